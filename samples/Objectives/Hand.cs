using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Leibniz.Objectives;

/// <summary>The residuals of fitting a skinned hand to measured points, for any number type.</summary>
/// <remarks>
/// <para>
/// Residual of a point: point − vertex, or point − (u·v₀ + v·v₁ + (1 − u − v)·v₂) on a triangle. A vertex is
/// R(θ₀₋₂)·(Σ weight·A_bone·position) + θ₃₋₅, where A is the bone's posed absolute transform times its inverse at rest. A finger's
/// second, third and fourth bone turn by Rz·Rx, with z only for the second.
/// </para>
/// <para>Order of the residuals: x, y, z of a point after another. [3N]</para>
/// Source: Taylor, Stebbing, Ramakrishna et al. 2014, "User-specific hand modeling from monocular depth sequences"; Šrajer,
/// Kukelova, Fitzgibbon 2018, "A benchmark of selected algorithmic differentiation tools".
/// </remarks>
public static class Hand
{
    /// <summary>The residuals where points correspond to vertices.</summary>
    /// <param name="pose">θ, in the order of <see cref="HandData.PoseSize"/>. [26]</param>
    /// <param name="data">The model and the points; its own pose is not used.</param>
    /// <param name="residuals">Receives point − vertex. [3N]</param>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="ArgumentException">A length is not the one given, or the data's points lie on triangles.</exception>
    public static void Residuals<T>(ReadOnlySpan<T> pose, HandData data, Span<T> residuals)
        where T : IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.OnTriangles)
        {
            throw new ArgumentException("Residuals: the data's points lie on triangles; call ResidualsOnTriangles.", nameof(data));
        }

        Evaluate([], pose, data, residuals);
    }

    /// <summary>The residuals where points correspond to places on triangles.</summary>
    /// <param name="coordinates">Barycentric coordinates u, v of each point. [N, 2]</param>
    /// <param name="pose">θ, in the order of <see cref="HandData.PoseSize"/>. [26]</param>
    /// <param name="data">The model and the points; its own coordinates and pose are not used.</param>
    /// <param name="residuals">Receives point − place on the triangle. [3N]</param>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="ArgumentException">A length is not the one given, or the data's points lie on vertices.</exception>
    public static void ResidualsOnTriangles<T>(ReadOnlySpan<T> coordinates, ReadOnlySpan<T> pose, HandData data, Span<T> residuals)
        where T : IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        if (!data.OnTriangles)
        {
            throw new ArgumentException("ResidualsOnTriangles: the data's points lie on vertices; call Residuals.", nameof(data));
        }

        Evaluate(coordinates, pose, data, residuals);
    }

    private static void Evaluate<T>(ReadOnlySpan<T> coordinates, ReadOnlySpan<T> pose, HandData data, Span<T> residuals)
        where T : IFloatingPointIeee754<T>
    {
        Shape.Require(nameof(Residuals), nameof(coordinates), coordinates.Length, data.Coordinates.Length);
        Shape.Require(nameof(Residuals), nameof(pose), pose.Length, HandData.PoseSize);
        Shape.Require(nameof(Residuals), nameof(residuals), residuals.Length, 3 * data.Count);
        const int bones = HandModel.BoneCount * HandModel.TransformSize;
        var buffer = ArrayPool<T>.Shared.Rent(bones + 12 + 12);
        try
        {
            var transforms = buffer.AsSpan(0, bones);
            var global = buffer.AsSpan(bones, 12);
            var corners = buffer.AsSpan(bones + 12, 12);
            HandPose.Pose<T>(pose, data.Model, transforms);
            HandPose.Global(pose, global);
            for (var i = 0; i < data.Count; i++)
            {
                if (data.OnTriangles)
                {
                    Place<T>(data.Model, data.Correspondences[i], coordinates.Slice(2 * i, 2), transforms, global, corners);
                }
                else
                {
                    Vertex<T>(data.Model, data.Correspondences[i], transforms, global, corners[..3], corners[9..]);
                }

                for (var axis = 0; axis < 3; axis++)
                {
                    residuals[(3 * i) + axis] = T.CreateChecked(data.Points[(3 * i) + axis]) - corners[axis];
                }
            }
        }
        finally
        {
            ArrayPool<T>.Shared.Return(buffer, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        }
    }

    /// <summary>Writes the place on a triangle to the first three of <paramref name="corners"/>.</summary>
    private static void Place<T>(HandModel model, int triangle, ReadOnlySpan<T> coordinates, ReadOnlySpan<T> transforms, ReadOnlySpan<T> global, Span<T> corners)
        where T : IFloatingPointIeee754<T>
    {
        var vertices = model.Triangle(triangle);
        for (var corner = 0; corner < 3; corner++)
        {
            Vertex(model, vertices[corner], transforms, global, corners.Slice(3 * corner, 3), corners[9..]);
        }

        var (u, v) = (coordinates[0], coordinates[1]);
        var rest = T.One - u - v;
        for (var axis = 0; axis < 3; axis++)
        {
            corners[axis] = (u * corners[axis]) + (v * corners[3 + axis]) + (rest * corners[6 + axis]);
        }
    }

    private static void Vertex<T>(HandModel model, int vertex, ReadOnlySpan<T> transforms, ReadOnlySpan<T> global, Span<T> result, Span<T> skinned)
        where T : IFloatingPointIeee754<T>
    {
        var position = model.Position(vertex);
        var (x, y, z) = (T.CreateChecked(position[0]), T.CreateChecked(position[1]), T.CreateChecked(position[2]));
        skinned.Fill(T.Zero);
        foreach (var weight in model.Weights(vertex))
        {
            var transform = transforms.Slice(weight.Bone * HandModel.TransformSize, HandModel.TransformSize);
            var share = T.CreateChecked(weight.Weight);
            for (var row = 0; row < 3; row++)
            {
                skinned[row] += share * Affine<T>(transform.Slice(4 * row, 4), x, y, z);
            }
        }

        for (var row = 0; row < 3; row++)
        {
            result[row] = Affine<T>(global.Slice(4 * row, 4), skinned[0], skinned[1], skinned[2]);
        }
    }

    private static T Affine<T>(ReadOnlySpan<T> row, T x, T y, T z)
        where T : IFloatingPointIeee754<T> => (row[0] * x) + (row[1] * y) + (row[2] * z) + row[3];
}
