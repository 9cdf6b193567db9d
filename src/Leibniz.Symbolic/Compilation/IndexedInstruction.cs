using System.Reflection;
using System.Runtime.CompilerServices;
using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>An indexed rule. Its method has the index first.</summary>
internal sealed class IndexedInstruction<TRule>(int n, int x, int result) : Instruction where TRule : struct, IIndexedRule
{
    public override MethodInfo Method => ((Func<int, double, double>)Compute).Method;

    public override void Run(Span<double> places) => places[result] = TRule.Value(n, places[x]);

    public override void Run(Span<Lanes<double>> places) =>
        places[result] = Primitive.Apply<TRule, Lanes<double>>(n, places[x]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Compute(int n, double x) => TRule.Value(n, x);
}
