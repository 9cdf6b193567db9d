using System.Numerics;

namespace Leibniz.Symbolic;

/// <summary>Any node, by its own Apply.</summary>
internal sealed class ApplyInstruction(Expr node, int[] operands, int result) : Instruction
{
    public override void Run(Span<double> places) => Compute(places);

    public override void Run(Span<Lanes<double>> places) => Compute(places);

    private void Compute<T>(Span<T> places) where T : IFloatingPointIeee754<T>
    {
        T[] gathered = new T[operands.Length];
        for (int i = 0; i < gathered.Length; i++)
            gathered[i] = places[operands[i]];
        places[result] = node.Apply<T>(gathered);
    }
}
