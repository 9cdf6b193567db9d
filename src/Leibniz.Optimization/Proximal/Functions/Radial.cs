namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The derivative of a point moved along its ray to a sphere.</summary>
internal static class Radial
{
    /// <summary>(radius/‖x‖)(I − uuᵀ) times a direction, u = x/‖x‖; result may be the direction.</summary>
    public static void Differentiate(ReadOnlySpan<double> x, double norm, double radius, ReadOnlySpan<double> direction, Span<double> result)
    {
        double along = 0;
        for (int i = 0; i < x.Length; i++)
            along += x[i] / norm * direction[i];
        for (int i = 0; i < x.Length; i++)
            result[i] = (direction[i] - (along * (x[i] / norm))) / norm * radius;
    }
}
