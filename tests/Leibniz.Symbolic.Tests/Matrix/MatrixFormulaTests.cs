namespace Leibniz.Symbolic.Tests.Matrix;

public sealed class MatrixFormulaTests
{
    [Theory]
    [InlineData("A*x", "[m, 1]")]
    [InlineData("x'*A*x", "[1, 1]")]
    [InlineData("A*X'*B", "[m, q]")]
    [InlineData("kron(A, B)", "[m*p, n*q]")]
    [InlineData("vec(A)", "[m*n, 1]")]
    [InlineData("diag(x)", "[n, n]")]
    [InlineData("diag(A)", "[n, 1]")]
    [InlineData("sum(A, 1)", "[1, n]")]
    [InlineData("sum(A, 2)", "[m, 1]")]
    [InlineData("rowsums(A)", "[m, 1]")]
    [InlineData("pinv(A)", "[n, m]")]
    [InlineData("inv(A)*B", "[m, n]")]
    [InlineData("A\\b", "[n, 1]")]
    [InlineData("A/B", "[m, n]")]
    [InlineData("x + 1", "[n, 1]")]
    [InlineData("(x*y')*lambda + I", "[n, n]")]
    [InlineData("A.^2 + exp(B)", "[m, n]")]
    [InlineData("A^-2", "[n, n]")]
    [InlineData("norm2(x)", "[1, 1]")]
    [InlineData("α*x + β_1*y", "[n, 1]")]
    [InlineData("Aᵀ*B ∘ C", "[n, p]")]
    [InlineData("eigvec(A + A', 1)", "[n, 1]")]
    public void Parse_WithoutDeclarations_InfersTheShape(string text, string shape) =>
        Assert.Equal(shape, MatrixFormula.Parse(text).Shape.ToString());

