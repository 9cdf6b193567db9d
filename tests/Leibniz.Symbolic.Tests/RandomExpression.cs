namespace Leibniz.Symbolic.Tests;

/// <summary>Random formulas of x and y.</summary>
internal static class RandomExpression
{
    public static Expr Make(Random random, int depth)
    {
        if (depth == 0 || random.Next(8) == 0)
            return Leaf(random);
        Expr a = Make(random, depth - 1);
        return random.Next(24) switch
        {
            0 or 1 => a + Make(random, depth - 1),
            2 or 3 => a - Make(random, depth - 1),
            4 or 5 => a * Make(random, depth - 1),
            6 => a / (2.0 + (Make(random, depth - 1) * Make(random, depth - 1))),
            7 => Expr.Unary<Sin>(a),
            8 => Expr.Unary<Tanh>(a),
            9 => Expr.Unary<Exp>(Expr.Unary<Sin>(a)),
            10 => Expr.Unary<Sqrt>(1.0 + (a * a)),
            11 => Expr.Binary<Pow>(a, random.Next(0, 4)),
            12 => Expr.Unary<Atan>(a),
            13 => Expr.Unary<Sigmoid>(a),
            14 => -a,
            15 => Make(random, depth - 1) * Expr.Binary<Remainder>(a, 2.5),
            16 => Expr.Indexed<PowInteger>(random.Next(0, 4), a),
            17 => Expr.Binary<Hypot>(a, Make(random, depth - 1)),
            18 => Expr.Select(Relation.Less, a, Make(random, depth - 1), Make(random, depth - 1), Make(random, depth - 1)),
            19 => Expr.Unary<Log>(1.5 + Expr.Unary<Cos>(a)),
            20 => Expr.Unary<Erf>(a),
            21 => Expr.Unary<Abs>(a),
            22 => Symbolic.Sum(Symbolic.Sym("k"), 1.0, 3.0, a * Symbolic.Sym("k")),
            _ => Symbolic.Number(new(random.Next(1, 9), 7)) * a,
        };
    }

    private static Expr Leaf(Random random) => random.Next(5) switch
    {
        0 or 1 => Expr.Variable("x"),
        2 => Expr.Variable("y"),
        3 => random.Next(-3, 5),
        _ => random.Next(4) switch { 0 => Expr.Pi, 1 => Expr.E, 2 => Symbolic.Number(new(1, 3)), _ => 0.1 },
    };
}
