using CsCheck;
using Num = Leibniz.Numerical;

namespace Leibniz.Tests.Numerical;

public class NumericalDerivativeTests
{
    public static TheoryData<NumericalMethod> Methods => [.. Enum.GetValues<NumericalMethod>()];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Derivative_SmoothFunction_WithinOwnErrorEstimate(NumericalMethod method) =>
        Gen.Select(Gen.Double[-2, 2], Gen.Double[-3, 3], Gen.Double[-1, 1], Gen.Double[-4, 4])
            .Cover(
                (a, b, c, x) =>
                {
                    var f = new Wave(a, b, c);
                    double exact = Derivative.Of(f, x).Derivative;
                    NumericalEstimate estimate = Num.Derivative(f, x, new() { Method = method });
                    return Math.Abs(estimate.Value - exact) <= estimate.Error;
                });

    // Bounds on the error itself, about ten times ε^(p/(p+1)).
    [Theory]
    [InlineData(NumericalMethod.Ridders, 1e-11)]
    [InlineData(NumericalMethod.Forward, 2e-7)]
    [InlineData(NumericalMethod.Backward, 2e-7)]
    [InlineData(NumericalMethod.Central2, 5e-10)]
    [InlineData(NumericalMethod.Central4, 5e-12)]
    [InlineData(NumericalMethod.Central6, 1e-12)]
    [InlineData(NumericalMethod.Central8, 1e-12)]
    public void Derivative_Exp_ReachesOrderOfMethod(NumericalMethod method, double tolerance)
    {
        NumericalEstimate estimate = Num.Derivative(Math.Exp, 1, new() { Method = method });
        Assert.InRange(Math.Abs(estimate.Value - Math.E), 0, tolerance);
        Assert.InRange(estimate.Error, 0, 100 * tolerance);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Derivative_NearBounds_NeverOutsideAndWithinError(NumericalMethod method) =>
        Gen.Select(Gen.Double[-3, 3], Gen.Double[-12, 1], Gen.Double.Unit, Gen.Int[0, 3])
            .Cover(
                (lower, logWidth, share, end) =>
                {
                    double upper = lower + Math.Pow(10, logWidth);
                    double x = end switch { 0 => lower, 1 => upper, _ => Math.Min(lower + (share * (upper - lower)), upper) };
                    NumericalEstimate estimate = Num.Derivative(
                        t =>
                        {
                            Assert.InRange(t, lower, upper);
                            return Math.Sin(t);
                        },
                        x,
                        new() { Method = method, Lower = new[] { lower }, Upper = new[] { upper } });
                    return Math.Abs(estimate.Value - Math.Cos(x)) <= estimate.Error;
                });

    // Points on a grid of 1/64 too: there the terms of an expansion cancel exactly, and neighbouring entries agree by chance.
    [Theory]
    [MemberData(nameof(Methods))]
    public void Derivative_AtItsOwnBound_WithinOwnErrorEstimate(NumericalMethod method) =>
        Gen.Select(Gen.Int[0, 7], Gen.Double[-3, 3], Gen.Int[-192, 192], Gen.Int[0, 3])
            .Cover(
                (which, free, grid, end) =>
                {
                    double x = end < 2 ? free : grid / 64.0;
                    var f = new Smooth(which);
                    var options = new NumericalOptions { Method = method };
                    options = (end & 1) == 0 ? options with { Lower = new[] { x } } : options with { Upper = new[] { x } };
                    NumericalEstimate estimate = Num.Derivative(f, x, options);
                    return Math.Abs(estimate.Value - Derivative.Of(f, x).Derivative) <= estimate.Error;
                });

    [Fact]
    public void Derivative_ParentsAgreeByChance_StillWithinError()
    {
        NumericalEstimate estimate = Num.Derivative(Math.Sin, -0.03125, new() { Lower = new[] { -0.03125 } });
        Assert.InRange(Math.Abs(estimate.Value - Math.Cos(0.03125)), 0, Math.Min(estimate.Error, 1e-10));
    }

    [Fact]
    public void Derivative_NearEdgeOfDomain_ShrinksStep()
    {
        NumericalEstimate estimate = Num.Derivative(Math.Log, 1e-6);
        Assert.InRange(estimate.Value, 1e6 * (1 - 1e-8), 1e6 * (1 + 1e-8));
    }

    [Fact]
    public void Derivative_AtBound_OneSided()
    {
        NumericalEstimate estimate = Num.Derivative(Math.Exp, 0, new() { Lower = new[] { 0.0 } });
        Assert.InRange(Math.Abs(estimate.Value - 1), 0, Math.Min(estimate.Error, 1e-10));
    }

    [Fact]
    public void Derivative_Counted_ReportsEvaluations()
    {
        int calls = 0;
        NumericalEstimate estimate = Num.Derivative(
            t =>
            {
                calls++;
                return t * t;
            },
            3);
        Assert.Equal(calls, estimate.Evaluations);
    }

    [Fact]
    public void ComplexStep_Exp_FullAccuracy() =>
        Assert.Equal(Math.Exp(1.5), Num.ComplexStep(System.Numerics.Complex.Exp, 1.5), 1e-15);

    [Fact]
    public void Derivative_WrongArguments_SayWhatAndWhy()
    {
        Assert.Contains("expected a finite number", Message(() => Num.Derivative(Math.Sin, double.NaN)));
        Assert.Contains("options.Step", Message(() => Num.Derivative(Math.Sin, 0, new() { Step = -1 })));
        Assert.Contains("within [0, ", Message(() => Num.Derivative(Math.Sin, -1, new() { Lower = new[] { 0.0 } })));
        Assert.Contains("domain of f", Message(() => Num.Derivative(Math.Log, -1)));
        Assert.Contains(
            "Lower[0] < Upper[0]",
            Message(() => Num.Derivative(Math.Sin, 1, new() { Lower = new[] { 1.0 }, Upper = new[] { 1.0 } })));
        Assert.Contains("expected length 1", Message(() => Num.Derivative(Math.Sin, 1, new() { Lower = new double[2] })));
    }

    private static string Message(Func<NumericalEstimate> call) => Assert.Throws<ArgumentException>(() => call()).Message;
}
