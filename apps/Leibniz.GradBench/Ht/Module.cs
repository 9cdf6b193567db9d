using System.Text.Json;
using Leibniz.GradBench.Protocol;

namespace Leibniz.GradBench.Ht;

/// <summary>Hand tracking: <c>objective</c>, the residuals, and <c>jacobian</c>, by the places on triangles, then by the pose.</summary>
/// <remarks>
/// A residual depends on its own point's place alone, so a shift of all u and one of all v give the places' two columns.
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
                            us, 0, 0, theta, hand.Parents, hand.Relatives, hand.Inverses, hand.Positions, hand.Starts, hand.Bones,
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
                var jacobian = new double[points.Length * (theta.Length + (onTriangles ? 2 : 0))];
                return new(
                    () =>
                    {
                        if (onTriangles)
                        {
                            Objective.OnTrianglesJacobian(
                                us, 0, 0, theta, hand.Parents, hand.Relatives, hand.Inverses, hand.Positions, hand.Starts, hand.Bones,
                                hand.Weights, hand.Mirror, hand.Corners, points, residuals, jacobian);
                        }
                        else
                        {
                            Objective.OnVerticesJacobian(
                                theta, hand.Parents, hand.Relatives, hand.Inverses, hand.Positions, hand.Starts, hand.Bones,
                                hand.Weights, hand.Mirror, hand.Corners, points, residuals, jacobian);
                        }
                    },
                    writer => Rows.Write(writer, jacobian, points.Length));
            default:
                return null;
        }
    }
}
