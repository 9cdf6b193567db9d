using System.Text.Json;
using Leibniz.GradBench.Protocol;

namespace Leibniz.GradBench.Ba;

/// <summary>Bundle adjustment: <c>objective</c>, the residuals, and <c>jacobian</c>, sparse, in compressed rows.</summary>
/// <remarks>
/// Cameras, points, weights and features repeat, and so do the outputs: of the residuals the first of each kind and their
/// numbers are written, of each part of the Jacobian the first thirty entries and the last.
/// </remarks>
internal sealed class Module : IModule
{
    private const int WrittenEntries = 2 * SparseJacobian.RowSize;

    /// <inheritdoc/>
    public string Name => "ba";

    /// <inheritdoc/>
    public Prepared? Prepare(string function, JsonElement input)
    {
        Input given = input.Deserialize(GradBenchJson.Default.Ba)!;
        if (given.Cam.Length != Objective.CameraSize || given.X.Length != 3 || given.Feat.Length != 2)
            throw new ArgumentException($"Ba: cam, x and feat must have 11, 3 and 2 numbers; they have {given.Cam.Length}, {given.X.Length} and {given.Feat.Length}.");
        double[] cameras = Repeated(given.Cam, given.N), points = Repeated(given.X, given.M);
        double[] weights = Repeated([given.W], given.P), features = Repeated(given.Feat, given.P);
        int n = given.N, m = given.M, p = given.P;
        switch (function)
        {
            case "objective":
                double[] reprojections = new double[2 * p], weightErrors = new double[p];
                return new(
                    () =>
                    {
                        for (int i = 0; i < p; i++)
                        {
                            Objective.Reprojection(
                                Camera(i % n), Point(i % m), weights[i], Feature(i), reprojections.AsSpan(2 * i, 2));
                            weightErrors[i] = Objective.WeightResidual(weights[i]);
                        }
                    },
                    writer => WriteResiduals(writer, reprojections, weightErrors));
            case "jacobian":
                var jacobian = new SparseJacobian(n, m, p);
                return new(
                    () =>
                    {
                        Span<double> residuals = stackalloc double[2];
                        for (int i = 0; i < p; i++)
                        {
                            Objective.ReprojectionJacobian(
                                Camera(i % n), Point(i % m), weights[i], Feature(i), residuals, jacobian.Reprojection(i));
                            Objective.WeightResidualGradient(weights[i], out jacobian.Weight(i));
                            jacobian.Place(i, i % n, i % m);
                        }
                    },
                    writer => WriteJacobian(writer, jacobian));
            default:
                return null;
        }

        ReadOnlySpan<double> Camera(int i) => cameras.AsSpan(Objective.CameraSize * i, Objective.CameraSize);
        ReadOnlySpan<double> Point(int i) => points.AsSpan(3 * i, 3);
        ReadOnlySpan<double> Feature(int i) => features.AsSpan(2 * i, 2);
    }

    private static double[] Repeated(double[] numbers, int times)
    {
        var all = new double[numbers.Length * times];
        for (int i = 0; i < times; i++)
            numbers.CopyTo(all, i * numbers.Length);
        return all;
    }

    private static void WriteResiduals(Utf8JsonWriter writer, double[] reprojections, double[] weights)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("reproj_error");
        writer.WritePropertyName("elements");
        Rows.Write(writer, reprojections.AsSpan(0, 2));
        writer.WriteNumber("repeated", reprojections.Length / 2);
        writer.WriteEndObject();
        writer.WriteStartObject("w_err");
        writer.WriteNumber("element", weights[0]);
        writer.WriteNumber("repeated", weights.Length);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteJacobian(Utf8JsonWriter writer, SparseJacobian jacobian)
    {
        writer.WriteStartObject();
        WriteIndices(writer, "rows", jacobian.Starts);
        WriteIndices(writer, "cols", jacobian.Columns);
        writer.WritePropertyName("vals");
        Rows.Write(writer, [.. jacobian.Values.AsSpan(0, WrittenEntries), jacobian.Values[^1]]);
        writer.WriteEndObject();
    }

    private static void WriteIndices(Utf8JsonWriter writer, string name, int[] indices)
    {
        writer.WriteStartArray(name);
        foreach (int index in indices.AsSpan(0, Math.Min(WrittenEntries, indices.Length)))
            writer.WriteNumberValue(index);
        writer.WriteNumberValue(indices[^1]);
        writer.WriteEndArray();
    }
}
