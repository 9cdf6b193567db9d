using System.Globalization;
using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>C# expressions on <c>double</c>.</summary>
/// <param name="keepsStrongZero">Whether the chain rule's products stay those in which 0 wins.</param>
internal sealed class CSharpNotation(bool keepsStrongZero) : Notation
{
    protected override string Opening => "(";

    protected override string Closing => ")";

    protected override Layout Number(double value)
    {
        string text = value switch
        {
            double.PositiveInfinity => "double.PositiveInfinity",
            double.NegativeInfinity => "double.NegativeInfinity",
            double.NaN => "double.NaN",
            Math.PI => "Math.PI",
            Math.E => "Math.E",
            Math.Tau => "Math.Tau",
            _ => value.ToString("R", CultureInfo.InvariantCulture),
        };
        if (char.IsAsciiDigit(text[^1]) && text.AsSpan().IndexOfAny(".E") < 0)
            text += ".0";
        return new(text[0] == '-' ? Precedence.Negation : Precedence.Atom, [text]);
    }

    // Both parts exact: then the quotient is the nearest double; else the nearest double itself.
    protected override Layout Ratio(BigInteger numerator, BigInteger denominator, double nearest)
    {
        const long exact = 1L << 53;
        if (BigInteger.Abs(numerator) > exact || denominator > exact)
            return Number(nearest);
        string sign = numerator.Sign < 0 ? "-" : "";
        return denominator.IsOne ? new(sign == "" ? Precedence.Atom : Precedence.Negation, [$"{sign}{Digits(numerator)}.0"]) : new(Precedence.Product, [$"{sign}{Digits(numerator)}.0 / {Digits(denominator)}.0"]);
    }

    protected override string Variable(string name) => CSharpIdentifier.Of(name);

    protected override Layout Write(Form form)
    {
        IReadOnlyList<Expr> o = form.AllOperands;
        Type? rule = form.Rule?.Type;
        bool isStrong = rule == typeof(StrongProduct) || rule == typeof(StrongQuotient);
        if (isStrong && keepsStrongZero)
            return Call(form);
        return form.Kind switch
        {
            // Two signs in a row would be a decrement.
            FormKind.Negation => new(Precedence.Negation, ["-", (o[0], Precedence.Power)]),
            FormKind.Sum => new(Precedence.Sum, [(o[0], Precedence.Sum), " + ", (o[1], Precedence.Sum + 1)]),
            FormKind.Difference => new(Precedence.Sum, [(o[0], Precedence.Sum), " - ", (o[1], Precedence.Product)]),
            FormKind.Product => Infix(o, " * "),
            FormKind.Quotient when o.Count == 1 => new(Precedence.Product, ["1.0 / ", (o[0], Precedence.Negation)]),
            FormKind.Quotient => Infix(o, " / "),
            FormKind.Remainder => Infix(o, " % "),
            FormKind.Power when rule == typeof(Square) && Read(o[0]).Kind == FormKind.Variable => Infix([o[0], o[0]], " * "),
            FormKind.Power when rule == typeof(PowInteger) => new(
                Precedence.Atom, ["Math.Pow(", (o[0], Precedence.Choice), $", {form.Index!.Value.ToString(CultureInfo.InvariantCulture)})"]),
            FormKind.Choice => Choice(form),
            FormKind.Binder when form.Name == "integral" => throw new NotSupportedException(
                "CSharp: an integral has no C# form, for its value is found by adaptive quadrature. Compile the formula, or put a sum in its place."),
            FormKind.Binder => throw new NotSupportedException(
                $"CSharp: a {form.Name} over an index is a loop, which no C# expression has. Emit a method, by CSharp.Method."),
            FormKind.Unknown => throw new NotSupportedException(
                $"CSharp: the unknown function {form.Name} has no C# form. Give it a meaning first, by Define(\"{form.Name}\", …)."),
            _ => Call(form),
        };
    }

    private static Layout Infix(IReadOnlyList<Expr> o, string sign) =>
        new(Precedence.Product, [(o[0], Precedence.Product), sign, (o[1], Precedence.Negation)]);

    private static Layout Choice(Form form)
    {
        IReadOnlyList<Expr> o = form.Operands;
        string sign = form.Relation switch { Relation.Less => " < ", Relation.LessOrEqual => " <= ", _ => " == " };
        return new(
            Precedence.Choice,
            [(o[0], Precedence.Sum), sign, (o[1], Precedence.Sum), " ? ", (o[2], Precedence.Sum), " : ", (o[3], Precedence.Choice)]);
    }

    private static Layout Call(Form form)
    {
        RuleSpelling rule = form.Rule ?? throw new NotSupportedException($"CSharp: {form.Name} has no C# form.");
        IReadOnlyList<Expr> o = form.AllOperands;
        string method = rule.CSharp ?? $"Primitive.Apply<global::{rule.Type.FullName!.Replace('+', '.')}, double>";
        string? index = rule.Index is null ? form.Index?.ToString(CultureInfo.InvariantCulture) : null;
        var parts = new List<Part>();
        if (typeof(IFusedRule).IsAssignableFrom(rule.Type))
        {
            bool hasNumber = rule.Type == typeof(Polynomial);
            parts.Add((rule.CSharp is null ? method : method + "<double>") + "([");
            parts.AddRange(Separated([.. o.Take(form.Split)], ", "));
            parts.Add(rule.CSharp is null ? "], [" : form.Split == o.Count ? "]" : hasNumber ? "], " : "], [");
            parts.AddRange(Separated([.. o.Skip(form.Split)], ", "));
            parts.Add(rule.CSharp is null || (form.Split < o.Count && !hasNumber) ? "])" : ")");
            return new(Precedence.Atom, parts);
        }
        parts.Add(method + "(");
        // The framework has the index last.
        bool isLast = rule.Type == typeof(RootN);
        if (index is not null && !isLast)
            parts.Add(index + ", ");
        parts.AddRange(Separated(o, ", "));
        parts.Add(index is not null && isLast ? $", {index})" : ")");
        return new(Precedence.Atom, parts);
    }
}
