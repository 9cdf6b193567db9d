using System.Text.Json;
using Leibniz.GradBench.Protocol;

namespace Leibniz.GradBench.Ht;

/// <summary>Hand tracking: <c>objective</c>, the residuals, and <c>jacobian</c>, by the places on triangles, then by the pose.</summary>
/// <remarks>
/// A residual depends on its own point's place alone, so two directions, all u and all v, give the places' two columns.
/// </remarks>
internal sealed class Module : IModule
{
    /// <inheritdoc/>
    public string Name => "ht";

    /// <inheritdoc/>
    public Prepared? Prepare(string function, JsonElement input)
    {
        Input given = input.Deserialize(GradBenchJson.Default.Ht)!;
        double[] theta = given.Theta, us = Rows.Flatten(given.Us), points = Rows.Flatten(given.Data.Points);
        var residuals = new double[points.Length];
        bool onTriangles = us.Length > 0;
        var hand = new Hand(given.Data, onTriangles);
        switch (function)
        {
            case "objective":
                return Prepared.Numbers(points.Length, to =>
                {
                    if (onTriangles)
                    {
                        Objective.OnTriangles(
                            us, theta, hand.Parents, hand.Relatives, hand.Inverses, hand.Positions, hand.Starts, hand.Bones,
                            hand.Weights, hand.Mirror, hand.Corners, points, to);
                    }
                    else
                    {
                        Objective.OnVertices(
                            theta, hand.Parents, hand.Relatives, hand.Inverses, hand.Positions, hand.Starts, hand.Bones,
                            hand.Weights, hand.Mirror, hand.Corners, points, to);
                    }
                });
            case "jacobian":
                var byPose = new double[points.Length * theta.Length];
                if (!onTriangles)
                {
                    return new(
                        () => Objective.OnVerticesJacobian(
                            theta, hand.Parents, hand.Relatives, hand.Inverses, hand.Positions, hand.Starts, hand.Bones,
                            hand.Weights, hand.Mirror, hand.Corners, points, residuals, byPose),
                        writer => Rows.Write(writer, byPose, points.Length));
                }
                double[] allU = Direction(us.Length, 0), allV = Direction(us.Length, 1);
                double[] byU = new double[points.Length], byV = new double[points.Length];
                return new(
                    () =>
                    {
                        Push(allU, byU);
                        Push(allV, byV);
                        Objective.OnTrianglesJacobian(
                            us, theta, hand.Parents, hand.Relatives, hand.Inverses, hand.Positions, hand.Starts, hand.Bones,
                            hand.Weights, hand.Mirror, hand.Corners, points, residuals, byPose);
                    },
                    writer => Write(writer, byU, byV, byPose));
            default:
                return null;
        }

        void Push(double[] direction, double[] to) => Objective.OnTrianglesPush(
            us, theta, hand.Parents, hand.Relatives, hand.Inverses, hand.Positions, hand.Starts, hand.Bones,
            hand.Weights, hand.Mirror, hand.Corners, points, residuals, direction, to);
    }

    // 1 at every second place from `first` on.
    private static double[] Direction(int length, int first)
    {
        var direction = new double[length];
        for (int i = first; i < length; i += 2)
            direction[i] = 1;
        return direction;
    }

    private static void Write(Utf8JsonWriter writer, double[] byU, double[] byV, double[] byPose)
    {
        int columns = byPose.Length / byU.Length;
        writer.WriteStartArray();
        for (int row = 0; row < byU.Length; row++)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(byU[row]);
            writer.WriteNumberValue(byV[row]);
            foreach (double value in byPose.AsSpan(row * columns, columns))
                writer.WriteNumberValue(value);
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
    }
}
