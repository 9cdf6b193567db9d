using System.Numerics;

namespace Leibniz.Objectives;

/// <summary>Transforms of a posed hand.</summary>
internal static class HandPose
{
    private const int GlobalSize = 6;
    private const int FingerSize = 4;

    // The benchmark takes a rotation vector this short for no rotation, which also avoids the root's infinite slope at 0.
    private const double ShortestRotation = 1e-4;

    /// <summary>Writes, for each bone, its posed absolute transform times its inverse absolute transform at rest. [22, 3, 4]</summary>
    public static void Pose<T>(ReadOnlySpan<T> pose, HandModel model, Span<T> transforms)
        where T : IFloatingPointIeee754<T>
    {
        const int size = HandModel.TransformSize;
        for (var bone = 0; bone < HandModel.BoneCount; bone++)
        {
            var posed = transforms.Slice(bone * size, size);
            Convert(model.Relative(bone), posed);
            var joint = (bone - 1) % 4;
            if (bone is > 0 and < HandModel.BoneCount - 1 && joint > 0)
            {
                var finger = pose.Slice(GlobalSize + ((bone - 1) / 4 * FingerSize), FingerSize);
                if (joint == 1)
                {
                    TurnZ(posed, finger[1]);
                }

                TurnX(posed, finger[joint == 1 ? 0 : joint]);
            }

            if (model.Parents[bone] >= 0)
            {
                Multiply<T>(transforms.Slice(model.Parents[bone] * size, size), posed);
            }
        }

        // A parent's absolute transform must stand until all its children have used it.
        for (var bone = 0; bone < HandModel.BoneCount; bone++)
        {
            MultiplyConstant(transforms.Slice(bone * size, size), model.InverseAbsolute(bone));
        }
    }

    /// <summary>Writes the global rotation and translation. [3, 4]</summary>
    public static void Global<T>(ReadOnlySpan<T> pose, Span<T> global)
        where T : IFloatingPointIeee754<T>
    {
        var squared = (pose[0] * pose[0]) + (pose[1] * pose[1]) + (pose[2] * pose[2]);
        global.Fill(T.Zero);
        if (squared < T.CreateChecked(ShortestRotation * ShortestRotation))
        {
            (global[0], global[5], global[10]) = (T.One, T.One, T.One);
        }
        else
        {
            // Rodrigues: cos·I + sin·[a]ₓ + (1 − cos)·a·aᵀ.
            var norm = T.Sqrt(squared);
            var (x, y, z) = (pose[0] / norm, pose[1] / norm, pose[2] / norm);
            var (sin, cos) = T.SinCos(norm);
            var rest = T.One - cos;
            global[0] = (x * x * rest) + cos;
            global[1] = (x * y * rest) - (z * sin);
            global[2] = (x * z * rest) + (y * sin);
            global[4] = (y * x * rest) + (z * sin);
            global[5] = (y * y * rest) + cos;
            global[6] = (y * z * rest) - (x * sin);
            global[8] = (z * x * rest) - (y * sin);
            global[9] = (z * y * rest) + (x * sin);
            global[10] = (z * z * rest) + cos;
        }

        (global[3], global[7], global[11]) = (pose[3], pose[4], pose[5]);
    }

    /// <summary>Multiplies from the right by Rx.</summary>
    private static void TurnX<T>(Span<T> transform, T angle)
        where T : IFloatingPointIeee754<T>
    {
        var (sin, cos) = T.SinCos(angle);
        for (var row = 0; row < HandModel.TransformSize; row += 4)
        {
            var (y, z) = (transform[row + 1], transform[row + 2]);
            (transform[row + 1], transform[row + 2]) = ((y * cos) + (z * sin), (z * cos) - (y * sin));
        }
    }

    /// <summary>Multiplies from the right by Rz.</summary>
    private static void TurnZ<T>(Span<T> transform, T angle)
        where T : IFloatingPointIeee754<T>
    {
        var (sin, cos) = T.SinCos(angle);
        for (var row = 0; row < HandModel.TransformSize; row += 4)
        {
            var (x, y) = (transform[row], transform[row + 1]);
            (transform[row], transform[row + 1]) = ((x * cos) + (y * sin), (y * cos) - (x * sin));
        }
    }

    /// <summary>right := left·right, both affine.</summary>
    private static void Multiply<T>(ReadOnlySpan<T> left, Span<T> right)
        where T : IFloatingPointIeee754<T>
    {
        for (var column = 0; column < 4; column++)
        {
            var (x, y, z) = (right[column], right[4 + column], right[8 + column]);
            for (var row = 0; row < HandModel.TransformSize; row += 4)
            {
                var entry = (left[row] * x) + (left[row + 1] * y) + (left[row + 2] * z);
                right[row + column] = column == 3 ? entry + left[row + 3] : entry;
            }
        }
    }

    /// <summary>left := left·right, both affine.</summary>
    private static void MultiplyConstant<T>(Span<T> left, ReadOnlySpan<double> right)
        where T : IFloatingPointIeee754<T>
    {
        for (var row = 0; row < HandModel.TransformSize; row += 4)
        {
            var (x, y, z) = (left[row], left[row + 1], left[row + 2]);
            for (var column = 0; column < 4; column++)
            {
                var entry = (x * T.CreateChecked(right[column])) + (y * T.CreateChecked(right[4 + column])) + (z * T.CreateChecked(right[8 + column]));
                left[row + column] = column == 3 ? entry + left[row + 3] : entry;
            }
        }
    }

    private static void Convert<T>(ReadOnlySpan<double> from, Span<T> to)
        where T : IFloatingPointIeee754<T>
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = T.CreateChecked(from[i]);
        }
    }
}
