using System.Diagnostics;

namespace Leibniz.Symbolic.Tests;

public sealed class InternTableTests
{
    [Theory]
    [InlineData("sin(x)*y + besselj(2, x)", "sin(x)*y + besselj(2, x)")]
    [InlineData("x < y ? x : logsumexp(x, y)", "x < y ? x : logsumexp(x, y)")]
    public void Equals_OfStructurallyEqualFormulas_IsOneNode(string a, string b)
    {
        Assert.Same(Formula.Parse(a), Formula.Parse(b));
        Assert.Equal(Formula.Parse(a).GetHashCode(), Formula.Parse(b).GetHashCode());
    }

    [Theory]
    [InlineData("besselj(2, x)", "besselj(3, x)")]
    [InlineData("x < y ? x : y", "x <= y ? x : y")]
    [InlineData("x - y", "y - x")]
    [InlineData("logsumexp(x, y)", "norm2(x, y)")]
    public void Equals_OfDifferentFormulas_IsFalse(string a, string b) =>
        Assert.NotEqual(Formula.Parse(a), Formula.Parse(b));

    [Fact]
    public void Constants_AreToldApartByTheirBits()
    {
        Assert.NotSame(Expr.Constant(0.0), Expr.Constant(-0.0));
        Assert.Same(Expr.Constant(-0.0), Expr.Constant(-0.0));
        Assert.Same(Expr.Constant(double.NaN), Expr.Constant(double.NaN));
        Assert.NotSame(Expr.Constant(double.NaN), Expr.Constant(BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_0001)));
    }

    [Fact]
    public void Building_FromManyThreads_GivesTheSameNodes()
    {
        Expr[][] built = new Expr[8][];
        Parallel.For(0, built.Length, thread =>
        {
            Expr y = Expr.Variable("x");
            var nodes = new Expr[5_000];
            for (int i = 0; i < nodes.Length; i++)
                nodes[i] = y = Expr.Unary<Sin>(y + (double)(i % 7));
            built[thread] = nodes;
        });
        for (int thread = 1; thread < built.Length; thread++)
        {
            for (int i = 0; i < built[0].Length; i++)
                Assert.Same(built[0][i], built[thread][i]);
        }
    }

    [Fact]
    public void Table_AfterNodesAreNoLongerUsed_LetsThemGo()
    {
        WeakReference node = Forgotten();
        for (int i = 0; i < 5 && node.IsAlive; i++)
            GC.Collect();
        Assert.False(node.IsAlive);
    }

    [Fact]
    public void Gradient_OfASharedGraphOfManyNodes_IsLinearInItsSize()
    {
        // Doubling the graph must not more than about double the derivative's nodes.
        int small = Nodes(SharedGraph(10_000).Differentiate("x")), large = Nodes(SharedGraph(20_000).Differentiate("x"));
        Assert.True(large < 2.1 * small, $"{small} nodes, then {large}");
    }

    [Fact]
    public void Derivative_OfAMillionNodes_IsBuiltWithoutAStack()
    {
        var clock = Stopwatch.StartNew();
        Expr f = SharedGraph(1_000_000);
        Expr derivative = f.Differentiate("x");
        Assert.True(double.IsFinite(derivative.Bind("x", "y").Evaluate<double>([0.5, 0.25])));
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), $"took {clock.Elapsed}");
    }

    // Every node is used twice: as text it would be exponentially long.
    private static Expr SharedGraph(int nodes)
    {
        Expr x = Expr.Variable("x"), y = Expr.Variable("y");
        Expr a = x, b = y;
        for (int i = 0; i < nodes / 4; i++)
            (a, b) = (Expr.Unary<Sin>(a + b), Expr.Unary<Cos>(a * b));
        return a + b;
    }

    private static int Nodes(Expr f)
    {
        var seen = new HashSet<Expr>();
        var stack = new Stack<Expr>([f]);
        while (stack.TryPop(out Expr? node))
        {
            if (!seen.Add(node))
                continue;
            foreach (Expr operand in node.Operands)
                stack.Push(operand);
        }
        return seen.Count;
    }

    private static WeakReference Forgotten() => new(Expr.Unary<Sin>(Expr.Variable("forgotten")) + 17.25);
}
