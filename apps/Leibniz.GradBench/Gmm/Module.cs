using System.Text.Json;
using Leibniz.GradBench.Protocol;

namespace Leibniz.GradBench.Gmm;

/// <summary>A Gaussian mixture: <c>objective</c>, and <c>jacobian</c>, its gradient by kind of parameter.</summary>
internal sealed class Module : IModule
{
    /// <inheritdoc/>
    public string Name => "gmm";

    /// <inheritdoc/>
    public Prepared? Prepare(string function, JsonElement input)
    {
        Input given = input.Deserialize(GradBenchJson.Default.Gmm)!;
        int d = given.D, k = given.K, n = given.N;
        double[] alpha = given.Alpha;
        double[] mu = Rows.Flatten(given.Mu), q = Rows.Flatten(given.Q), l = Rows.Flatten(given.L), x = Rows.Flatten(given.X);
        double constant = Wishart.LogNormalisation(d, k, given.Gamma, given.M);
        switch (function)
        {
            case "objective":
                return Prepared.Number(() => Objective.LogPosterior(alpha, mu, q, l, x, d, n, given.Gamma, given.M, constant));
            case "jacobian":
                double[] dalpha = new double[k], dmu = new double[mu.Length], dq = new double[q.Length], dl = new double[l.Length];
                return new(
                    () => Objective.LogPosteriorGradient(
                        alpha, mu, q, l, x, d, n, given.Gamma, given.M, constant, dalpha, dmu, dq, dl),
                    writer =>
                    {
                        writer.WriteStartObject();
                        writer.WritePropertyName("alpha");
                        Rows.Write(writer, dalpha);
                        writer.WritePropertyName("mu");
                        Rows.Write(writer, dmu, k);
                        writer.WritePropertyName("q");
                        Rows.Write(writer, dq, k);
                        writer.WritePropertyName("l");
                        Rows.Write(writer, dl, k);
                        writer.WriteEndObject();
                    });
            default:
                return null;
        }
    }
}
