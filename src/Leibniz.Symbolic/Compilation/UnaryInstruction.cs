using System.Reflection;
using System.Runtime.CompilerServices;
using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>A unary rule.</summary>
internal sealed class UnaryInstruction<TRule>(int x, int result) : Instruction where TRule : struct, IUnaryRule
{
    public override MethodInfo Method => ((Func<double, double>)Compute).Method;

    public override void Run(Span<double> places) => places[result] = TRule.Value(places[x]);

    public override void Run(Span<Lanes<double>> places) =>
        places[result] = Primitive.Apply<TRule, Lanes<double>>(places[x]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Compute(double x) => TRule.Value(x);
}
