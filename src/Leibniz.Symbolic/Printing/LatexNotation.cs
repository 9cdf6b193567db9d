using System.Globalization;
using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>The notation of LaTeX (amsmath).</summary>
internal sealed class LatexNotation : Notation
{
    // How far the left edge of a factor is followed before a sign is written between it and the factor before.
    private const int MostSteps = 64;

    public static readonly LatexNotation Shared = new();

    protected override string Opening => @"\left(";

    protected override string Closing => @"\right)";

    protected override Layout Number(double value)
    {
        if (value is double.PositiveInfinity)
            return new(Precedence.Atom, [@"\infty"]);
        if (value is double.NegativeInfinity)
            return new(Precedence.Negation, [@"-\infty"]);
        if (double.IsNaN(value))
            return new(Precedence.Atom, [@"\mathrm{NaN}"]);
        string? constant = Math.Abs(value) == Math.PI ? @"\pi" : Math.Abs(value) == Math.E ? "e" : Math.Abs(value) == Math.Tau ? @"2 \pi" : null;
        string text = constant is null ? Math.Abs(value).ToString("R", CultureInfo.InvariantCulture) : constant;
        int exponent = text.IndexOf('E', StringComparison.Ordinal);
        int level = exponent >= 0 || constant == @"2 \pi" ? Precedence.Product : Precedence.Atom;
        if (exponent >= 0)
        {
            int power = int.Parse(text.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = $@"{text[..exponent]} \cdot 10^{{{power.ToString(CultureInfo.InvariantCulture)}}}";
        }
        return double.IsNegative(value) ? new(Math.Min(level, Precedence.Negation), ["-" + text]) : new(level, [text]);
    }

    protected override Layout Ratio(BigInteger numerator, BigInteger denominator, double nearest)
    {
        string text = denominator.IsOne ? Digits(numerator) : $@"\frac{{{Digits(numerator)}}}{{{Digits(denominator)}}}";
        return numerator.Sign < 0 ? new(Precedence.Negation, ["-" + text]) : new(denominator.IsOne ? Precedence.Atom : Precedence.Power, [text]);
    }

    protected override string Variable(string name) => LatexNames.Variable(name);

    protected override Layout Write(Form form)
    {
        IReadOnlyList<Expr> o = form.Operands;
        return form.Kind switch
        {
            FormKind.Negation => new(Precedence.Sum, ["-", (o[0], Precedence.Product)]),
            FormKind.Sum => new(Precedence.Sum, [(o[0], Precedence.Sum), " + ", (o[1], Precedence.Sum)]),
            FormKind.Difference => new(Precedence.Sum, [(o[0], Precedence.Sum), " - ", (o[1], Precedence.Product)]),
            FormKind.Product => Product(o[0], o[1]),
            FormKind.Quotient when o.Count == 1 =>
                new(Precedence.Power, [@"\frac{1}{", (o[0], Precedence.Choice), "}"]),
            FormKind.Quotient =>
                new(Precedence.Power, [@"\frac{", (o[0], Precedence.Choice), "}{", (o[1], Precedence.Choice), "}"]),
            FormKind.Remainder => new(Precedence.Product, [(o[0], Precedence.Power), @" \bmod ", (o[1], Precedence.Power)]),
            FormKind.Power when form.Index is int n =>
                new(Precedence.Power, [(o[0], Precedence.Atom), "^{" + n.ToString(CultureInfo.InvariantCulture) + "}"]),
            FormKind.Power => new(Precedence.Power, [(o[0], Precedence.Atom), "^{", (o[1], Precedence.Choice), "}"]),
            FormKind.Root when form.Index == 2 => new(Precedence.Atom, [@"\sqrt{", (o[0], Precedence.Choice), "}"]),
            FormKind.Root => new(
                Precedence.Atom,
                [$@"\sqrt[{form.Index?.ToString(CultureInfo.InvariantCulture)}]{{", (o[0], Precedence.Choice), "}"]),
            FormKind.Choice => Choice(form),
            FormKind.Binder => Binder(form),
            FormKind.Unknown => Unknown(form),
            _ => Call(form),
        };
    }

    private static Layout Product(Expr left, Expr right)
    {
        Form first = Read(left), second = Read(right);
        bool sign = BeginsWithDigit(right) || (first.Kind == FormKind.Number && second.Kind == FormKind.Quotient);
        return new(
            Precedence.Product,
            [(left, first.Kind == FormKind.Remainder ? Precedence.Power : Precedence.Product), sign ? @" \cdot " : " ", 
             (right, second.Kind is FormKind.Remainder or FormKind.Number ? Precedence.Power : Precedence.Product)]);
    }

    private static bool BeginsWithDigit(Expr factor)
    {
        for (int i = 0; i < MostSteps; i++)
        {
            Form form = Read(factor);
            if (form.Kind == FormKind.Number)
                return true;
            if (form.Kind is not (FormKind.Product or FormKind.Power or FormKind.Remainder))
                return false;
            factor = form.Operands[0];
        }
        return true;
    }

    private static Layout Choice(Form form)
    {
        IReadOnlyList<Expr> o = form.Operands;
        string sign = form.Relation switch { Relation.Less => " < ", Relation.LessOrEqual => @" \le ", _ => " = " };
        return new(
            Precedence.Choice,
            [
                @"\begin{cases} ", (o[2], Precedence.Choice), @" & \text{if } ", (o[0], Precedence.Sum), sign, (o[1], Precedence.Sum),
                @" \\ ", (o[3], Precedence.Choice), @" & \text{otherwise} \end{cases}",
            ]);
    }

    // Σ and Π reach to the end of a product, an integral to its dt.
    private static Layout Binder(Form form)
    {
        IReadOnlyList<Expr> o = form.Operands;
        string bound = LatexNames.Variable(form.Bound);
        if (form.Name == "integral")
        {
            return new(
                Precedence.Product,
                [@"\int_{", (o[0], Precedence.Choice), "}^{", (o[1], Precedence.Choice), "} ", (form.Body!, Precedence.Product), @" \, \mathrm{d}" + (bound[0] == '\\' ? bound : " " + bound)]);
        }
        string sign = form.Name == "sum" ? @"\sum" : @"\prod";
        return new(
            Precedence.Sum,
            [$"{sign}_{{{bound} = ", (o[0], Precedence.Choice), "}^{", (o[1], Precedence.Choice), "} ", (form.Body!, Precedence.Product)]);
    }

    // f', f^{(4)}, f^{(1, 0)}: how often it is differentiated in each argument.
    private static Layout Unknown(Form form)
    {
        string orders = string.Join(", ", form.Orders.Select(n => n.ToString(CultureInfo.InvariantCulture)));
        string mark = form.Orders.All(n => n == 0) ? "" : form.Orders is [<= 3 and var n] ? new('\'', n) : $"^{{({orders})}}";
        return new(Precedence.Atom, [LatexNames.Variable(form.Name) + mark + @"\left(", .. Separated(form.Operands, ", "), @"\right)"]);
    }

    private static Layout Call(Form form)
    {
        IReadOnlyList<Expr> o = form.Operands;
        switch (form.Name)
        {
            case "exp":
                return new(Precedence.Power, ["e^{", (o[0], Precedence.Choice), "}"]);
            case "abs":
                return new(Precedence.Atom, [@"\left|", (o[0], Precedence.Choice), @"\right|"]);
            case "floor":
                return new(Precedence.Atom, [@"\left\lfloor ", (o[0], Precedence.Choice), @"\right\rfloor "]);
            case "ceiling":
                return new(Precedence.Atom, [@"\left\lceil ", (o[0], Precedence.Choice), @"\right\rceil "]);
        }
        string index = form.Index is int n ? $"_{{{n.ToString(CultureInfo.InvariantCulture)}}}" : "";
        List<Part> parts = [LatexNames.CommandOf(form.Name) + index + @"\left(", .. Separated(o, ", "), @"\right)"];
        return new(Precedence.Atom, parts);
    }
}
