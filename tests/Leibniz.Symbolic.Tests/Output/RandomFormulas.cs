namespace Leibniz.Symbolic.Tests.Output;

/// <summary>Random formulas in x and y, defined everywhere.</summary>
internal static class RandomFormulas
{
    public static IEnumerable<Expr> Take(int seed, int count, int depth)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
            yield return Next(random, depth);
    }

    public static Expr Next(Random random, int depth)
    {
        if (depth == 0 || random.Next(8) == 0)
            return random.Next(4) switch { 0 => Expr.Variable("x"), 1 => Expr.Variable("y"), 2 => random.Next(-3, 5), _ => random.Next(-20, 20) / 8.0 };
        Expr a = Next(random, depth - 1);
        return random.Next(20) switch
        {
            0 or 1 => a + Next(random, depth - 1),
            2 or 3 => a - Next(random, depth - 1),
            4 or 5 => a * Next(random, depth - 1),
            6 => a / (2.0 + Expr.Unary<Square>(Next(random, depth - 1))),
            7 => Expr.Unary<Sin>(a),
            8 => Expr.Unary<Tanh>(a),
            9 => Expr.Unary<Exp>(Expr.Unary<Sin>(a)),
            10 => Expr.Unary<Sqrt>(1.0 + (a * a)),
            11 => Expr.Binary<Pow>(a, random.Next(0, 5)),
            12 => Expr.Unary<Atan>(a),
            13 => Expr.Unary<Sigmoid>(a),
            14 => -a,
            15 => Expr.Unary<Abs>(a),
            16 => Expr.Indexed<PowInteger>(random.Next(0, 4), a),
            17 => Expr.Select(Relation.Less, a, Next(random, depth - 1), Next(random, depth - 1), a),
            18 => Expr.Binary<Remainder>(a, 2.5) * Next(random, depth - 1),
            _ => Expr.Binary<Hypot>(a, Next(random, depth - 1)),
        };
    }
}
