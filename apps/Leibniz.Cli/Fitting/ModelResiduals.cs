using System.Numerics;

namespace Leibniz.Cli.Fitting;

/// <summary>Model minus observation, of every row of the data.</summary>
internal sealed class ModelResiduals(FitProblem problem) : IVectorFunction
{
    private readonly BoundExpr _model = Formula.Parse(problem.Formula).Bind([.. problem.Parameters, .. problem.Predictors]);

    public int OutputCount(int inputs) => problem.Responses.Length;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        var arguments = new T[x.Length + problem.Columns.Length];
        x.CopyTo(arguments);
        for (int i = 0; i < y.Length; i++)
        {
            for (int k = 0; k < problem.Columns.Length; k++)
                arguments[x.Length + k] = T.CreateChecked(problem.Columns[k][i]);
            y[i] = _model.Evaluate<T>(arguments) - T.CreateChecked(problem.Responses[i]);
        }
    }
}
