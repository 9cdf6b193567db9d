namespace Leibniz.Symbolic.Matrix;

/// <summary>The notation of LaTeX: ⊙ for products by entries, ⊗ for Kronecker's.</summary>
internal sealed class LatexNotation : MatrixNotation
{
    private static readonly HashSet<string> s_greek = new(StringComparer.Ordinal)
    {
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi",
        "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Sigma",
        "Phi", "Psi", "Omega",
    };

    private static readonly HashSet<string> s_operators = new(StringComparer.Ordinal)
    {
        "exp", "log", "sin", "cos", "tan", "sinh", "cosh", "tanh", "det",
    };

    protected override string Times => " ";

    protected override string ByEntries => @" \odot ";

    protected override bool Broadcasts => false;

    protected override string Number(double value) =>
        value == Math.PI ? @"\pi" : value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    protected override string Name(string name, bool isDifferential)
    {
        string digits = new([.. name.Reverse().TakeWhile(char.IsAsciiDigit).Reverse()]);
        string letters = name[..^digits.Length].TrimEnd('_');
        string written = s_greek.Contains(letters) ? "\\" + letters : letters.Length == 1 ? letters : $@"\mathrm{{{letters.Replace("_", @"\_", StringComparison.Ordinal)}}}";
        if (digits.Length > 0)
            written += "_{" + digits + "}";
        return isDifferential ? @"\mathrm{d}" + written : written;
    }

    protected override WrittenPart Parentheses(WrittenPart part) => new(@"\left(" + part.Text + @"\right)", WrittenPart.Atom);

    protected override WrittenPart Fraction(WrittenPart numerator, WrittenPart denominator, bool byEntries) => byEntries
        ? new(At(numerator, WrittenPart.Product).Text + @" \oslash " + At(denominator, WrittenPart.Power).Text, WrittenPart.Product)
        : new($@"\frac{{{numerator.Text}}}{{{denominator.Text}}}", WrittenPart.Product);

    protected override WrittenPart Raised(WrittenPart root, WrittenPart exponent, bool byEntries) =>
        !byEntries && root.Text.EndsWith("^{-1}", StringComparison.Ordinal) && exponent.Level == WrittenPart.Atom
        ? new($"{root.Text[..^5]}^{{-{exponent.Text}}}", WrittenPart.Power)
        : new($"{Guarded(root.Text)}^{{{(byEntries ? @"\odot " : "")}{exponent.Text}}}", WrittenPart.Power);

    protected override WrittenPart Root(WrittenPart argument) => new($@"\sqrt{{{argument.Text}}}", WrittenPart.Atom);

    // Two superscripts need braces: {X^{-1}}^{\top}.
    protected override WrittenPart Transposed(WrittenPart argument) => argument.Text.EndsWith("^{-1}", StringComparison.Ordinal)
        ? new(argument.Text[..^5] + @"^{-\top}", WrittenPart.Atom)
        : new(Guarded(argument.Text) + @"^{\top}", WrittenPart.Atom);

    // What has a superscript takes another only in braces.
    private static string Guarded(string text) =>
        text.Contains('^', StringComparison.Ordinal) && !text.EndsWith(')') ? "{" + text + "}" : text;

    protected override WrittenPart Call(string name, IReadOnlyList<WrittenPart> arguments) => new(
        $@"{(s_operators.Contains(name) ? "\\" + name : $@"\operatorname{{{name.Replace("_", @"\_", StringComparison.Ordinal)}}}")}\left({string.Join(", ", arguments.Select(a => a.Text))}\right)",
        WrittenPart.Atom);

    protected override WrittenPart OfFunction(MatrixExpr node) => node.Operation switch
    {
        InverseOf => Superscript(node, "-1"),
        PseudoInverseOf => Superscript(node, "+"),
        KroneckerProduct => new(
            At(node.Operands[0], WrittenPart.Power).Text + @" \otimes " + At(node.Operands[1], WrittenPart.Power).Text, WrittenPart.Sum),
        NormOf norm => new(
            $@"\left\|{Part(node.Operands[0]).Text}\right\|_{{{norm.Kind switch { NormKind.Frobenius => "F", NormKind.Nuclear => "*", NormKind.One => "1", NormKind.Infinity => @"\infty", _ => "2" }}}}",
            WrittenPart.Atom),
        LogDeterminantOf => new($@"\log\left|{Part(node.Operands[0]).Text}\right|", WrittenPart.Product),
        Eigenvalue value => new($@"\lambda_{{{Place(value.Place)}}}\left({Part(node.Operands[0]).Text}\right)", WrittenPart.Atom),
        Eigenvector vector => new($@"v_{{{Place(vector.Place)}}}\left({Part(node.Operands[0]).Text}\right)", WrittenPart.Atom),
        ReshapeOf reshape => new(
            $@"\operatorname{{vec}}_{{{reshape.To.Rows}\times {reshape.To.Columns}}}^{{-1}}\left({Part(node.Operands[0]).Text}\right)", WrittenPart.Atom),
        SingularVector singular => new($@"{(singular.IsLeft ? "u" : "v")}_{{1}}\left({Part(node.Operands[0]).Text}\right)", WrittenPart.Atom),
        _ => base.OfFunction(node),
    };

    protected override WrittenPart Leaf(MatrixExpr node, bool shapeIsClear) => new(
        node.Operation switch
        {
            DimensionValue dimension => dimension.Dimension.ToString(),
            IdentityMatrix identity => shapeIsClear ? "I" : $"I_{{{identity.Size}}}",
            OnesMatrix when node.Shape.IsColumn => $@"\mathbf{{1}}_{{{node.Shape.Rows}}}",
            OnesMatrix when node.Shape.IsRow => $@"\mathbf{{1}}_{{{node.Shape.Columns}}}^{{\top}}",
            OnesMatrix => $@"\mathbf{{1}}_{{{node.Shape.Rows}\times {node.Shape.Columns}}}",
            ZeroMatrix => "0",
            CommutationMatrix k => $"K_{{{k.Rows},{k.Columns}}}",
            LowerHalfMatrix lower => $@"\Phi_{{{lower.Size}}}",
            _ => $"S_{{{node.Shape.Columns}}}",
        },
        WrittenPart.Atom);

    private static string Place(int place) => place switch { -1 => @"\max", 1 => @"\min", _ => place.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    private WrittenPart Superscript(MatrixExpr node, string mark) =>
        new($"{Guarded(At(node.Operands[0], WrittenPart.Atom).Text)}^{{{mark}}}", WrittenPart.Atom);
}
