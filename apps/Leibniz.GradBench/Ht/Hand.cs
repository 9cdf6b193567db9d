using Leibniz.GradBench.Protocol;

namespace Leibniz.GradBench.Ht;

/// <summary>A hand as the objective reads it: arrays of numbers, one record after another.</summary>
internal sealed class Hand
{
    /// <summary>Numbers of an affine transform, the upper three rows of its 4×4 matrix.</summary>
    private const int TransformSize = 12;

    /// <summary>Flattens the input's form.</summary>
    /// <param name="model">The input's form.</param>
    public Hand(InputModel model)
    {
        Parents = model.Parents;
        Relatives = Affine(model.BaseRelatives);
        Inverses = Affine(model.InverseBaseAbsolutes);
        Positions = Rows.Flatten([.. model.BasePositions.Select(static row => row[..3])]);
        Mirror = model.IsMirrored ? -1 : 1;
        List<int> bones = [];
        List<double> weights = [];
        Starts = new int[model.Weights.Length + 1];
        for (int vertex = 0; vertex < model.Weights.Length; vertex++)
        {
            for (int bone = 0; bone < model.Weights[vertex].Length; bone++)
            {
                if (model.Weights[vertex][bone] == 0)
                    continue;
                bones.Add(bone);
                weights.Add(model.Weights[vertex][bone]);
            }
            Starts[vertex + 1] = bones.Count;
        }
        Bones = [.. bones];
        Weights = [.. weights];
        Triangles = [.. model.Triangles.SelectMany(static row => row)];
    }

    /// <summary>Parent of each bone, which comes before it; −1 for none.</summary>
    public int[] Parents { get; }

    /// <summary>Transform of each bone relative to its parent. [bones, 3, 4]</summary>
    public double[] Relatives { get; }

    /// <summary>Inverse of each bone's absolute transform. [bones, 3, 4]</summary>
    public double[] Inverses { get; }

    /// <summary>Positions of the vertices. [vertices, 3]</summary>
    public double[] Positions { get; }

    /// <summary>Where each vertex's entries in <see cref="Bones"/> and <see cref="Weights"/> begin. [vertices + 1]</summary>
    public int[] Starts { get; }

    /// <summary>The bones that move a vertex.</summary>
    public int[] Bones { get; }

    /// <summary>Their weights.</summary>
    public double[] Weights { get; }

    /// <summary>Vertices of the triangles. [triangles, 3]</summary>
    public int[] Triangles { get; }

    /// <summary>−1 where the hand is mirrored at x = 0, else 1.</summary>
    public double Mirror { get; }

    private static double[] Affine(double[][][] transforms) =>
        [.. transforms.SelectMany(static rows => rows.SelectMany(static row => row).Take(TransformSize))];
}
