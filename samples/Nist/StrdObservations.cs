namespace Leibniz.Nist;

/// <summary>The observed data of a regression problem, by columns.</summary>
/// <remarks>The arrays are the problem's own and not copies; whoever changes one changes it for all.</remarks>
public sealed class StrdObservations
{
    internal StrdObservations(double[] response, double[][] predictors)
    {
        Response = response;
        Predictors = predictors;
    }

    /// <summary>Number n of observations; ≥ 1.</summary>
    public int Count => Response.Length;

    /// <summary>
    /// The column y as the file gives it: where the model's response is log(y), the logarithm is not yet taken. [n]
    /// </summary>
    public double[] Response { get; }

    /// <summary>One column a predictor, in the order of <see cref="StrdFile.Predictors"/>. [predictors][n]</summary>
    public double[][] Predictors { get; }
}
