namespace Leibniz.Symbolic;

/// <summary>A node that compiled code calls back, because it has no static method.</summary>
internal sealed class NodeCall(Expr node)
{
    public double Invoke(double[] operands) => node.Apply<double>(operands);
}
