using System.Numerics;
using Leibniz.Nist;
using Leibniz.Symbolic;

namespace Leibniz.Optimization.Tests.Smooth;

/// <summary>Model minus observation of a problem of NIST, its formula read from the file.</summary>
internal sealed class NistResiduals : IVectorFunction
{
    private readonly BoundExpr _model;
    private readonly double[][] _predictors;
    private readonly double[] _responses;

    public NistResiduals(StrdFile file)
    {
        BoundExpr response = Formula.Parse(file.Response).Bind("y");
        _model = Formula.Parse(file.Formula).Bind([.. file.Parameters, .. file.Predictors]);
        _predictors = file.Observations.Predictors;
        _responses = [.. file.Observations.Response.Select(y => response.Evaluate<double>([y]))];
    }

    public int OutputCount(int inputs) => _responses.Length;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        var arguments = new T[x.Length + _predictors.Length];
        x.CopyTo(arguments);
        for (int i = 0; i < y.Length; i++)
        {
            for (int k = 0; k < _predictors.Length; k++)
                arguments[x.Length + k] = T.CreateChecked(_predictors[k][i]);
            y[i] = _model.Evaluate<T>(arguments) - T.CreateChecked(_responses[i]);
        }
    }
}
