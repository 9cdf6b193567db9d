using System.Text.Json;
using Leibniz.GradBench.Protocol;

namespace Leibniz.GradBench.Hello;

/// <summary>The smallest problem: <c>square</c>, and <c>double</c>, its derivative. The input is a number.</summary>
internal sealed class Module : IModule
{
    /// <inheritdoc/>
    public string Name => "hello";

    /// <inheritdoc/>
    public Prepared? Prepare(string function, JsonElement input)
    {
        double x = input.GetDouble();
        return function switch
        {
            "square" => Prepared.Number(() => Objective.Square(x)),
            "double" => Prepared.Number(() =>
            {
                Objective.SquareGradient(x, out double dx);
                return dx;
            }),
            _ => null,
        };
    }
}
