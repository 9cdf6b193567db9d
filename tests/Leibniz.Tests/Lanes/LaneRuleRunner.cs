using Leibniz.Rules;

namespace Leibniz.Tests.Lanes;

/// <summary>Takes every rule on whole registers and on each of their numbers.</summary>
internal sealed class LaneRuleRunner : IRuleVisitor
{
    // Vector code for these differs from the scalar's in the last places.
    private const long VectorUlps = 4;

    private static readonly HashSet<Type> s_rounded =
    [
        typeof(Exp), typeof(ExpM1), typeof(Log), typeof(Sin), typeof(Cos), typeof(Tanh), typeof(SechSquared), typeof(Sigmoid),
    ];

    // Rules with vector code of their own, which meet every value. The others go lane by lane, and meet moderate ones.
    private static readonly HashSet<Type> s_vector =
    [
        typeof(Negate), typeof(UnsignedZero), typeof(Square), typeof(Reciprocal), typeof(Sqrt), typeof(Abs), typeof(Exp), typeof(Log),
        typeof(Sin), typeof(Cos), typeof(Floor), typeof(Ceiling), typeof(Truncate), typeof(Add), typeof(Subtract), typeof(Multiply),
        typeof(Divide), typeof(Max), typeof(Min), typeof(StrongProduct), typeof(FusedMultiplyAdd), typeof(ExpM1), typeof(Tanh),
        typeof(SechSquared), typeof(Sigmoid), typeof(Order), typeof(Sign),
    ];

    public List<string> Failures { get; } = [];

    public int Comparisons { get; private set; }

    public void Unary<TRule>() where TRule : struct, IUnaryRule
    {
        foreach (double[] a in Rows(typeof(TRule)))
        {
            Compare(
                typeof(TRule),
                Lanes<double>.Unary<TRule>(LaneValues.Register(a)),
                i => TRule.Value(a[i]),
                i => $"{a[i]:R}",
                s_rounded.Contains(typeof(TRule)) ? VectorUlps : 0);
        }
    }

    public void Indexed<TRule>() where TRule : struct, IIndexedRule
    {
        foreach (int n in new[] { 1, 2, 3 })
        {
            foreach (double[] a in Rows(typeof(TRule)))
                Compare(typeof(TRule), Lanes<double>.Indexed<TRule>(n, LaneValues.Register(a)), i => TRule.Value(n, a[i]), i => $"{n}, {a[i]:R}");
        }
    }

    public void Binary<TRule>() where TRule : struct, IBinaryRule
    {
        foreach (double[] a in Rows(typeof(TRule)))
        {
            foreach (double[] b in Rows(typeof(TRule)))
            {
                // Turned by one lane too, so that each special value meets another than itself.
                for (int turn = 0; turn < 2; turn++)
                {
                    double[] c = [.. b[turn..], .. b[..turn]];
                    Compare(
                        typeof(TRule),
                        Lanes<double>.Binary<TRule>(LaneValues.Register(a), LaneValues.Register(c)),
                        i => TRule.Value(a[i], c[i]),
                        i => $"{a[i]:R}, {c[i]:R}");
                }
            }
        }
    }

    public void Ternary<TRule>() where TRule : struct, ITernaryRule
    {
        foreach (double[] a in Rows(typeof(TRule)))
        {
            foreach (double[] b in Rows(typeof(TRule)))
            {
                double[] c = s_vector.Contains(typeof(TRule)) ? [.. a[3..], .. a[..3]] : [.. a.Select(v => typeof(TRule) == typeof(Clamp) ? v * 8 : v / 8)];
                Compare(
                    typeof(TRule),
                    Lanes<double>.Ternary<TRule>(LaneValues.Register(a), LaneValues.Register(b), LaneValues.Register(c)),
                    i => TRule.Value(a[i], b[i], c[i]),
                    i => $"{a[i]:R}, {b[i]:R}, {c[i]:R}");
            }
        }
    }

    public void Fused<TRule>() where TRule : struct, IFusedRule
    {
        // A partial derivative of another rule takes its orders in the array, whole numbers that no lane may choose.
        if (typeof(TRule).Name.EndsWith("Partial", StringComparison.Ordinal))
            return;
        // Numbers of one sign and moderate size: a rule that acts on whole registers may call the vector exp and log.
        double[][] rows = [LaneValues.Rows[1], [0.4, 0.2, 1.7, 0.8, 2.1, 0.5, 1, 3.25], [2, 0.3, 0.25, 1.9, 0.1, 1.5, 2, 5]];
        // A triangle of three rows has six entries.
        double[][] first = typeof(TRule) == typeof(TriangularSumOfSquares) ? [.. rows, .. rows] : rows;
        Lanes<double>[] a = [.. first.Select(LaneValues.Register)];
        Lanes<double>[] b = [.. rows.Reverse().Select(LaneValues.Register)];
        Compare(
            typeof(TRule),
            Lanes<double>.Fused<TRule>(a, b),
            i => TRule.Value<double>([.. first.Select(r => r[i])], [.. rows.Reverse().Select(r => r[i])]),
            i => $"lane {i}",
            VectorUlps);
    }

    private static double[][] Rows(Type rule) => s_vector.Contains(rule) ? LaneValues.Rows : LaneValues.Rows[1..2];

    private void Compare(Type rule, Lanes<double> actual, Func<int, double> expected, Func<int, string> at, long ulps = 0)
    {
        for (int i = 0; i < Lanes<double>.Count; i++)
        {
            Comparisons++;
            if (!LaneValues.Agree(expected(i), actual[i], ulps))
                Failures.Add($"{rule.Name}({at(i)}): expected {expected(i):R}, but a lane holds {actual[i]:R}");
        }
    }
}
