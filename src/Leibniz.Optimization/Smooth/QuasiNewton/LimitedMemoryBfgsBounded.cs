using Leibniz.Optimization.Smooth.LineSearch;

namespace Leibniz.Optimization.Smooth;

/// <summary>Minimises a smooth function within bounds by the limited-memory BFGS method (L-BFGS-B).</summary>
/// <remarks>Each iteration finds the first minimum of the quadratic model along the projected gradient, minimises the model
/// over the numbers that are free there, and searches the line to that point. The function is never asked outside the
/// bounds. The gradient's norm in history and result is that of x − P(x − ∇f), P the projection onto the bounds. Cost per
/// iteration O(mn + m³) for m pairs. Sources: Byrd, Lu, Nocedal and Zhu 1995; Morales and Nocedal 2011; Hager and Zhang
/// 2005 (search).</remarks>
public static class LimitedMemoryBfgsBounded
{
    /// <summary>The minimum reached from a start.</summary>
    /// <param name="f">The function.</param>
    /// <param name="start">The start, [n]; finite; moved into the bounds.</param>
    /// <param name="lower">The lower bounds l, [n], −∞ for none; empty where there are none.</param>
    /// <param name="upper">The upper bounds u, [n], +∞ for none; empty where there are none.</param>
    /// <param name="options">Tolerances; null for the defaults. The line search is the method's own.</param>
    /// <param name="memory">The number of pairs kept, ≥ 1.</param>
    /// <exception cref="ArgumentException">The start is empty, not finite, or its length is not the function's dimension; a
    /// bound's length differs from it; a lower bound is above its upper bound or one of them is NaN; or an option is out of
    /// its range.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="memory"/> is below 1.</exception>
    public static MinimiserResult Minimise(
        ISmoothFunction f, ReadOnlySpan<double> start, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper,
        MinimiserOptions? options = null, int memory = 10)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentOutOfRangeException.ThrowIfLessThan(memory, 1);
        MinimiserRun.CheckStart(nameof(LimitedMemoryBfgsBounded), f.Dimension, start);
        var box = new Box(nameof(LimitedMemoryBfgsBounded), start.Length, lower, upper);
        double[] x = start.ToArray();
        box.Clamp(x);
        var run = new MinimiserRun(nameof(LimitedMemoryBfgsBounded), f.Dimension, x, options ?? new());
        var inside = new ClampedFunction(f, box);
        var model = new CompactBfgs(memory);
        int n = x.Length;
        double[] gradient = new double[n], direction = new double[n];
        double value = f.Gradient(x, gradient), length = 0;
        run.Keeps(ledger =>
        {
            ledger.Keep(ref x, n);
            ledger.Keep(ref gradient, n);
            ledger.Keep(ref value);
            ledger.Keep(ref length);
            model.Keep(ledger, n);
        });
        while (true)
        {
            StopReason? reason = run.Next(x, value, box.ProjectedGradient(x, gradient), length);
            if (reason is not null)
                return run.Result(reason.Value, x);
            double[] point = new double[n], next = new double[n];
            while (Step(inside, box, model, x, gradient, direction, ref value, point, next) == 0)
            {
                if (model.Columns == 0)
                {
                    bool wrong = SlopeCheck.Fails(inside, x, direction, value, VectorArithmetic.Dot(gradient, direction));
                    return run.Result(wrong ? StopReason.NoDescent : StopReason.NoProgress, x);
                }
                model.Clear();
            }
            box.Clamp(point);
            double[] s = new double[n], y = new double[n];
            VectorArithmetic.Combine(x, -1, point, s);
            VectorArithmetic.Combine(gradient, -1, next, y);
            model.Add(s, y);
            (x, gradient, length) = (point, next, VectorArithmetic.Norm(s));
        }
    }

    private static double Step(
        ClampedFunction f, Box box, CompactBfgs model, double[] x, double[] gradient, double[] direction,
        ref double value, double[] point, double[] next)
    {
        var cauchy = new CauchyPoint(box, model, x, gradient);
        VectorArithmetic.Combine(x, -1, SubspaceMinimum.Of(box, model, x, gradient, cauchy), direction);
        double room = box.Room(x, direction), slope = VectorArithmetic.Dot(gradient, direction);
        if (!(room > 0) || !(slope < 0))
            return 0;
        double first = model.Columns == 0 ? 1 / Math.Max(1, VectorArithmetic.Norm(direction)) : 1;
        var search = new HagerZhang { Longest = Math.Max(room, first) };
        return search.Search(f, x, direction, ref value, slope, first, point, next);
    }
}
