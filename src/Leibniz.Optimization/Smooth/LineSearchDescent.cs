using Leibniz.Optimization.Smooth.LineSearch;

namespace Leibniz.Optimization.Smooth;

/// <summary>The loop of every method that searches along a line: direction, search, observation.</summary>
internal static class LineSearchDescent
{
    public static MinimiserResult Minimise(
        string method, ISmoothFunction f, ReadOnlySpan<double> start, MinimiserOptions options, ILineSearch search,
        IDescentDirection memory)
    {
        var run = new MinimiserRun(method, f.Dimension, start, options);
        search = options.LineSearch ?? search;
        int n = start.Length;
        double[] x = start.ToArray(), gradient = new double[n], direction = new double[n];
        double value = f.Gradient(x, gradient), length = 0;
        bool begunAgain = false;
        run.Keeps(ledger =>
        {
            ledger.Keep(ref x, n);
            ledger.Keep(ref gradient, n);
            ledger.Keep(ref value);
            ledger.Keep(ref length);
            ledger.Keep(ref begunAgain);
            memory.Keep(ledger, n);
        });
        while (true)
        {
            StopReason? reason = run.Next(x, value, VectorArithmetic.Largest(gradient), length);
            // A short step of a direction that misleads is no proof of a minimum: the gradient's must be short too.
            if (reason != StopReason.StepTolerance)
                begunAgain = false;
            else if (!begunAgain && memory.Restart())
                (begunAgain, reason) = (true, null);
            if (reason is not null)
                return run.Result(reason.Value, x);
            double[] point = new double[n], next = new double[n];
            double t;
            while (true)
            {
                memory.Write(x, gradient, direction);
                t = search.Search(
                    f, x, direction, ref value, VectorArithmetic.Dot(gradient, direction),
                    memory.FirstStep(value, gradient, direction), point, next);
                if (t > 0)
                    break;
                // What is remembered misleads: begin again along the gradient.
                if (!memory.Restart())
                {
                    bool wrong = SlopeCheck.Fails(f, x, direction, value, VectorArithmetic.Dot(gradient, direction));
                    return run.Result(wrong ? StopReason.NoDescent : StopReason.NoProgress, x);
                }
            }
            double[] s = new double[n], y = new double[n];
            VectorArithmetic.Combine(x, -1, point, s);
            VectorArithmetic.Combine(gradient, -1, next, y);
            memory.Observe(t, s, y);
            (x, gradient, length) = (point, next, VectorArithmetic.Norm(s));
        }
    }
}
