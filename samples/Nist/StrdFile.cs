namespace Leibniz.Nist;

/// <summary>A nonlinear regression problem of the Statistical Reference Datasets, with its certified solution.</summary>
/// <remarks>
/// <para>
/// The model is <see cref="Response"/> = <see cref="Formula"/> + error; the certified parameters minimise the sum of the
/// squared errors. Certified values have 11 digits.
/// </para>
/// Source: National Institute of Standards and Technology, Statistical Reference Datasets, nonlinear regression.
/// </remarks>
public sealed partial class StrdFile
{
    private StrdFile(string name, StrdModel model, StrdSolution solution, IReadOnlyList<string> predictors, StrdObservations observations)
    {
        Name = name;
        Response = model.Response;
        Formula = model.Formula;
        OriginalFormula = model.OriginalFormula;
        Predictors = predictors;
        Parameters = solution.Parameters;
        Start1 = solution.Start1;
        Start2 = solution.Start2;
        Certified = solution.Certified;
        StandardDeviations = solution.StandardDeviations;
        ResidualSumOfSquares = solution.ResidualSumOfSquares;
        ResidualStandardDeviation = solution.ResidualStandardDeviation;
        Observations = observations;
    }

    /// <summary>Name of the problem, such as <c>Misra1a</c>.</summary>
    public string Name { get; }

    /// <summary>Left-hand side of the model: <c>y</c>, or <c>log(y)</c> (natural logarithm).</summary>
    public string Response { get; }

    /// <summary>Right-hand side of the model without the error term.</summary>
    /// <remarks>
    /// One line with parentheses only, <c>**</c> for powers, <c>exp</c>, <c>sin</c>, <c>cos</c>, <c>atan</c> and <c>pi</c>;
    /// every number has a digit before its point.
    /// </remarks>
    public string Formula { get; }

    /// <summary>The model as the file writes it, definitions and continuations each on a line of their own.</summary>
    public string OriginalFormula { get; }

    /// <summary>Names of the predictors: <c>x</c>, or <c>x1</c>, <c>x2</c>.</summary>
    public IReadOnlyList<string> Predictors { get; }

    /// <summary>Names of the p parameters: <c>b1</c>, <c>b2</c>, ….</summary>
    public IReadOnlyList<string> Parameters { get; }

    /// <summary>The start far from the solution. [p]</summary>
    public double[] Start1 { get; }

    /// <summary>The start close to the solution. [p]</summary>
    public double[] Start2 { get; }

    /// <summary>Certified parameters. [p]</summary>
    public double[] Certified { get; }

    /// <summary>Certified standard deviations of the parameters. [p]</summary>
    public double[] StandardDeviations { get; }

    /// <summary>Certified sum of squared errors at the solution.</summary>
    public double ResidualSumOfSquares { get; }

    /// <summary>Certified √(sum of squared errors / (n − p)).</summary>
    public double ResidualStandardDeviation { get; }

    /// <summary>The data.</summary>
    public StrdObservations Observations { get; }
}
