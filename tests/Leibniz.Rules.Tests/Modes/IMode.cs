namespace Leibniz.Rules.Tests.Modes;

/// <summary>A way to derivatives, as the catalogue tests run it.</summary>
public interface IMode
{
    string Name { get; }

    /// <summary>Runs f at x; what the mode does not give stays null.</summary>
    void Run<TFunction>(in TFunction f, double[] x, out double? value, double?[] gradient, double?[] hessian)
        where TFunction : IScalarFunction;
}
