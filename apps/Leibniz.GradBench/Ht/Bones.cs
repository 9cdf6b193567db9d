namespace Leibniz.GradBench.Ht;

/// <summary>The skeleton of a posed hand.</summary>
internal static class Bones
{
    private const int TransformSize = 12;
    private const int FirstAngle = 6;
    private const int AnglesOfFinger = 4;
    private const int Fingers = 5;

    /// <summary>For each bone its posed absolute transform times its inverse absolute transform at rest.</summary>
    /// <param name="theta">The pose. [26]</param>
    /// <param name="parents">Parent of each bone; −1 for none.</param>
    /// <param name="relatives">Transform of each bone relative to its parent. [bones, 3, 4]</param>
    /// <param name="inverses">Inverse of each bone's absolute transform. [bones, 3, 4]</param>
    /// <param name="transforms">Receives the transforms. [bones, 3, 4]</param>
    /// <remarks>
    /// Bone 0 is the wrist, bone 1 + 4f + j joint j of finger f. A finger's joints 1, 2 and 3 turn by Rz·Rx about their first
    /// and their other angles: joint 1 by x, z, joints 2 and 3 by x alone.
    /// </remarks>
    public static void Pose(
        ReadOnlySpan<double> theta, ReadOnlySpan<int> parents, ReadOnlySpan<double> relatives, ReadOnlySpan<double> inverses,
        Span<double> transforms)
    {
        var absolutes = new double[transforms.Length];
        for (int bone = 0; bone < parents.Length; bone++)
        {
            var local = new double[TransformSize];
            for (int i = 0; i < TransformSize; i++)
                local[i] = relatives[bone * TransformSize + i];
            int finger = (bone - 1) / 4, joint = (bone - 1) % 4;
            if (bone >= 1 && finger < Fingers && joint > 0)
            {
                int angle = FirstAngle + finger * AnglesOfFinger;
                if (joint == 1)
                    TurnColumns(local, 0, 1, theta[angle + 1]);
                TurnColumns(local, 1, 2, theta[joint == 1 ? angle : angle + joint]);
            }
            if (parents[bone] < 0)
            {
                for (int i = 0; i < TransformSize; i++)
                    absolutes[bone * TransformSize + i] = local[i];
            }
            else
            {
                Multiply(
                    absolutes.AsSpan(parents[bone] * TransformSize, TransformSize), local,
                    absolutes.AsSpan(bone * TransformSize, TransformSize));
            }
        }
        for (int bone = 0; bone < parents.Length; bone++)
        {
            Multiply(
                absolutes.AsSpan(bone * TransformSize, TransformSize), inverses.Slice(bone * TransformSize, TransformSize),
                transforms.Slice(bone * TransformSize, TransformSize));
        }
    }

    // Columns a and b of m times the rotation by an angle in their plane.
    private static void TurnColumns(Span<double> m, int a, int b, double angle)
    {
        double cos = Math.Cos(angle), sin = Math.Sin(angle);
        for (int row = 0; row < 3; row++)
        {
            double left = m[4 * row + a], right = m[4 * row + b];
            m[4 * row + a] = left * cos + right * sin;
            m[4 * row + b] = right * cos - left * sin;
        }
    }

    // product = left · right for affine transforms, whose fourth row is 0 0 0 1.
    private static void Multiply(ReadOnlySpan<double> left, ReadOnlySpan<double> right, Span<double> product)
    {
        for (int row = 0; row < 3; row++)
        {
            for (int column = 0; column < 4; column++)
            {
                double sum = column == 3 ? left[4 * row + 3] : 0;
                for (int i = 0; i < 3; i++)
                    sum += left[4 * row + i] * right[4 * i + column];
                product[4 * row + column] = sum;
            }
        }
    }
}
