using Leibniz.Optimization.Proximal;
using Leibniz.Testing;

namespace Leibniz.Optimization.Tests.Functions;

/// <summary>What holds of every function with a proximal step.</summary>
public sealed class CatalogueTests
{
    // The points lie farther from every kink than the differences reach. A step known to a tolerance only is noise to small steps.
    private static readonly GradientCheckOptions s_exact = new() { Numerical = new() { Method = NumericalMethod.Central4, Step = 1e-4 } };

    private static readonly GradientCheckOptions s_iterative = new()
    {
        Numerical = new() { Method = NumericalMethod.Central2, Step = 1e-3 },
        RelativeTolerance = 1e-3,
        AbsoluteTolerance = 1e-3,
    };

    public static IEnumerable<TheoryDataRow<string>> Names => Catalogue.Names;

    [Fact]
    public void Catalogue_HoldsEveryFunctionOfTheLibrary()
    {
        HashSet<Type> held = [.. Catalogue.All.Values.Select(entry => entry.Function.GetType())];
        Assert.Empty(typeof(IProximable).Assembly.ExportedTypes.Where(
            type => type.IsClass && !type.IsAbstract && type.IsAssignableTo(typeof(IProximable)) && !held.Contains(type)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ProxPull_OfEveryFunction_PassesTheGradientCheck(string name)
    {
        (IProximable function, int length, bool isIterative) = Catalogue.All[name];
        var f = Assert.IsAssignableFrom<IDifferentiableProximable>(function);
        const double gamma = 0.7;
        double[] x = ProxContract.Point(length, 3), cotangent = ProxContract.Point(length, 4, 1), step = new double[length];
        GradientReport report = GradientCheck.Check(
            p =>
            {
                f.Prox(p, gamma, step);
                double sum = 0;
                for (int i = 0; i < step.Length; i++)
                    sum += cotangent[i] * step[i];
                return sum;
            },
            (p, gradient) => f.ProxPull(p, gamma, cotangent, gradient),
            x,
            isIterative ? s_iterative : s_exact);
        Assert.True(report.Passed, report.ToString());
    }
}
