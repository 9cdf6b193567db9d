using System.Reflection;
using System.Runtime.CompilerServices;
using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>A binary rule.</summary>
internal sealed class BinaryInstruction<TRule>(int a, int b, int result) : Instruction where TRule : struct, IBinaryRule
{
    public override MethodInfo Method => ((Func<double, double, double>)Compute).Method;

    public override void Run(Span<double> places) => places[result] = TRule.Value(places[a], places[b]);

    public override void Run(Span<Lanes<double>> places) =>
        places[result] = Primitive.Apply<TRule, Lanes<double>>(places[a], places[b]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Compute(double a, double b) => TRule.Value(a, b);
}
