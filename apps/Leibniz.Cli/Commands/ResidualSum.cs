using System.Numerics;
using Leibniz.Nist;

namespace Leibniz.Cli.Commands;

/// <summary>The residual sum of squares of a regression model over its data, as a function of the parameters.</summary>
internal sealed class ResidualSum : IScalarFunction
{
    private readonly BoundExpr _model;
    private readonly BoundExpr[] _slopes;
    private readonly double[] _responses;
    private readonly double[][] _predictors;
    private readonly int _parameters;

    public ResidualSum(StrdFile file)
    {
        Expr model = Formula.Parse(file.Formula);
        string[] names = [.. file.Parameters, .. file.Predictors];
        _model = model.Bind(names);
        Slopes = [.. model.Gradient([.. file.Parameters])];
        _slopes = [.. Slopes.Select(s => s.Bind(names))];
        BoundExpr response = Formula.Parse(file.Response).Bind("y");
        _responses = [.. file.Observations.Response.Select(y => response.Evaluate<double>([y]))];
        _predictors = [.. file.Observations.Predictors.Select(c => c.ToArray())];
        _parameters = file.Parameters.Count;
    }

    /// <summary>The model's derivatives by its parameters, as formulas.</summary>
    public IReadOnlyList<Expr> Slopes { get; }

    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        var arguments = new T[_parameters + _predictors.Length];
        x.CopyTo(arguments);
        T sum = T.Zero;
        for (int i = 0; i < _responses.Length; i++)
        {
            for (int k = 0; k < _predictors.Length; k++)
                arguments[_parameters + k] = T.CreateChecked(_predictors[k][i]);
            T residual = T.CreateChecked(_responses[i]) - _model.Evaluate<T>(arguments);
            sum += residual * residual;
        }
        return sum;
    }

    /// <summary>The gradient from the model's derivatives as formulas: −2 Σ rᵢ ∂mᵢ/∂b.</summary>
    public double[] SymbolicGradient(double[] b)
    {
        var gradient = new double[b.Length];
        double[] arguments = [.. b, .. new double[_predictors.Length]];
        for (int i = 0; i < _responses.Length; i++)
        {
            for (int k = 0; k < _predictors.Length; k++)
                arguments[_parameters + k] = _predictors[k][i];
            double residual = _responses[i] - _model.Evaluate<double>(arguments);
            for (int j = 0; j < gradient.Length; j++)
                gradient[j] -= 2 * residual * _slopes[j].Evaluate<double>(arguments);
        }
        return gradient;
    }
}
