namespace Leibniz.Symbolic.Simplify;

/// <summary>Tests whether formulas are 0 by their values to 50 digits.</summary>
internal static class ZeroTest
{
    private const int Points = 6;
    private const int MostTries = 60;
    private const int Seed = 20260;

    // Of 77 digits, what rounding leaves of the largest intermediate value.
    private static readonly BigReal s_tolerance = BigReal.Pow(10, -62);

    // Where the values are so large that this is all that can be told from 0, the point says nothing.
    private static readonly BigReal s_coarsest = BigReal.Pow(10, -30);

    public static bool? Of(Expr expression, SimplifyOptions options)
    {
        var random = new Random(Seed);
        int found = 0;
        for (int i = 0; i < MostTries && found < Points; i++)
        {
            BigReal value = HighPrecision.Evaluate(expression, RandomPoint(expression, options, random), out BigReal largest);
            BigReal tolerance = s_tolerance * largest;
            if (value.IsUndefined || tolerance > s_coarsest)
                continue;
            if (BigReal.Abs(value) > tolerance)
                return false;
            found++;
        }
        return found == 0 ? null : true;
    }

    /// <summary>A point of short fractions that keeps to the assumptions; every third within (−1, 1), for functions that are
    /// defined there alone.</summary>
    public static Dictionary<string, Rational> RandomPoint(Expr expression, SimplifyOptions options, Random random)
    {
        var assumed = new Assumed(options.Assumptions);
        bool small = random.Next(3) == 0;
        var point = new Dictionary<string, Rational>();
        foreach (VariableExpr variable in Graph.Order(expression).OfType<VariableExpr>())
        {
            string name = variable.Name;
            Assume known = assumed.Of(name, variable.Assumed);
            int denominator = known.HasFlag(Assume.Integer) ? 1 : random.Next(101, 1000);
            int most = small ? denominator : 4 * denominator;
            int numerator = random.Next(1, most + 1);
            if (known.HasFlag(Assume.NonPositive) || (!known.HasFlag(Assume.NonNegative) && random.Next(2) == 0))
                numerator = -numerator;
            point[name] = new(numerator, denominator);
        }
        return point;
    }
}
