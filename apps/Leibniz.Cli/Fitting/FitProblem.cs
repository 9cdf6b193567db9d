using Leibniz.Nist;

namespace Leibniz.Cli.Fitting;

/// <summary>A model, its data and a start; for a NIST problem also the certified solution.</summary>
internal sealed record FitProblem(
    string Name,
    string Formula,
    IReadOnlyList<string> Parameters,
    double[] Start,
    IReadOnlyList<string> Predictors,
    double[][] Columns,
    double[] Responses,
    StrdFile? Certified)
{
    public static FitProblem FromNist(StrdFile file, int start)
    {
        BoundExpr response = Symbolic.Formula.Parse(file.Response).Bind("y");
        return new(
            file.Name, file.Formula, file.Parameters, [.. start == 1 ? file.Start1 : file.Start2], file.Predictors,
            file.Observations.Predictors, [.. file.Observations.Response.Select(y => response.Evaluate<double>([y]))], file);
    }
}
