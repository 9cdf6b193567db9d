using System.Reflection;

namespace Leibniz.Symbolic;

/// <summary>An operation of a formula on numbered places.</summary>
internal abstract class Instruction
{
    /// <summary>A static method of as many <c>double</c>s as there are operands that computes the operation; null where
    /// there is none.</summary>
    public virtual MethodInfo? Method => null;

    /// <summary>Computes the operation from its operands' places into its own.</summary>
    public abstract void Run(Span<double> places);

    /// <summary>Computes the operation on eight rows.</summary>
    public abstract void Run(Span<Lanes<double>> places);
}
