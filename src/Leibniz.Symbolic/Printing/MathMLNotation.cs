using System.Globalization;
using System.Net;
using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>The notation of presentation MathML.</summary>
internal sealed class MathMLNotation : Notation
{
    private const string InvisibleTimes = "<mo>&#x2062;</mo>";
    private const string FunctionApplication = "<mo>&#x2061;</mo>";

    public static readonly MathMLNotation Shared = new();

    // What LaTeX's names and the text's names have no sign for.
    private static readonly Dictionary<string, string> s_functions = new(StringComparer.Ordinal)
    {
        ["log"] = "ln", ["asin"] = "arcsin", ["acos"] = "arccos", ["atan"] = "arctan", ["asinh"] = "arsinh",
        ["acosh"] = "arcosh", ["atanh"] = "artanh", ["gamma"] = "Γ", ["sign"] = "sgn", ["beta"] = "B", ["besselj"] = "J",
        ["bessely"] = "Y", ["besseli"] = "I", ["besselk"] = "K", ["lambertw"] = "W",
    };

    private static readonly Dictionary<string, string> s_letters = new(StringComparer.Ordinal)
    {
        ["alpha"] = "α", ["beta"] = "β", ["gamma"] = "γ", ["delta"] = "δ", ["epsilon"] = "ε", ["zeta"] = "ζ", ["eta"] = "η",
        ["theta"] = "θ", ["iota"] = "ι", ["kappa"] = "κ", ["lambda"] = "λ", ["mu"] = "μ", ["nu"] = "ν", ["xi"] = "ξ",
        ["rho"] = "ρ", ["sigma"] = "σ", ["upsilon"] = "υ", ["phi"] = "φ", ["chi"] = "χ", ["psi"] = "ψ", ["omega"] = "ω",
        ["Delta"] = "Δ", ["Theta"] = "Θ", ["Lambda"] = "Λ", ["Xi"] = "Ξ", ["Sigma"] = "Σ", ["Phi"] = "Φ", ["Psi"] = "Ψ",
        ["Omega"] = "Ω",
    };

    protected override string Opening => "<mrow><mo>(</mo>";

    protected override string Closing => "<mo>)</mo></mrow>";

    protected override Layout Number(double value)
    {
        double size = Math.Abs(value);
        string text = size switch
        {
            double.PositiveInfinity => "<mi>∞</mi>",
            double.NaN => "<mi>NaN</mi>",
            Math.PI => "<mi>π</mi>",
            Math.E => "<mi>e</mi>",
            _ => Digits(size.ToString("R", CultureInfo.InvariantCulture)),
        };
        int level = text.Contains("<mo>", StringComparison.Ordinal) ? Precedence.Product : Precedence.Atom;
        return value < 0 || (value == 0 && double.IsNegative(value))
            ? new(Math.Min(level, Precedence.Negation), ["<mrow><mo>-</mo>" + text + "</mrow>"])
            : new(level, [text]);
    }

    protected override Layout Ratio(BigInteger numerator, BigInteger denominator, double nearest)
    {
        string text = denominator.IsOne
            ? $"<mn>{Digits(numerator)}</mn>"
            : $"<mfrac><mn>{Digits(numerator)}</mn><mn>{Digits(denominator)}</mn></mfrac>";
        return numerator.Sign < 0
            ? new(Precedence.Negation, [$"<mrow><mo>-</mo>{text}</mrow>"])
            : new(denominator.IsOne ? Precedence.Atom : Precedence.Power, [text]);
    }

    protected override string Variable(string name)
    {
        int letters = name.AsSpan().TrimEnd("0123456789").Length;
        string head = name[..letters].TrimEnd('_'), tail = name[letters..];
        string identifier = $"<mi>{WebUtility.HtmlEncode(s_letters.GetValueOrDefault(head, head))}</mi>";
        return head.Length == 0 || tail.Length == 0 ? (tail.Length == 0 ? identifier : $"<mi>{name}</mi>") : $"<msub>{identifier}<mn>{tail}</mn></msub>";
    }

    protected override Layout Write(Form form)
    {
        IReadOnlyList<Expr> o = form.Operands;
        return form.Kind switch
        {
            FormKind.Negation => new(Precedence.Sum, ["<mrow><mo>-</mo>", (o[0], Precedence.Product), "</mrow>"]),
            FormKind.Sum => Infix(Precedence.Sum, o[0], Precedence.Sum, "<mo>+</mo>", o[1], Precedence.Sum),
            FormKind.Difference => Infix(Precedence.Sum, o[0], Precedence.Sum, "<mo>-</mo>", o[1], Precedence.Product),
            FormKind.Product => Infix(
                Precedence.Product, o[0], Precedence.Product,
                Read(o[1]).Kind == FormKind.Number ? "<mo>·</mo>" : InvisibleTimes, o[1], Precedence.Product),
            FormKind.Quotient when o.Count == 1 => new(Precedence.Power, ["<mfrac><mn>1</mn>", (o[0], Precedence.Choice), "</mfrac>"]),
            FormKind.Quotient => new(
                Precedence.Power, ["<mfrac>", (o[0], Precedence.Choice), (o[1], Precedence.Choice), "</mfrac>"]),
            FormKind.Remainder => Infix(Precedence.Product, o[0], Precedence.Power, "<mo>mod</mo>", o[1], Precedence.Power),
            FormKind.Power when form.Index is int n => new(
                Precedence.Power, ["<msup>", (o[0], Precedence.Atom), Digits(n.ToString(CultureInfo.InvariantCulture)) + "</msup>"]),
            FormKind.Power => new(Precedence.Power, ["<msup>", (o[0], Precedence.Atom), (o[1], Precedence.Choice), "</msup>"]),
            FormKind.Root when form.Index == 2 => new(Precedence.Atom, ["<msqrt>", (o[0], Precedence.Choice), "</msqrt>"]),
            FormKind.Root => new(
                Precedence.Atom,
                ["<mroot>", (o[0], Precedence.Choice), Digits(form.Index!.Value.ToString(CultureInfo.InvariantCulture)) + "</mroot>"]),
            FormKind.Choice => Choice(form),
            FormKind.Binder => Binder(form),
            FormKind.Unknown => Unknown(form),
            _ => Call(form),
        };
    }

