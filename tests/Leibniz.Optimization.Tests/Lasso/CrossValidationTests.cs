using Leibniz.Optimization.Proximal.Lasso;

namespace Leibniz.Optimization.Tests.Lasso;

public class CrossValidationTests
{
    [Fact]
    public void Run_SparseTruth_KeepsTheTruthAndDropsMostOfTheRest()
    {
        // The response is x₀ − 2x₁ + 3x₂ and noise.
        CrossValidation result = CrossValidation.Run(Optimality.Random(80, 30, seed: 9), folds: 5, seed: 1);
        double[] best = result.Best.Coefficients;
        Assert.True(best[0] > 0.5 && best[1] < -1.5 && best[2] > 2.5);
        Assert.True(result.Simplest.Nonzeros <= result.Best.Nonzeros);
        Assert.InRange(result.Simplest.Nonzeros, 3, 15);
        Assert.True(result.SimplestIndex <= result.BestIndex);
    }

    [Fact]
    public void Run_SameSeed_GivesTheSameFolds()
    {
        RegressionData data = Optimality.Random(30, 8, seed: 5);
        var options = new LassoOptions { Count = 20 };
        CrossValidation first = CrossValidation.Run(data, options, 5, seed: 7);
        Assert.Equal(first.Errors, CrossValidation.Run(data, options, 5, seed: 7).Errors);
        Assert.NotEqual(first.Errors, CrossValidation.Run(data, options, 5, seed: 8).Errors);
    }

    [Fact]
    public void Run_OneRowLeftOut_HasTheErrorOfTheMeanAtTheFirstLambda()
    {
        // At λ₁ of all rows a fold's model may already have a nonzero; far above it, each is the mean of the others: error Σ((yᵢ − ȳ)·n/(n − 1))²/n.
        double[] y = [1, 4, 2, 7, 6];
        RegressionData data = RegressionData.FromColumns([1, 2, 3, 4, 5], y);
        CrossValidation result = CrossValidation.Run(data, new() { Lambdas = [1000] }, folds: 5);
        double mean = y.Average();
        Assert.Equal(y.Sum(v => (v - mean) * (v - mean)) * (25.0 / 16) / 5, result.Errors[0], 1e-12);
    }

    [Fact]
    public void Run_FoldsOutOfRange_IsRefused()
    {
        RegressionData data = Optimality.Random(10, 5, seed: 5);
        Assert.Throws<ArgumentException>(() => CrossValidation.Run(data, folds: 1));
        Assert.Throws<ArgumentException>(() => CrossValidation.Run(data, folds: 11));
    }
}
