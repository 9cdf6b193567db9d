namespace Leibniz.Cli.Modes;

/// <summary>Takes one gradient in every mode.</summary>
internal static class ModeGradients
{
    /// <summary>The modes' names, as <c>--mode</c> takes them.</summary>
    public static readonly string[] Names = ["numerical", "symbolic", "forward", "taylor", "reverse"];

    /// <summary>The gradient of f at x in the chosen modes.</summary>
    /// <param name="f">The function.</param>
    /// <param name="derivatives">Its derivatives as formulas, bound like f; null where there are none.</param>
    /// <param name="x">The point.</param>
    /// <param name="mode">A mode's name, or «all».</param>
    public static List<ModeGradient> Of<TFunction>(
        TFunction f, IReadOnlyList<BoundExpr>? derivatives, double[] x, string mode) where TFunction : IScalarFunction
    {
        var results = new List<ModeGradient>();
        if (Wants(mode, "numerical"))
        {
            double[] gradient = new double[x.Length], errors = new double[x.Length];
            Numerical.Gradient(f, x, gradient, errors);
            results.Add(new("numerical", gradient, errors));
        }
        if (derivatives is not null && Wants(mode, "symbolic"))
        {
            bool undefined = double.IsNaN(f.Evaluate<double>(x));
            results.Add(new("symbolic", [.. derivatives.Select(d => undefined ? double.NaN : d.Evaluate<double>(x))]));
        }
        if (Wants(mode, "forward"))
        {
            var gradient = new double[x.Length];
            Gradient.Of(f, x, gradient, new() { Mode = DifferentiationMode.Forward });
            results.Add(new("forward", gradient));
        }
        if (Wants(mode, "taylor"))
        {
            var gradient = new double[x.Length];
            var direction = new double[x.Length];
            for (int i = 0; i < x.Length; i++)
            {
                direction[i] = 1;
                gradient[i] = Derivatives.Along(f, x, direction, 1)[1];
                direction[i] = 0;
            }
            results.Add(new("taylor", gradient));
        }
        if (Wants(mode, "reverse"))
        {
            var gradient = new double[x.Length];
            Gradient.Of(f, x, gradient, new() { Mode = DifferentiationMode.Reverse });
            results.Add(new("reverse", gradient));
        }
        return results;
    }

    /// <summary>The largest distance between two exact modes, in ulp of the gradient's largest element.</summary>
    public static double LargestUlp(IReadOnlyList<ModeGradient> modes)
    {
        ModeGradient[] exact = [.. modes.Where(m => m.Errors is null)];
        double largest = 0;
        for (int i = 1; i < exact.Length; i++)
        {
            double scale = exact[0].Gradient.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
            double ulp = scale == 0 ? double.Epsilon : Math.BitIncrement(scale) - scale;
            for (int k = 0; k < exact[i].Gradient.Length; k++)
            {
                double a = exact[0].Gradient[k], b = exact[i].Gradient[k];
                largest = Math.Max(largest, a.Equals(b) || a == b ? 0 : double.IsFinite(a - b) ? Math.Abs(a - b) / ulp : double.PositiveInfinity);
            }
        }
        return largest;
    }

    /// <summary>Whether every numerical derivative is within a few of its own error estimates of the exact one, or within
    /// 1e-6 of a gradient's scale.</summary>
    /// <param name="modes">The gradients.</param>
    /// <param name="at">The point, whose elements weight the derivatives.</param>
    /// <param name="scale">The scale of the weighted gradient.</param>
    public static bool NumericalAgrees(IReadOnlyList<ModeGradient> modes, double[] at, double scale)
    {
        ModeGradient numerical = modes.First(m => m.Errors is not null), exact = modes.First(m => m.Errors is null);
        for (int i = 0; i < at.Length; i++)
        {
            double distance = Math.Abs(numerical.Gradient[i] - exact.Gradient[i]);
            if (!(distance <= 10 * numerical.Errors![i] || distance * Math.Abs(at[i]) <= 1e-6 * scale))
                return false;
        }
        return true;
    }

    private static bool Wants(string mode, string name) => mode == "all" || mode == name;
}
