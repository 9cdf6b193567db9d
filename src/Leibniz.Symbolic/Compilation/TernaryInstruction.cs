using System.Reflection;
using System.Runtime.CompilerServices;
using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>A ternary rule.</summary>
internal sealed class TernaryInstruction<TRule>(int a, int b, int c, int result) : Instruction
    where TRule : struct, ITernaryRule
{
    public override MethodInfo Method => ((Func<double, double, double, double>)Compute).Method;

    public override void Run(Span<double> places) => places[result] = TRule.Value(places[a], places[b], places[c]);

    public override void Run(Span<Lanes<double>> places) =>
        places[result] = Primitive.Apply<TRule, Lanes<double>>(places[a], places[b], places[c]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Compute(double a, double b, double c) => TRule.Value(a, b, c);
}