    private static string Digits(string text)
    {
        if (text.StartsWith('-'))
            return $"<mrow><mo>-</mo>{Digits(text[1..])}</mrow>";
        int exponent = text.IndexOf('E', StringComparison.Ordinal);
        if (exponent < 0)
            return $"<mn>{text}</mn>";
        string power = text[(exponent + 1)..].TrimStart('+');
        return $"<mrow><mn>{text[..exponent]}</mn><mo>·</mo><msup><mn>10</mn>{Digits(power.StartsWith('-') ? "-" + power[1..].TrimStart('0') : power.TrimStart('0'))}</msup></mrow>";
    }

    private static Layout Infix(int level, Expr left, int leftLevel, string sign, Expr right, int rightLevel) =>
        new(level, ["<mrow>", (left, leftLevel), sign, (right, rightLevel), "</mrow>"]);

    private static Layout Choice(Form form)
    {
        IReadOnlyList<Expr> o = form.Operands;
        string sign = form.Relation switch { Relation.Less => "&lt;", Relation.LessOrEqual => "≤", _ => "=" };
        return new(
            Precedence.Choice,
            [
                "<mrow><mo>{</mo><mtable><mtr><mtd>", (o[2], Precedence.Choice), "</mtd><mtd><mtext>if </mtext><mrow>",
                (o[0], Precedence.Sum), $"<mo>{sign}</mo>", (o[1], Precedence.Sum), "</mrow></mtd></mtr><mtr><mtd>",
                (o[3], Precedence.Choice), "</mtd><mtd><mtext>otherwise</mtext></mtd></mtr></mtable></mrow>",
            ]);
    }

    private Layout Binder(Form form)
    {
        IReadOnlyList<Expr> o = form.Operands;
        string bound = Variable(form.Bound);
        if (form.Name == "integral")
        {
            return new(
                Precedence.Product,
                [
                    "<mrow><msubsup><mo>∫</mo>", (o[0], Precedence.Choice), (o[1], Precedence.Choice), "</msubsup>", (form.Body!, Precedence.Product),
                    $"<mspace width=\"0.167em\"/><mi mathvariant=\"normal\">d</mi>{bound}</mrow>",
                ]);
        }
        string sign = form.Name == "sum" ? "∑" : "∏";
        return new(
            Precedence.Sum,
            [
                $"<mrow><munderover><mo>{sign}</mo><mrow>{bound}<mo>=</mo>", (o[0], Precedence.Choice), "</mrow>", (o[1], Precedence.Choice),
                "</munderover>", (form.Body!, Precedence.Product), "</mrow>",
            ]);
    }

    private Layout Unknown(Form form)
    {
        string name = Variable(form.Name);
        if (form.Orders is [> 0 and <= 3 and var n])
            name = $"<msup>{name}<mo>{new string('′', n)}</mo></msup>";
        else if (form.Orders.Any(k => k > 0))
            name = $"<msup>{name}<mrow><mo>(</mo>{string.Join("<mo>,</mo>", form.Orders.Select(k => Digits(k.ToString(CultureInfo.InvariantCulture))))}<mo>)</mo></mrow></msup>";
        return new(
            Precedence.Atom, [$"<mrow>{name}{FunctionApplication}<mrow><mo>(</mo>", .. Separated(form.Operands, "<mo>,</mo>"), "<mo>)</mo></mrow></mrow>"]);
    }

    private static Layout Call(Form form)
    {
        IReadOnlyList<Expr> o = form.Operands;
        switch (form.Name)
        {
            case "exp":
                return new(Precedence.Power, ["<msup><mi>e</mi>", (o[0], Precedence.Choice), "</msup>"]);
            case "abs":
                return new(Precedence.Atom, ["<mrow><mo>|</mo>", (o[0], Precedence.Choice), "<mo>|</mo></mrow>"]);
            case "floor":
                return new(Precedence.Atom, ["<mrow><mo>⌊</mo>", (o[0], Precedence.Choice), "<mo>⌋</mo></mrow>"]);
            case "ceiling":
                return new(Precedence.Atom, ["<mrow><mo>⌈</mo>", (o[0], Precedence.Choice), "<mo>⌉</mo></mrow>"]);
        }
        string name = form.Name switch
        {
            "log2" or "log10" => $"<msub><mi>log</mi><mn>{form.Name[3..]}</mn></msub>",
            "sech2" => "<msup><mi>sech</mi><mn>2</mn></msup>",
            _ => $"<mi>{WebUtility.HtmlEncode(s_functions.GetValueOrDefault(form.Name, form.Name))}</mi>",
        };
        if (form.Index is int n)
            name = $"<msub>{name}{Digits(n.ToString(CultureInfo.InvariantCulture))}</msub>";
        List<Part> parts = [$"<mrow>{name}{FunctionApplication}<mrow><mo>(</mo>", .. Separated(o, "<mo>,</mo>"), "<mo>)</mo></mrow></mrow>"];
        return new(Precedence.Atom, parts);
    }
}
