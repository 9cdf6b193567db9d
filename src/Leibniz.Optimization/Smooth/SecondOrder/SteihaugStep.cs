namespace Leibniz.Optimization.Smooth;

/// <summary>An approximate minimum of gᵀs + ½ sᵀHs within ‖s‖ ≤ Δ, by conjugate gradients.</summary>
/// <remarks>The iteration begins at 0 and ends when the residual ‖g + Hs‖ is at most η‖g‖, at the boundary, or along a
/// direction of curvature dᵀHd ≤ 0, which is followed to the boundary. Sources: Steihaug 1983; Toint 1981; Nocedal and
/// Wright 2006, algorithm 7.2.</remarks>
internal sealed class SteihaugStep(int n)
{
    private readonly double[] _residual = new double[n];
    private readonly double[] _direction = new double[n];
    private readonly double[] _product = new double[n];

    /// <summary>s.</summary>
    public double[] Step { get; } = new double[n];

    /// <summary>−gᵀs − ½ sᵀHs, the decrease that the model promises; ≥ 0.</summary>
    public double Decrease { get; private set; }

    /// <summary>Whether ‖s‖ = Δ.</summary>
    public bool AtBoundary { get; private set; }

    /// <summary>Finds the step; false where a product of the Hessian is not finite.</summary>
    public bool Find(ITwiceDifferentiableFunction f, double[] x, double[] gradient, double radius, double eta)
    {
        Array.Clear(Step);
        (Decrease, AtBoundary) = (0, false);
        gradient.CopyTo(_residual, 0);
        VectorArithmetic.Scale(gradient, -1, _direction);
        double square = VectorArithmetic.Dot(_residual, _residual), goal = eta * Math.Sqrt(square);
        // In exact arithmetic n iterations are enough; rounding may need more.
        for (int k = 0; k < 2 * n + 10 && square > 0; k++)
        {
            f.HessianVector(x, _direction, _product);
            double curvature = VectorArithmetic.Dot(_direction, _product);
            if (!double.IsFinite(curvature))
                return false;
            double alpha = square / curvature;
            if (curvature <= 0 || NormAfter(alpha) >= radius)
            {
                // Without a radius a flat direction has no end: the gradient's own length is taken at the start alone.
                double t = double.IsFinite(radius) ? ToBoundary(radius) : k == 0 ? 1 : 0;
                Take(t, square, curvature);
                AtBoundary = double.IsFinite(radius);
                return true;
            }
            Take(alpha, square, curvature);
            VectorArithmetic.Combine(_product, alpha, _residual, _residual);
            double next = VectorArithmetic.Dot(_residual, _residual);
            if (Math.Sqrt(next) <= goal)
                return true;
            for (int j = 0; j < _direction.Length; j++)
                _direction[j] = (next / square * _direction[j]) - _residual[j];
            square = next;
        }
        return true;
    }

    // The residual is orthogonal to all earlier directions, so that rᵀd = −‖r‖² along the current one.
    private void Take(double t, double square, double curvature)
    {
        VectorArithmetic.Combine(_direction, t, Step, Step);
        Decrease += t * (square - (0.5 * t * curvature));
    }

    private double NormAfter(double t)
    {
        double sum = 0;
        for (int j = 0; j < Step.Length; j++)
        {
            double v = Step[j] + (t * _direction[j]);
            sum += v * v;
        }
        return Math.Sqrt(sum);
    }

    // The positive root of ‖s + t d‖² = Δ², by the form that does not cancel.
    private double ToBoundary(double radius)
    {
        double dd = VectorArithmetic.Dot(_direction, _direction), sd = VectorArithmetic.Dot(Step, _direction);
        double norm = VectorArithmetic.Norm(Step), left = (radius - norm) * (radius + norm);
        double root = Math.Sqrt(Math.Max(0, (sd * sd) + (dd * left)));
        return sd > 0 ? left / (sd + root) : (root - sd) / dd;
    }
}
