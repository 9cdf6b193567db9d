namespace Leibniz.GradBench.Ba;

/// <summary>A bundle adjustment: one camera, point, weight and feature, each repeated.</summary>
internal sealed class Input
{
    /// <summary>Number of cameras.</summary>
    public required int N { get; init; }

    /// <summary>Number of points.</summary>
    public required int M { get; init; }

    /// <summary>Number of observations; observation i sees camera i mod n and point i mod m.</summary>
    public required int P { get; init; }

    /// <summary>Rotation vector, centre, focal length, principal point, distortion. [11]</summary>
    public required double[] Cam { get; init; }

    /// <summary>The point. [3]</summary>
    public required double[] X { get; init; }

    /// <summary>The weight.</summary>
    public required double W { get; init; }

    /// <summary>The feature. [2]</summary>
    public required double[] Feat { get; init; }
}