    [Theory]
    [InlineData("", 0, "empty")]
    [InlineData("A *", 3, "end of the text")]
    [InlineData("tr(A", 4, "position 3")]
    [InlineData("A ? B", 2, "operator")]
    [InlineData("trc(A)", 0, "did you mean «tr»")]
    [InlineData("tr(A, B)", 0, "1 argument")]
    [InlineData("maximum(x)", 0, "by entries")]
    [InlineData("kron(A)", 0, "2 arguments")]
    [InlineData("softmax(A)", 8, "column")]
    [InlineData("A^x", 1, "scalar")]
    [InlineData("A^0.5", 2, "whole number")]
    [InlineData("chol(A)", 0, "symmetric")]
    [InlineData("eig(A, 1)", 0, "symmetric")]
    [InlineData("eig(A + A', x)", 12, "number of the eigenvalue")]
    [InlineData("sum(A, 3)", 7, "over the rows")]
    [InlineData("1e999*A", 0, "number")]
    [InlineData("A $ B", 2, "$")]
    public void Parse_OfBadText_SaysWhereAndWhat(string text, int position, string part)
    {
        FormulaException error = Assert.Throws<FormulaException>(() => MatrixFormula.Parse(text));
        Assert.Equal(position, error.Position);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A*B", "A=m,n B=p,q", 1, "«*»", "A is [m, n]", "B is [p, q]")]
    [InlineData("sum(A) + norm2(A*x - b)", "A=m,n x=n b=k", 19, "«-»", "A*x is [m, 1]", "b is [k, 1]")]
    [InlineData("A.*B", "A=m,n B=n,m", 1, "«.*»", "A is [m, n]", "B is [n, m]")]
    [InlineData("inv(A)", "A=m,n", 4, "«inv»", "A is [m, n]", "square")]
    [InlineData("x*y", "", 1, "«*»", "x is [?, 1]", "y is [?, 1]")]
    [InlineData("A*x", "A=3,4 x=3", 1, "«*»", "A is [3, 4]", "x is [3, 1]")]
    [InlineData("b/A", "b=1,n A=m,n", 1, "«/»", "b is [1, n]", "A is [m, n]")]
    [InlineData("dot(A, B)", "A=m,n B=n,n", 0, "«dot»", "[m, n]", "[n, n]")]
    public void Parse_OfShapesThatDoNotGoTogether_NamesBothAndTheOperator(string text, string declared, int position, string sign, string left, string right)
    {
        var declarations = new MatrixDeclarations();
        foreach (string[] pair in declared.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(d => d.Split('=')))
            declarations.WithShape(pair[0], pair[1]);
        FormulaException error = Assert.Throws<FormulaException>(() => MatrixFormula.Parse(text, declarations));
        Assert.Equal(position, error.Position);
        Assert.Contains(sign, error.Message, StringComparison.Ordinal);
        Assert.Contains(left, error.Message, StringComparison.Ordinal);
        Assert.Contains(right, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A + B - A", "B")]
    [InlineData("A*inv(A)*b", "b")]
    [InlineData("(A*B)'", "B'*A'")]
    [InlineData("(A')'", "A")]
    [InlineData("inv(A*B)", "inv(B)*inv(A)", "A=n,n B=n,n")]
    [InlineData("tr(A*B) - tr(B*A)", "0")]
    [InlineData("tr(A*B*C) - tr(C'*B'*A')", "0")]
    [InlineData("x'*A*y - y'*A'*x", "0")]
    [InlineData("2*A + 3*A", "5*A")]
    [InlineData("norm2(x)*norm2(x)/norm2(x)", "norm2(x)")]
    [InlineData("kron(A, B)*kron(C, D)", "kron(A*C, B*D)", "A=m,n C=n,p B=q,r D=r,k")]
    [InlineData("kron(A, B)*vec(X)", "vec(B*X*A')", "A=m,n B=p,q X=q,n")]
    [InlineData("det(A')", "det(A)")]
    [InlineData("logdet(inv(A))", "-logdet(A)")]
    [InlineData("tr(I) - n", "0", "A=n,n", "tr(A*inv(A)) - n")]
    [InlineData("A'", "A", "A=symmetric")]
    [InlineData("Q'*Q*x", "x", "Q=orthogonal")]
    [InlineData("exp(x')'", "exp(x)")]
    [InlineData("x.*y./x", "y")]
    [InlineData("a*(b'*c)*d'", "b'*c*a*d'")]
    [InlineData("A*pinv(A)*A", "A")]
    [InlineData("diag(x)*y", "x.*y")]
    [InlineData("sum(x.*y)", "x'*y")]
    [InlineData("log(sum(exp(x)))", "logsumexp(x)")]
    [InlineData("reshape(vec(A), m, n)", "A", "A=m,n")]
    public void Parse_IntoCanonicalForm_IsTheShortForm(string text, string expected, string declared = "", string? instead = null)
    {
        var row = new MatrixIdentity("", 'G', text, "", "", declared);
        Assert.Equal(expected, MatrixFormula.Parse(instead ?? text, row.Declare()).ToString());
    }

    [Fact]
    public void Equal_Formulas_AreOneNode()
    {
        MatrixDeclarations declared = new MatrixDeclarations().WithShape("A", "m,n").WithShape("B", "n,m").WithShape("x", "n");
        Assert.Same(MatrixFormula.Parse("tr(A*B) + x'*x", declared), MatrixFormula.Parse("x'*x + tr(B*A)", declared));
    }

    [Fact]
    public void Parse_OfDeepNesting_IsAnErrorNotACrash() =>
        Assert.Throws<FormulaException>(() => MatrixFormula.Parse(new string('(', 50_000) + "A"));

    [Fact]
    public void Parse_OfRandomText_GivesAFormulaOrAnErrorWithAPosition()
    {
        const int seed = 20260107;
        var random = new Random(seed);
        string[] tokens = ["A", "x", "lambda", "2", "1e3", "+", "-", "*", ".*", "/", "'", "^", ".^", "(", ")", "tr(", "inv(", "norm2(", "kron(", ",", "exp(", "diag(", "I", " ", "sum(", "ᵀ", "\\", "#"];
        int formulas = 0;
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => tokens[random.Next(tokens.Length)]));
            try
            {
                Assert.NotEmpty(MatrixFormula.Parse(text).ToString());
                formulas++;
            }
            catch (FormulaException error)
            {
                Assert.True(error.Position >= 0 && error.Position <= text.Length, $"seed {seed}, «{text}»: position {error.Position}");
            }
        }
        Assert.True(formulas > 500, $"only {formulas} formulas");
    }

    [Fact]
    public void Declarations_OfNonsense_SayWhatTheyExpect()
    {
        Assert.Contains("m,n", Assert.Throws<FormatException>(() => new MatrixDeclarations().WithShape("A", "a,b,c")).Message, StringComparison.Ordinal);
        Assert.Contains("dimension", Assert.Throws<FormatException>(() => new MatrixDeclarations().WithShape("A", "m,-1")).Message, StringComparison.Ordinal);
        Assert.Contains("symmetric", Assert.Throws<FormatException>(() => new MatrixDeclarations().WithStructure("A", "round")).Message, StringComparison.Ordinal);
    }
}
