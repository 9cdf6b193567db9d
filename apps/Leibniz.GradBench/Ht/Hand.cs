using Leibniz.GradBench.Protocol;

namespace Leibniz.GradBench.Ht;

/// <summary>A hand as the objective reads it: arrays of numbers, one record after another, of the vertices that points lie on.</summary>
internal sealed class Hand
{
    /// <summary>Numbers of an affine transform, the upper three rows of its 4×4 matrix.</summary>
    private const int TransformSize = 12;

    /// <summary>Flattens the input's form.</summary>
    /// <param name="data">The input's form.</param>
    /// <param name="onTriangles">Whether points lie on triangles, else on vertices.</param>
    public Hand(InputData data, bool onTriangles)
    {
        InputModel model = data.Model;
        Parents = model.Parents;
        Relatives = Affine(model.BaseRelatives);
        Inverses = Affine(model.InverseBaseAbsolutes);
        Mirror = model.IsMirrored ? -1 : 1;
        int[] corners = onTriangles ? [.. data.Correspondences.SelectMany(i => model.Triangles[i])] : data.Correspondences;
        int[] used = [.. corners.Distinct().Order()];
        var places = new int[model.BasePositions.Length];
        List<int> bones = [];
        List<double> weights = [];
        Starts = new int[used.Length + 1];
        for (int place = 0; place < used.Length; place++)
        {
            places[used[place]] = place;
            double[] row = model.Weights[used[place]];
            for (int bone = 0; bone < row.Length; bone++)
            {
                if (row[bone] == 0)
                    continue;
                bones.Add(bone);
                weights.Add(row[bone]);
            }
            Starts[place + 1] = bones.Count;
        }
        Bones = [.. bones];
        Weights = [.. weights];
        Positions = Rows.Flatten([.. used.Select(vertex => model.BasePositions[vertex][..3])]);
        Corners = [.. corners.Select(vertex => places[vertex])];
    }

    /// <summary>Parent of each bone, which comes before it; −1 for none.</summary>
    public int[] Parents { get; }

    /// <summary>Transform of each bone relative to its parent. [bones, 3, 4]</summary>
    public double[] Relatives { get; }

    /// <summary>Inverse of each bone's absolute transform. [bones, 3, 4]</summary>
    public double[] Inverses { get; }

    /// <summary>Positions of the vertices that are used. [vertices, 3]</summary>
    public double[] Positions { get; }

    /// <summary>Where each vertex's entries in <see cref="Bones"/> and <see cref="Weights"/> begin. [vertices + 1]</summary>
    public int[] Starts { get; }

    /// <summary>The bones that move a vertex.</summary>
    public int[] Bones { get; }

    /// <summary>Their weights.</summary>
    public double[] Weights { get; }

    /// <summary>For each point its vertex, or the three of its triangle. [n] or [n, 3]</summary>
    public int[] Corners { get; }

    /// <summary>−1 where the hand is mirrored at x = 0, else 1.</summary>
    public double Mirror { get; }

    private static double[] Affine(double[][][] transforms) =>
        [.. transforms.SelectMany(static rows => rows.SelectMany(static row => row).Take(TransformSize))];
}
