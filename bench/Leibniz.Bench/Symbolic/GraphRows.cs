using Leibniz.Rules;
using Leibniz.Symbolic;

namespace Leibniz.Bench.Symbolic;

/// <summary>The ratios of large shared graphs.</summary>
internal static class GraphRows
{
    private const int Nodes = 100_000;

    // A graph that is met again is not built again, so that every round has numbers of its own.
    private static int s_round;

    public static IEnumerable<RatioRow> All()
    {
        yield return new(
            "Shared graph of 10⁵ nodes, two variables: building it and its gradient / building it", 11,
            new(1, () => Build(Nodes).Gradient("x", "y").Count), new(1, () => Build(Nodes).Operands.Count));
        yield return new(
            "the same of 2·10⁵ nodes / of 10⁵", 2.5,
            new(1, () => Build(2 * Nodes).Gradient("x", "y").Count), new(1, () => Build(Nodes).Gradient("x", "y").Count));
    }

    // Every node is used twice, so that the formula written out would be exponentially long.
    private static Expr Build(int nodes)
    {
        double own = ++s_round;
        Expr a = Expr.Variable("x") + own, b = Expr.Variable("y");
        for (int i = 0; i < nodes / 4; i++)
            (a, b) = (Expr.Unary<Sin>(a + b), Expr.Unary<Cos>(a * b));
        return a + b;
    }
}
