using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Leibniz.Optimization.Smooth;

/// <summary>Gives the functions of this library, with their exact derivatives, to the minimisers of
/// MathNet.Numerics.</summary>
public static class MathNetObjective
{
    /// <summary>A function for BfgsMinimizer, BfgsBMinimizer, LimitedMemoryBfgsMinimizer, ConjugateGradientMinimizer,
    /// NewtonMinimizer and NelderMeadSimplex.</summary>
    /// <remarks>NewtonMinimizer needs an <see cref="ITwiceDifferentiableFunction"/>; its Hessian is taken by n products.
    /// Value, gradient and Hessian are computed once a point, when they are asked for.</remarks>
    /// <param name="f">The function.</param>
    public static IObjectiveFunction Of(ISmoothFunction f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new SmoothObjective(f);
    }

    /// <summary>Residuals for LevenbergMarquardtMinimizer and the trust region minimisers.</summary>
    /// <remarks>The model's values are the residuals and its observations are 0. A bounded or scaled fit is asked of the
    /// minimiser as usual.</remarks>
    /// <param name="f">The residuals.</param>
    public static IObjectiveModel Of(IResidualFunction f)
    {
        ArgumentNullException.ThrowIfNull(f);
        int m = f.Residuals, n = f.Parameters;
        Vector<double> observations = Vector<double>.Build.Dense(m);
        return ObjectiveFunction.NonlinearModel(Values, Derivatives, observations, observations);

        Vector<double> Values(Vector<double> x, Vector<double> unused)
        {
            var residuals = new double[m];
            f.Evaluate(x.ToArray(), residuals);
            return Vector<double>.Build.Dense(residuals);
        }

        Matrix<double> Derivatives(Vector<double> x, Vector<double> unused)
        {
            var jacobian = new double[m * n];
            f.Jacobian(x.ToArray(), new double[m], jacobian);
            return Matrix<double>.Build.Dense(m, n, (i, j) => jacobian[(i * n) + j]);
        }
    }
}
