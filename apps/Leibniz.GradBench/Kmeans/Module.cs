using System.Text.Json;
using Leibniz.GradBench.Protocol;

namespace Leibniz.GradBench.Kmeans;

/// <summary>Clustering: <c>cost</c>, and <c>dir</c>, Newton's direction gradient / diagonal of the Hessian.</summary>
/// <remarks>The Hessian is diagonal, for no centre's coordinate meets another's; so its product with ones is its diagonal.</remarks>
internal sealed class Module : IModule
{
    /// <inheritdoc/>
    public string Name => "kmeans";

    /// <inheritdoc/>
    public Prepared? Prepare(string function, JsonElement input)
    {
        Input given = input.Deserialize(GradBenchJson.Default.Kmeans)!;
        int d = Rows.Columns(given.Points);
        int k = given.Centroids.Length;
        double[] points = Rows.Flatten(given.Points);
        double[] centroids = Rows.Flatten(given.Centroids);
        switch (function)
        {
            case "cost":
                return Prepared.Number(() => Objective.Cost(centroids, points, d));
            case "dir":
                var direction = new double[k * d];
                var diagonal = new double[k * d];
                var ones = new double[k * d];
                Array.Fill(ones, 1);
                return new(
                    () =>
                    {
                        Objective.CostHvp(centroids, points, d, ones, direction, diagonal);
                        for (int i = 0; i < direction.Length; i++)
                            direction[i] /= diagonal[i];
                    },
                    writer => Rows.Write(writer, direction, k));
            default:
                return null;
        }
    }
}
