namespace Leibniz.Objectives;

/// <summary>Cameras, points, weights and measured features of a bundle adjustment.</summary>
/// <remarks>
/// <para>
/// Text format, tokens separated by white space: <c>n m p</c>; one camera (11 numbers), one point (3), one weight, one feature (2).
/// The reader repeats them: n equal cameras, m equal points, p equal weights and features; observation i sees camera i mod n and
/// point i mod m.
/// </para>
/// <para>
/// A camera is a rotation vector (3, radians), the centre (3), the focal length (pixels), the principal point (2, pixels) and two
/// coefficients of radial distortion.
/// </para>
/// Source: Šrajer, Kukelova, Fitzgibbon 2018, "A benchmark of selected algorithmic differentiation tools".
/// </remarks>
public sealed class BundleAdjustmentData
{
    /// <summary>Numbers in a camera.</summary>
    public const int CameraSize = 11;

    /// <summary>Numbers in a point.</summary>
    public const int PointSize = 3;

    private readonly double[] cameras;
    private readonly double[] points;
    private readonly double[] weights;
    private readonly double[] features;

    private BundleAdjustmentData(double[] cameras, double[] points, double[] weights, double[] features)
    {
        this.cameras = cameras;
        this.points = points;
        this.weights = weights;
        this.features = features;
    }

    /// <summary>Number n of cameras; ≥ 1.</summary>
    public int CameraCount => cameras.Length / CameraSize;

    /// <summary>Number m of points; ≥ 1.</summary>
    public int PointCount => points.Length / PointSize;

    /// <summary>Number p of observations; ≥ 1.</summary>
    public int ObservationCount => weights.Length;

    /// <summary>Number of residuals: two a reprojection, one a weight.</summary>
    public int ResidualCount => 3 * ObservationCount;

    /// <summary>Number of parameters, 11n + 3m + p.</summary>
    public int ParameterCount => cameras.Length + points.Length + weights.Length;

    /// <summary>Number of structural non-zeros of the Jacobian, 15 a reprojection residual and one a weight residual.</summary>
    public int NonZeroCount => ((2 * BundleAdjustment.BlockSize) + 1) * ObservationCount;

    /// <summary>Cameras, one after another. [n, 11]</summary>
    public ReadOnlySpan<double> Cameras => cameras;

    /// <summary>Points, one after another. [m, 3]</summary>
    public ReadOnlySpan<double> Points => points;

    /// <summary>Weights of the observations. [p]</summary>
    public ReadOnlySpan<double> Weights => weights;

    /// <summary>Measured features, in pixels. [p, 2]</summary>
    public ReadOnlySpan<double> Features => features;

    /// <summary>Index of the camera that observation i uses.</summary>
    /// <param name="observation">Index of the observation, 0 … p−1.</param>
    /// <returns>i mod n.</returns>
    public int CameraOf(int observation) => observation % CameraCount;

    /// <summary>Index of the point that observation i sees.</summary>
    /// <param name="observation">Index of the observation, 0 … p−1.</param>
    /// <returns>i mod m.</returns>
    public int PointOf(int observation) => observation % PointCount;

    /// <summary>The feature that observation i measured. [2]</summary>
    /// <param name="observation">Index of the observation, 0 … p−1.</param>
    /// <returns>A view of the two coordinates, in pixels.</returns>
    public ReadOnlySpan<double> Feature(int observation) => features.AsSpan(2 * observation, 2);

    /// <summary>Copies the 15 parameters of one observation: its camera, its point, its weight.</summary>
    /// <param name="observation">Index of the observation, 0 … p−1.</param>
    /// <param name="block">Receives the parameters. [15]</param>
    /// <exception cref="ArgumentException"><paramref name="block"/> is shorter than 15.</exception>
    public void CopyBlock(int observation, Span<double> block)
    {
        Cameras.Slice(CameraOf(observation) * CameraSize, CameraSize).CopyTo(block);
        Points.Slice(PointOf(observation) * PointSize, PointSize).CopyTo(block[CameraSize..]);
        block[CameraSize + PointSize] = weights[observation];
    }

    /// <summary>Reads a bundle adjustment from a text file and repeats its camera, point, weight and feature.</summary>
    /// <param name="path">Path of the file.</param>
    /// <returns>The data.</returns>
    /// <exception cref="DataFormatException">The file is a directory, is truncated, or is of another format.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static BundleAdjustmentData Read(string path)
    {
        // The file holds one of each and a count, so only the count bounds the memory: 31·p and 11·n stay below 2³¹.
        const int most = 50_000_000;
        var reader = TokenReader.Open("BundleAdjustmentData.Read", path);
        var n = reader.Integer("n (the number of cameras)", 1, most);
        var m = reader.Integer("m (the number of points)", 1, most);
        var p = reader.Integer("p (the number of observations)", 1, most);
        var camera = reader.Numbers(CameraSize, "camera");
        var point = reader.Numbers(PointSize, "point");
        var weight = reader.Numbers(1, "weight");
        var feature = reader.Numbers(2, "feature");
        reader.End();
        return new(Repeat(camera, n), Repeat(point, m), Repeat(weight, p), Repeat(feature, p));
    }

    private static double[] Repeat(double[] values, int times)
    {
        var repeated = new double[values.Length * times];
        for (var i = 0; i < repeated.Length; i += values.Length)
        {
            values.CopyTo(repeated, i);
        }

        return repeated;
    }
}
