namespace Leibniz.Objectives;

/// <summary>Measured points with what they correspond to on the mesh, and a starting pose.</summary>
/// <remarks>
/// Text format, tokens separated by white space: <c>N 26</c>; N rows <c>correspondence x y z</c>; where points lie on triangles,
/// N rows <c>u v</c>; 26 pose parameters.
/// </remarks>
public sealed class HandData
{
    /// <summary>
    /// Number of pose parameters: global rotation vector (3), translation (3), and four a finger: bend and spread of its second
    /// bone, bend of its third and fourth.
    /// </summary>
    public const int PoseSize = 26;

    private readonly int[] correspondences;
    private readonly double[] points;
    private readonly double[] coordinates;
    private readonly double[] pose;

    private HandData(HandModel model, int[] correspondences, double[] points, double[] coordinates, double[] pose)
    {
        Model = model;
        this.correspondences = correspondences;
        this.points = points;
        this.coordinates = coordinates;
        this.pose = pose;
    }

    /// <summary>The hand at rest.</summary>
    public HandModel Model { get; }

    /// <summary>Number N of points; ≥ 1.</summary>
    public int Count => correspondences.Length;

    /// <summary>Whether points correspond to places on triangles instead of vertices.</summary>
    public bool OnTriangles => coordinates.Length > 0;

    /// <summary>Vertex of each point, or its triangle where <see cref="OnTriangles"/>. [N]</summary>
    public ReadOnlySpan<int> Correspondences => correspondences;

    /// <summary>Measured points. [N, 3]</summary>
    public ReadOnlySpan<double> Points => points;

    /// <summary>Barycentric coordinates u, v of each point on its triangle; empty where points correspond to vertices. [N, 2]</summary>
    public ReadOnlySpan<double> Coordinates => coordinates;

    /// <summary>The starting pose. [26]</summary>
    public ReadOnlySpan<double> Pose => pose;

    /// <summary>Reads points that correspond to vertices.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="model">The hand at rest.</param>
    /// <returns>The data.</returns>
    /// <exception cref="DataFormatException">The file is a directory, is truncated, or is of another format.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static HandData Read(string path, HandModel model) => Read("HandData.Read", path, model, onTriangles: false);

    /// <summary>Reads points that correspond to places on triangles.</summary>
    /// <inheritdoc cref="Read(string, HandModel)"/>
    public static HandData ReadOnTriangles(string path, HandModel model) =>
        Read("HandData.ReadOnTriangles", path, model, onTriangles: true);

    private static HandData Read(string operation, string path, HandModel model, bool onTriangles)
    {
        ArgumentNullException.ThrowIfNull(model);
        var reader = TokenReader.Open(operation, path);
        var n = reader.Integer("N (the number of points)", 1);
        _ = reader.Integer("the number of pose parameters", PoseSize, PoseSize);
        reader.Require(4L * n, "points");
        var correspondences = new int[n];
        var points = new double[3 * n];
        var most = (onTriangles ? model.TriangleCount : model.VertexCount) - 1;
        for (var i = 0; i < n; i++)
        {
            correspondences[i] = reader.Integer(onTriangles ? "a triangle" : "a vertex", 0, most);
            for (var axis = 0; axis < 3; axis++)
            {
                points[(3 * i) + axis] = reader.Number("a coordinate");
            }
        }

        double[] coordinates = onTriangles ? reader.Numbers(2L * n, "barycentric coordinates") : [];
        var pose = reader.Numbers(PoseSize, "pose");
        reader.End();
        return new(model, correspondences, points, coordinates, pose);
    }
}
