using Leibniz.Optimization.Proximal;
using Leibniz.Optimization.Proximal.Calculus;
using Leibniz.Optimization.Proximal.Functions;

namespace Leibniz.Optimization.Tests.Calculus;

/// <summary>κ‖x − c‖²/2 with every cᵢ = c.</summary>
internal static class Bowl
{
    public static IDifferentiableProximable Of(double curvature, double centre, int length = Compositions.Length) =>
        new SquaredL2Norm(curvature).Translate([.. Enumerable.Repeat(centre, length)]);
}
