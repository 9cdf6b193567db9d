namespace Leibniz.Symbolic.Tests;

public sealed class LargeGraphTests
{
    private const int Nodes = 10_000;

    [Fact]
    public void Simplify_OfALongSum_IsOneSum()
    {
        Expr x = Expr.Variable("x");
        Expr sum = x;
        for (int i = 1; i < Nodes; i++)
            sum = Expr.Binary<Add>(sum, i % 2 == 0 ? x : Expr.Variable("y"));
        Assert.Equal("5000*(x + y)", sum.Simplify().ToString());
    }

    [Fact]
    public void Simplify_OfADeepChain_NeedsNoStack()
    {
        Expr chain = Expr.Variable("x");
        for (int i = 0; i < Nodes; i++)
            chain = Expr.Unary<Sin>(chain);
        Assert.Equal(chain.ToString(), chain.Simplify().ToString());
    }

    [Fact]
    public void Simplify_OfSharedSquares_DoesNotBlowUp()
    {
        Expr shared = Expr.Variable("x");
        for (int i = 0; i < Nodes / 4; i++)
            shared = Expr.Binary<Add>(Expr.Binary<Multiply>(shared, Expr.Unary<Cos>(shared)), Expr.Variable("y"));
        // As a tree it has 2^2500 nodes: a form that did not share would never end.
        Assert.NotNull(shared.Simplify());
    }
}
