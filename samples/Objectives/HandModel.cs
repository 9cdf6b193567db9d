namespace Leibniz.Objectives;

/// <summary>Skeleton and skinned mesh of a hand at rest.</summary>
/// <remarks>
/// <para>
/// A folder with three text files, one record a line, fields separated by colons. <c>bones.txt</c>: name, index of the parent
/// (−1 for the root), 4×4 transform relative to the parent at rest, 4×4 inverse of the absolute transform at rest, both by rows.
/// <c>vertices.txt</c>: position (3), normal (3), texture coordinates (2), number of weights, then bone and weight of each.
/// <c>triangles.txt</c>: three vertices.
/// </para>
/// Source: Taylor, Stebbing, Ramakrishna et al. 2014, "User-specific hand modeling from monocular depth sequences".
/// </remarks>
public sealed class HandModel
{
    /// <summary>Number of bones: wrist, four for each of five fingers, forearm.</summary>
    public const int BoneCount = 22;

    /// <summary>Numbers of an affine transform, the upper three rows of its 4×4 matrix.</summary>
    public const int TransformSize = 12;

    private readonly int[] parents;
    private readonly double[] relatives;
    private readonly double[] inverses;
    private readonly double[] positions;
    private readonly HandWeight[][] weights;
    private readonly int[] triangles;

    private HandModel((int[] Parents, double[] Relatives, double[] Inverses) bones, (double[] Positions, HandWeight[][] Weights) mesh, int[] triangles)
    {
        (parents, relatives, inverses) = bones;
        (positions, weights) = mesh;
        this.triangles = triangles;
    }

    /// <summary>Number of vertices of the mesh.</summary>
    public int VertexCount => weights.Length;

    /// <summary>Number of triangles of the mesh.</summary>
    public int TriangleCount => triangles.Length / 3;

    /// <summary>Index of each bone's parent, less than its own; −1 for the root. [22]</summary>
    public ReadOnlySpan<int> Parents => parents;

    /// <summary>Transform of a bone relative to its parent at rest. [3, 4]</summary>
    /// <param name="bone">Index of the bone, from 0.</param>
    public ReadOnlySpan<double> Relative(int bone) => relatives.AsSpan(bone * TransformSize, TransformSize);

    /// <summary>Inverse of a bone's absolute transform at rest. [3, 4]</summary>
    /// <param name="bone">Index of the bone, from 0.</param>
    public ReadOnlySpan<double> InverseAbsolute(int bone) => inverses.AsSpan(bone * TransformSize, TransformSize);

    /// <summary>Position of a vertex at rest. [3]</summary>
    /// <param name="vertex">Index of the vertex, from 0.</param>
    public ReadOnlySpan<double> Position(int vertex) => positions.AsSpan(vertex * 3, 3);

    /// <summary>The bones that move a vertex.</summary>
    /// <param name="vertex">Index of the vertex, from 0.</param>
    public ReadOnlySpan<HandWeight> Weights(int vertex) => weights[vertex];

    /// <summary>Vertices of a triangle. [3]</summary>
    /// <param name="triangle">Index of the triangle, from 0.</param>
    public ReadOnlySpan<int> Triangle(int triangle) => triangles.AsSpan(triangle * 3, 3);

    /// <summary>Reads a model.</summary>
    /// <param name="folder">Folder with <c>bones.txt</c>, <c>vertices.txt</c> and <c>triangles.txt</c>.</param>
    /// <returns>The model.</returns>
    /// <exception cref="DataFormatException">A file is truncated or of another format.</exception>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static HandModel Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var bones = ReadBones(Path.Combine(folder, "bones.txt"));
        var mesh = ReadVertices(Path.Combine(folder, "vertices.txt"));
        return new(bones, mesh, ReadTriangles(Path.Combine(folder, "triangles.txt"), mesh.Weights.Length));
    }

    private static (int[] Parents, double[] Relatives, double[] Inverses) ReadBones(string path)
    {
        var reader = TokenReader.OpenRecords("HandModel.Read", path);
        var parents = new int[BoneCount];
        var relatives = new double[BoneCount * TransformSize];
        var inverses = new double[BoneCount * TransformSize];
        for (var bone = 0; bone < BoneCount; bone++)
        {
            if (!reader.NextRecord())
            {
                throw reader.Failure($"{BoneCount} bones", $"the end of the file after {bone}");
            }

            _ = reader.Word("the name of a bone");
            parents[bone] = reader.Integer("the index of the parent", -1, bone - 1);
            Transform(relatives, "transform relative to the parent");
            Transform(inverses, "inverse absolute transform");
            reader.EndRecord("the end of the line");

            void Transform(double[] to, string what) =>
                reader.Numbers(16, what).AsSpan(0, TransformSize).CopyTo(to.AsSpan(bone * TransformSize));
        }

        reader.End();
        return (parents, relatives, inverses);
    }

    private static (double[] Positions, HandWeight[][] Weights) ReadVertices(string path)
    {
        var reader = TokenReader.OpenRecords("HandModel.Read", path);
        var positions = new List<double>();
        var weights = new List<HandWeight[]>();
        while (reader.NextRecord())
        {
            positions.AddRange(reader.Numbers(8, "position, normal and texture coordinates").AsSpan(0, 3));
            var own = new HandWeight[reader.Integer("the number of weights", 0, BoneCount)];
            for (var i = 0; i < own.Length; i++)
            {
                own[i] = new(reader.Integer("a bone", 0, BoneCount - 1), reader.Number("a weight"));
            }

            weights.Add(own);
            reader.EndRecord("the end of the line");
        }

        return weights.Count > 0 ? ([.. positions], [.. weights]) : throw reader.Failure("a vertex", "the end of the file");
    }

    private static int[] ReadTriangles(string path, int vertexCount)
    {
        var reader = TokenReader.OpenRecords("HandModel.Read", path);
        var triangles = new List<int>();
        while (reader.NextRecord())
        {
            for (var corner = 0; corner < 3; corner++)
            {
                triangles.Add(reader.Integer("a vertex", 0, vertexCount - 1));
            }

            reader.EndRecord("the end of the line");
        }

        return triangles.Count > 0 ? [.. triangles] : throw reader.Failure("a triangle", "the end of the file");
    }
}
