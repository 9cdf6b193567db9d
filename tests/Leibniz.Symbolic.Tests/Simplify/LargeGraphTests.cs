using Leibniz.Symbolic.Simplify;

namespace Leibniz.Symbolic.Tests;

public sealed class LargeGraphTests
{
    private const int Nodes = 10_000;
    private const int Million = 1_000_000;

    [Fact]
    public void Simplify_OfALongSum_IsOneSum() => Assert.Equal("5000*(x + y)", LongSum(Nodes).Simplify().ToString());

    [Fact]
    public void Simplify_OfADeepChain_NeedsNoStack()
    {
        Expr chain = DeepChain(Nodes);
        Assert.Equal(chain.ToString(), chain.Simplify().ToString());
    }

    [Fact]
    public void Simplify_OfSharedSquares_DoesNotBlowUp() =>
        // As a tree it has 2^2500 nodes: a form that did not share would never end.
        Assert.NotNull(SharedSquares(Nodes).Simplify());

    [Theory]
    [InlineData(nameof(LongSum))]
    [InlineData(nameof(DeepChain))]
    [InlineData(nameof(SharedSquares))]
    public void Read_OfTwiceTheNodes_MakesTwiceTheTerms(string graph)
    {
        int once = Terms(Make(graph, Nodes / 2)), twice = Terms(Make(graph, Nodes));
        // The terms of one node do not depend on how many there are.
        Assert.InRange(twice, once, (2.01 * once) + 10);
        Assert.InRange(twice, 1, 3 * Nodes);
    }

    [Fact]
    public void Differentiate_OfAMillionSharedNodes_MakesNodesInProportion()
    {
        Expr large = SharedSines(Million);
        Assert.InRange(Graph.Order(large).Count, Million - 10, Million + 10);
        int made = Graph.Order(large.Differentiate("x")).Count, ofTenth = Graph.Order(SharedSines(Million / 10).Differentiate("x")).Count;
        // Of each sin(a + b), cos(a + b)·(a′ + b′): three nodes for two, beside those of the formula.
        Assert.InRange(made, Million, (2.5 * Million) + 10);
        Assert.InRange(made, 9.9 * ofTenth, 10.1 * ofTenth);
    }

    private static int Terms(Expr expression)
    {
        var session = new Session(SimplifyOptions.Default);
        session.ReadPlain(expression);
        return session.Table.Count;
    }

    private static Expr Make(string graph, int nodes) => graph switch
    {
        nameof(LongSum) => LongSum(nodes),
        nameof(DeepChain) => DeepChain(nodes),
        _ => SharedSquares(nodes),
    };

    private static Expr LongSum(int nodes)
    {
        Expr x = Expr.Variable("x"), sum = x;
        for (int i = 1; i < nodes; i++)
            sum = Expr.Binary<Add>(sum, i % 2 == 0 ? x : Expr.Variable("y"));
        return sum;
    }

    private static Expr DeepChain(int nodes)
    {
        Expr chain = Expr.Variable("x");
        for (int i = 0; i < nodes; i++)
            chain = Expr.Unary<Sin>(chain);
        return chain;
    }

    private static Expr SharedSquares(int nodes)
    {
        Expr shared = Expr.Variable("x");
        for (int i = 0; i < nodes / 4; i++)
            shared = Expr.Binary<Add>(Expr.Binary<Multiply>(shared, Expr.Unary<Cos>(shared)), Expr.Variable("y"));
        return shared;
    }

    private static Expr SharedSines(int nodes)
    {
        Expr a = Expr.Variable("x"), b = Expr.Variable("y");
        for (int i = 0; i < nodes / 2; i++)
            (a, b) = (Expr.Unary<Sin>(Expr.Binary<Add>(a, b)), a);
        return a;
    }
}
