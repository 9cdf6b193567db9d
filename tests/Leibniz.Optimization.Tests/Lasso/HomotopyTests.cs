using Leibniz.Optimization.Proximal.Lasso;

namespace Leibniz.Optimization.Tests.Lasso;

public class HomotopyTests
{
    [Fact]
    public void Follow_Diabetes_EntersInThePapersOrder()
    {
        HomotopyPath path = LassoHomotopy.Follow(Diabetes.Data);
        // Efron et al., 2004: 3, 9, 4, 7, 2, 10, 5, 8, 6, 1, counted from 1.
        Assert.Equal([2, 8, 3, 6, 1, 9, 4, 7, 5, 0], path.EntryOrder);
    }

    [Fact]
    public void Follow_Diabetes_HasTheLassosDropAndReturn()
    {
        // The lasso's path takes 12 steps to the LARS path's 10: predictor 7 (index 6) leaves and comes back (Efron et al., section 3.1).
        HomotopyPath path = LassoHomotopy.Follow(Diabetes.Data);
        HomotopyKnot[] left = [.. path.Knots.Where(k => k.Left >= 0)];
        Assert.Equal([6], left.Select(k => k.Left));
        Assert.Equal(13, path.Knots.Count);
        Assert.Equal(0, path.Knots[^1].Lambda);
    }

    [Fact]
    public void Follow_Diabetes_KnotsSatisfyTheConditionsExactly()
    {
        HomotopyPath path = LassoHomotopy.Follow(Diabetes.Data);
        foreach (HomotopyKnot knot in path.Knots)
        {
            double violation = Optimality.Violation(
                Diabetes.Data, knot.Lambda, 1, Standardisation.UnitNorm, knot.Intercept, knot.Coefficients);
            Assert.True(violation <= 1e-12, $"λ = {knot.Lambda}: {violation}");
        }
    }

    [Fact]
    public void Follow_Diabetes_EndsAtLeastSquares()
    {
        // Coefficients of the ordinary fit on centred unit-norm columns, table 1 of the paper rounds them: −10, −240, 520, 324, −792, 477, 101, 177, 751, 68.
        HomotopyKnot end = LassoHomotopy.Follow(Diabetes.Data).Knots[^1];
        double[] expected = [-10, -240, 520, 324, -792, 477, 101, 177, 751, 68];
        for (int j = 0; j < 10; j++)
            Assert.Equal(expected[j], end.Coefficients[j] * Optimality.Norm(Diabetes.Data, j), 0.6);
    }

    [Fact]
    public void At_BetweenKnots_AgreesWithDescent()
    {
        HomotopyPath exact = LassoHomotopy.Follow(Diabetes.Data);
        LassoPath path = LassoPath.Fit(
            Diabetes.Data, new() { Standardisation = Standardisation.UnitNorm, Tolerance = 1e-13, Count = 40 });
        var coefficients = new double[10];
        foreach (LassoSolution solution in path.Solutions)
        {
            double intercept = exact.At(Math.Min(solution.Lambda, exact.Knots[0].Lambda), coefficients);
            for (int j = 0; j < 10; j++)
            {
                double scale = Optimality.Norm(Diabetes.Data, j);
                // Coefficients on unit columns reach 800; the gap bounds ‖Xδ‖² by 1e-13 of ‖y‖², and the condition of X is about 500.
                Assert.Equal(coefficients[j] * scale, solution.Coefficients[j] * scale, 1e-4);
            }
            Assert.Equal(intercept, solution.Intercept, 1e-4);
        }
    }

    [Fact]
    public void Follow_MoreColumnsThanRows_StopsAtAFullFit()
    {
        RegressionData data = Optimality.Random(20, 60, seed: 4);
        HomotopyPath path = LassoHomotopy.Follow(data);
        Assert.True(path.Knots[^1].Lambda <= 1e-12 * path.Knots[0].Lambda);
        foreach (HomotopyKnot knot in path.Knots.Where(k => k.Lambda > 1e-6 * path.Knots[0].Lambda))
        {
            Assert.InRange(
                Optimality.Violation(data, knot.Lambda, 1, Standardisation.UnitNorm, knot.Intercept, knot.Coefficients), 0, 1e-9);
        }
    }

    [Fact]
    public void Follow_DuplicateColumn_EntersOnce()
    {
        double[] column = [1, 2, 3, 4, 6], other = [1, -1, 2, -2, 1];
        HomotopyPath path = LassoHomotopy.Follow(
            RegressionData.FromColumns([.. column, .. column, .. other], [1.1, 2.3, 2.9, 4.2, 6.5]));
        Assert.Equal(1, path.EntryOrder.Count(j => j < 2));
        Assert.Contains(2, path.EntryOrder);
    }

    [Fact]
    public void Follow_ConstantResponse_IsRefused() =>
        Assert.Throws<ArgumentException>(() => LassoHomotopy.Follow(RegressionData.FromColumns([1, 2, 3], [5, 5, 5])));
}
