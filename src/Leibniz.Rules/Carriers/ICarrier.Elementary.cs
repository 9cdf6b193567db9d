using System.Numerics;
using System.Runtime.CompilerServices;

namespace Leibniz.Rules;

/// <content>The elementary functions, each forwarded to its rule.</content>
public partial interface ICarrier<TSelf>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IExponentialFunctions<TSelf>.Exp(TSelf x) => TSelf.Unary<Exp>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IExponentialFunctions<TSelf>.Exp2(TSelf x) => TSelf.Unary<Exp2>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IExponentialFunctions<TSelf>.Exp10(TSelf x) => TSelf.Unary<Exp10>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IExponentialFunctions<TSelf>.ExpM1(TSelf x) => TSelf.Unary<ExpM1>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ILogarithmicFunctions<TSelf>.Log(TSelf x) => TSelf.Unary<Log>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ILogarithmicFunctions<TSelf>.Log2(TSelf x) => TSelf.Unary<Log2>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ILogarithmicFunctions<TSelf>.Log10(TSelf x) => TSelf.Unary<Log10>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ILogarithmicFunctions<TSelf>.LogP1(TSelf x) => TSelf.Unary<LogP1>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IRootFunctions<TSelf>.Sqrt(TSelf x) => TSelf.Unary<Sqrt>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IRootFunctions<TSelf>.Cbrt(TSelf x) => TSelf.Unary<Cbrt>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ITrigonometricFunctions<TSelf>.Sin(TSelf x) => TSelf.Unary<Sin>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ITrigonometricFunctions<TSelf>.Cos(TSelf x) => TSelf.Unary<Cos>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ITrigonometricFunctions<TSelf>.Tan(TSelf x) => TSelf.Unary<Tan>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ITrigonometricFunctions<TSelf>.Asin(TSelf x) => TSelf.Unary<Asin>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ITrigonometricFunctions<TSelf>.Acos(TSelf x) => TSelf.Unary<Acos>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ITrigonometricFunctions<TSelf>.Atan(TSelf x) => TSelf.Unary<Atan>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ITrigonometricFunctions<TSelf>.SinPi(TSelf x) => TSelf.Unary<SinPi>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ITrigonometricFunctions<TSelf>.CosPi(TSelf x) => TSelf.Unary<CosPi>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ITrigonometricFunctions<TSelf>.TanPi(TSelf x) => TSelf.Unary<TanPi>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ITrigonometricFunctions<TSelf>.AsinPi(TSelf x) => TSelf.Unary<AsinPi>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ITrigonometricFunctions<TSelf>.AcosPi(TSelf x) => TSelf.Unary<AcosPi>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ITrigonometricFunctions<TSelf>.AtanPi(TSelf x) => TSelf.Unary<AtanPi>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IHyperbolicFunctions<TSelf>.Sinh(TSelf x) => TSelf.Unary<Sinh>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IHyperbolicFunctions<TSelf>.Cosh(TSelf x) => TSelf.Unary<Cosh>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IHyperbolicFunctions<TSelf>.Tanh(TSelf x) => TSelf.Unary<Tanh>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IHyperbolicFunctions<TSelf>.Asinh(TSelf x) => TSelf.Unary<Asinh>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IHyperbolicFunctions<TSelf>.Acosh(TSelf x) => TSelf.Unary<Acosh>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IHyperbolicFunctions<TSelf>.Atanh(TSelf x) => TSelf.Unary<Atanh>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IExponentialFunctions<TSelf>.Exp2M1(TSelf x) => TSelf.Unary<ExpM1>(x * TSelf.Constant(LogOfTwo));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IExponentialFunctions<TSelf>.Exp10M1(TSelf x) => TSelf.Unary<ExpM1>(x * TSelf.Constant(LogOfTen));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ILogarithmicFunctions<TSelf>.Log2P1(TSelf x) => TSelf.Unary<LogP1>(x) / TSelf.Constant(LogOfTwo);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ILogarithmicFunctions<TSelf>.Log10P1(TSelf x) => TSelf.Unary<LogP1>(x) / TSelf.Constant(LogOfTen);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ILogarithmicFunctions<TSelf>.Log(TSelf x, TSelf newBase) =>
        TSelf.Unary<Log>(x) / TSelf.Unary<Log>(newBase);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IPowerFunctions<TSelf>.Pow(TSelf x, TSelf y) => TSelf.Binary<Pow>(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IRootFunctions<TSelf>.Hypot(TSelf x, TSelf y) => TSelf.Binary<Hypot>(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IRootFunctions<TSelf>.RootN(TSelf x, int n) => TSelf.Indexed<RootN>(n, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPointIeee754<TSelf>.Atan2(TSelf y, TSelf x) => TSelf.Binary<Atan2>(y, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPointIeee754<TSelf>.Atan2Pi(TSelf y, TSelf x) => TSelf.Binary<Atan2Pi>(y, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static (TSelf Sin, TSelf Cos) ITrigonometricFunctions<TSelf>.SinCos(TSelf x) =>
        (TSelf.Unary<Sin>(x), TSelf.Unary<Cos>(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static (TSelf SinPi, TSelf CosPi) ITrigonometricFunctions<TSelf>.SinCosPi(TSelf x) =>
        (TSelf.Unary<SinPi>(x), TSelf.Unary<CosPi>(x));

    private const double LogOfTwo = 0.69314718055994530942;

    private const double LogOfTen = 2.3025850929940456840;
}
