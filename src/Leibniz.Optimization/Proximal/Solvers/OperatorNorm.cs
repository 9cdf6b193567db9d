using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>The spectral norm of a linear map.</summary>
public static class OperatorNorm
{
    // An estimate from below is raised by this, which covers what 100 rounds leave open on a clustered spectrum.
    private const double Margin = 1.02;

    /// <summary>The map's own bound where it has one; else an estimate by power iteration, raised by 2 %.</summary>
    /// <param name="map">The map A.</param>
    /// <returns>About ‖A‖₂; 0 for the zero map.</returns>
    /// <remarks>Power iteration on AᵀA from a fixed pseudo-random start, 100 rounds or until ten digits stand. The estimate
    /// before raising is never above ‖A‖₂.</remarks>
    /// <exception cref="ArgumentException">The map has no rows or no columns, or gives a value that is not finite.</exception>
    public static double Of(ILinearOperator map)
    {
        ArgumentNullException.ThrowIfNull(map);
        if (map.Rows <= 0 || map.Columns <= 0)
            throw new ArgumentException($"OperatorNorm: the map must have rows and columns; it is [{map.Rows}, {map.Columns}].", nameof(map));
        return double.IsNaN(map.NormBound) ? Margin * Estimate(map) : map.NormBound;
    }

    private static double Estimate(ILinearOperator map)
    {
        var x = new double[map.Columns];
        var image = new double[map.Rows];
        var random = new SplitMix(1);
        for (int i = 0; i < x.Length; i++)
            x[i] = random.NextUnit() - 0.5;
        double norm = 0;
        for (int round = 0; round < 100; round++)
        {
            double size = Norm(x);
            if (size == 0)
                return norm;
            for (int i = 0; i < x.Length; i++)
                x[i] /= size;
            map.Apply(x, image);
            double now = Norm(image);
            if (!double.IsFinite(now))
                throw new ArgumentException($"OperatorNorm: the map gave {now} for a unit vector; expected finite numbers.", nameof(map));
            bool stands = Math.Abs(now - norm) <= 1e-10 * now;
            norm = Math.Max(now, norm);
            if (stands)
                break;
            map.Adjoint(image, x);
        }
        return norm;
    }
}
