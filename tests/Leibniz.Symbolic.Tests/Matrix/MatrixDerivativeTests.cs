using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Tests.Matrix;

public sealed class MatrixDerivativeTests
{
    [Fact]
    public void Of_ALasso_AnswersWithTheSmoothGradientAndTheProx()
    {
        MatrixDerivative derivative = MatrixDerivatives.Of(MatrixFormula.Parse("norm2(A*x-b)^2 + lambda*norm1(x)"), "x");
        Assert.Equal("2*A'*(A*x - b)", derivative.Value.ToString());
        NonSmoothPart part = Assert.Single(derivative.NonSmooth);
        Assert.Equal("lambda*norm1(x)", part.Term.ToString());
        Assert.Equal("L1Norm", part.Function);
        Assert.Equal("lambda*sign(x)", part.Subgradient!.ToString());
        Assert.Contains("sign(v).*max(abs(v) - gamma*lambda, 0)", part.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ANormOfAMap_AdvisesToSplit()
    {
        MatrixDerivative derivative = MatrixDerivatives.Of(MatrixFormula.Parse("norm2(x)^2/2 + norm1(A*x - b)"), "x");
        Assert.Equal("x", derivative.Value.ToString());
        NonSmoothPart part = Assert.Single(derivative.NonSmooth);
        Assert.Null(part.Function);
        Assert.Equal("A'*sign(A*x - b)", part.Subgradient!.ToString());
        Assert.Contains("z = A*x - b", part.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_TheLargestEntry_HasNoGradientButAProx()
    {
        NonSmoothPart part = Assert.Single(MatrixDerivatives.Of(MatrixFormula.Parse("x'*x + norminf(x)"), "x").NonSmooth);
        Assert.Null(part.Subgradient);
        Assert.Equal("LInfinityNorm", part.Function);
    }

    [Theory]
    [InlineData("norm2(A*x - b)^2 + lambda*norm2(x)", "x", "max(1 - gamma*lambda/norm2(v), 0)*v")]
    [InlineData("normF(A - X)^2/2 + nuclear(X)", "X", "singular values by gamma")]
    public void Of_ANormBesideALoss_DifferentiatesAndHintsAtTheProx(string text, string variable, string prox)
    {
        MatrixDerivative derivative = MatrixDerivatives.Of(MatrixFormula.Parse(text), variable);
        Assert.Empty(derivative.NonSmooth);
        Assert.Contains(prox, Assert.Single(derivative.Hints), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AKinkInside_HoldsAwayFromIt()
    {
        MatrixDerivative derivative = MatrixDerivatives.Of(MatrixFormula.Parse("norm2(V*relu(W*x) - y)^2"), "W");
        Assert.Equal("2*(step(W*x).*(V'*(V*relu(W*x) - y)))*x'", derivative.Value.ToString());
        Assert.Equal("no entry of W*x is at a kink of relu", Assert.Single(derivative.Conditions));
        Assert.Empty(derivative.NonSmooth);
    }

    [Theory]
    [InlineData("X*A", "X", "[m, p]", "X is [m, n]")]
    [InlineData("X*a", "X", "[m, 1]", "X is [m, n]")]
    [InlineData("x*x'", "x", "[n, n]", "x is [n, 1]")]
    public void Of_AMatrix_IsAnErrorWithBothShapes(string text, string variable, string shape, string other)
    {
        string message = Assert.Throws<MatrixDerivativeException>(() => MatrixDerivatives.Of(MatrixFormula.Parse(text), variable)).Message;
        Assert.Contains(shape, message, StringComparison.Ordinal);
        Assert.Contains(other, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hessian_OfTheNuclearNorm_SaysThatThereIsNoRule() =>
        Assert.Contains("nuclear norm", Assert.Throws<MatrixDerivativeException>(() => MatrixDerivatives.Hessian(MatrixFormula.Parse("nuclear(X)"), "X")).Message, StringComparison.Ordinal);

    [Fact]
    public void Of_AVariableThatDoesNotOccur_ListsTheSymbols() =>
        Assert.Contains("A, X", Assert.Throws<ArgumentException>(() => MatrixDerivatives.Of(MatrixFormula.Parse("tr(A*X)"), "Y")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("norm2(x - a)", "x", "norm2(x - a) ≠ 0")]
    [InlineData("det(X)", "X", "X is invertible")]
    [InlineData("tr(A*pinv(X))", "X", "the rank of X is constant around the point")]
    [InlineData("nuclear(X)", "X", "X has full rank")]
    public void Of_AFunctionWithSingularPoints_StatesTheCondition(string text, string variable, string condition) =>
        Assert.Equal(condition, Assert.Single(MatrixDerivatives.Of(MatrixFormula.Parse(text), variable).Conditions));

    [Fact]
    public void Of_ASquaredNorm_HasNoCondition() =>
        Assert.Empty(MatrixDerivatives.Of(MatrixFormula.Parse("norm2(A*x - b)^2"), "x").Conditions);

    [Fact]
    public void Of_ASymmetricVariable_AgreesWithTheBooksOtherConvention()
    {
        // Matrix Cookbook eq. 138: entries of a symmetric X counted once give G + Gᵀ − diag(G), which is 2G − G ∘ I of the
        // symmetric part; eq. 141 states it for ln det X.
        MatrixDeclarations declared = new MatrixDeclarations().WithShape("X", "n,n").WithStructure("X", "symmetric");
        MatrixExpr gradient = MatrixDerivatives.Of(MatrixFormula.Parse("logdet(X)", declared), "X").Value;
        Matrix<double> x = Matrix<double>.Build.DenseOfArray(new[,] { { 2.0, 0.5, 0.25 }, { 0.5, 3.0, -0.5 }, { 0.25, -0.5, 1.5 } });
        Matrix<double> g = MatrixEvaluation.Evaluate(gradient, new Dictionary<string, Matrix<double>> { ["X"] = x });
        Matrix<double> inverse = x.Inverse();
        Matrix<double> book = (2 * inverse) - inverse.PointwiseMultiply(Matrix<double>.Build.DenseIdentity(3));
        Assert.True(((2 * g) - g.PointwiseMultiply(Matrix<double>.Build.DenseIdentity(3)) - book).FrobeniusNorm() < 1e-14);
    }

    [Fact]
    public void Differential_OfAQuadraticForm_IsShown() =>
        Assert.Equal("tr(A*X'*B*dX) + tr(A*dX'*B*X)", MatrixDerivatives.Of(MatrixFormula.Parse("tr(A*X'*B*X)"), "X").Differential.ToString());

    [Fact]
    public void Check_OfAWrongDerivative_Fails()
    {
        MatrixDerivative right = MatrixDerivatives.Of(MatrixFormula.Parse("x'*A*x"), "x");
        Assert.True(MatrixDerivativeCheck.Run(right).Passed);
        MatrixExpr wrong = MatrixFormula.Parse("2*A*x", MatrixIdentity.DeclareAs(right.Function));
        MatrixCheckResult check = MatrixDerivativeCheck.Run(right with { Value = wrong });
        Assert.False(check.Passed);
        Assert.True(check.LargestError > 1e-3, $"{check.LargestError}");
    }

    [Fact]
    public void Check_OutsideEveryDomain_SaysSo() =>
        Assert.Throws<InvalidOperationException>(() => MatrixDerivativeCheck.Run(MatrixDerivatives.Of(MatrixFormula.Parse("sum(log(-exp(x)))"), "x")));

    [Theory]
    [InlineData("tr(A*X'*B*X)", "X", @"B X A + B^{\top} X A^{\top}")]
    [InlineData("logdet(X)", "X", @"X^{-\top}")]
    [InlineData("norm2(x)", "x", @"\frac{x}{\left\|x\right\|_{2}}")]
    [InlineData("sum(exp(x).*a)", "x", @"a \odot \exp\left(x\right)")]
    [InlineData("lambda*x'*x", "x", @"2 \lambda x")]
    [InlineData("tr(X^4)", "X", @"4 {X^{\top}}^{3}")]
    [InlineData("tr(inv(X))", "X", @"-{X^{-\top}}^{2}")]
    [InlineData("sum(x + log(x))", "x", @"1 \oslash x + \mathbf{1}_{n}")]
    public void Latex_OfADerivative_IsAsTypeset(string text, string variable, string latex)
    {
        MatrixDeclarations declared = new MatrixDeclarations();
        if (text.StartsWith("tr(A", StringComparison.Ordinal))
            declared.WithShape("A", "n,n").WithShape("B", "m,m").WithShape("X", "m,n");
        Assert.Equal(latex, MatrixLatex.Print(MatrixDerivatives.Of(MatrixFormula.Parse(text, declared), variable).Value));
    }

    [Fact]
    public void Of_ASharedGraph_IsLinearInItsNodes()
    {
        // As a tree it has more than 2^150 nodes.
        MatrixExpr a = MatrixExpr.Variable("A", new(Dimension.Named("n"), Dimension.Named("n")));
        MatrixExpr x = MatrixExpr.Variable("x", Shape.Column(Dimension.Named("n"))), y = x;
        for (int i = 0; i < 150; i++)
            y = MatrixFormula.Apply("tanh", a * y) + y;
        MatrixDerivative derivative = MatrixDerivatives.Of(y.Transpose() * y, "x");
        var random = new Random(1);
        var values = new Dictionary<string, Matrix<double>>
        {
            ["A"] = Matrix<double>.Build.Dense(3, 3, (_, _) => 0.02 * random.NextDouble()),
            ["x"] = Matrix<double>.Build.Dense(3, 1, (_, _) => 0.02 * random.NextDouble()),
        };
        Matrix<double> g = MatrixEvaluation.Evaluate(derivative.Value, values);
        var moved = (double h) => { var other = new Dictionary<string, Matrix<double>>(values) { ["x"] = values["x"] + h }; return MatrixEvaluation.Evaluate(derivative.Function, other)[0, 0]; };
        double numerical = (moved(1e-5) - moved(-1e-5)) / 2e-5;
        Assert.Equal(numerical, g.Enumerate().Sum(), 1e-6 * Math.Abs(numerical));
    }

    [Fact]
    public void Of_ADeepFormula_NeedsNoStack()
    {
        MatrixExpr a = MatrixExpr.Variable("A", new(Dimension.Named("n"), Dimension.Named("n")));
        MatrixExpr x = MatrixExpr.Variable("x", Shape.Column(Dimension.Named("n"))), y = x;
        for (int i = 0; i < 10_000; i++)
            y = MatrixFormula.Apply("tanh", a * y) + x;
        MatrixDerivative derivative = MatrixDerivatives.Of(y.Transpose() * y, "x");
        Assert.Contains("deep", derivative.Value.ToString(), StringComparison.Ordinal);
        Assert.Contains("deep", MatrixLatex.Print(derivative.Value), StringComparison.Ordinal);
        Assert.Contains("return", MatrixCSharp.Print(y), StringComparison.Ordinal);
    }

    [Fact]
    public void Simplify_Twice_ChangesNothing() => Assert.All(MatrixIdentity.All(), identity =>
    {
        MatrixExpr once = MatrixFormula.Parse(identity.Function, identity.Declare()).Simplify();
        Assert.Same(once, once.Simplify());
    });

    [Fact]
    public void Evaluate_OfWrongShapes_NamesTheSymbol()
    {
        MatrixExpr f = MatrixFormula.Parse("A*x");
        var values = new Dictionary<string, Matrix<double>> { ["A"] = Matrix<double>.Build.Dense(2, 3), ["x"] = Matrix<double>.Build.Dense(4, 1) };
        Assert.Contains("x has the shape", Assert.Throws<ArgumentException>(() => MatrixEvaluation.Evaluate(f, values)).Message, StringComparison.Ordinal);
        Assert.Contains("A has no value", Assert.Throws<ArgumentException>(() => MatrixEvaluation.Evaluate(f, new Dictionary<string, Matrix<double>>())).Message, StringComparison.Ordinal);
    }
}
