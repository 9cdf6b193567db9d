using System.Numerics;

namespace Leibniz.Rules;

/// <content>The constants of the framework, as numbers that depend on nothing.</content>
public partial interface ICarrier<TSelf>
{
    static TSelf IFloatingPointIeee754<TSelf>.Epsilon => TSelf.Constant(double.Epsilon);

    static TSelf IFloatingPointIeee754<TSelf>.NaN => TSelf.Constant(double.NaN);

    static TSelf IFloatingPointIeee754<TSelf>.NegativeInfinity => TSelf.Constant(double.NegativeInfinity);

    static TSelf IFloatingPointIeee754<TSelf>.NegativeZero => TSelf.Constant(double.NegativeZero);

    static TSelf IFloatingPointIeee754<TSelf>.PositiveInfinity => TSelf.Constant(double.PositiveInfinity);

    static TSelf IFloatingPointConstants<TSelf>.E => TSelf.Constant(double.E);

    static TSelf IFloatingPointConstants<TSelf>.Pi => TSelf.Constant(double.Pi);

    static TSelf IFloatingPointConstants<TSelf>.Tau => TSelf.Constant(double.Tau);

    static TSelf INumberBase<TSelf>.One => TSelf.Constant(1.0);

    static TSelf INumberBase<TSelf>.Zero => TSelf.Constant(0.0);

    static TSelf IAdditiveIdentity<TSelf, TSelf>.AdditiveIdentity => TSelf.Constant(0.0);

    static TSelf IMultiplicativeIdentity<TSelf, TSelf>.MultiplicativeIdentity => TSelf.Constant(1.0);

    static TSelf ISignedNumber<TSelf>.NegativeOne => TSelf.Constant(-1.0);

    static int INumberBase<TSelf>.Radix => 2;
}
