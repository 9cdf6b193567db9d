using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>Numbers, letters, fractions, roots, delimiters and cases.</summary>
internal sealed partial class LatexParser
{
    // What ends a factor, so that two factors side by side are a product.
    private static readonly string[] s_endings =
    [
        @"\right", @"\cdot", @"\times", @"\div", @"\bmod", @"\\", @"\end", @"\text", @"\le", @"\leq", @"\ge", @"\geq", @"\lt", @"\gt",
        @"\rfloor", @"\rceil", @"\rvert", @"\}",
    ];

    // A digit begins none: what follows without a sign would be read as part of what stands before.
    private bool BeginsFactor()
    {
        SkipSpace();
        if (IsDifferential())
            return false;
        char c = _in.Current;
        if (char.IsLetter(c) || c is '(' or '[' or '{')
            return true;
        return c == '\\' && !s_endings.Any(e => char.IsAsciiLetter(e[^1]) ? HasCommand(e) : _in.Has(e));
    }

    private Expr Atom()
    {
        SkipSpace();
        int start = _in.At;
        char c = _in.Current;
        if (char.IsAsciiDigit(c) || c == '.')
            return Number();
        if (char.IsLetter(c))
        {
            _in.At++;
            return c == 'e' && _in.Current != '_' ? Math.E : c == 'π' ? Math.PI : NameOrUnknown(start, c + Subscript());
        }
        if (c == '∞')
        {
            _in.At++;
            return double.PositiveInfinity;
        }
        if (c is '(' or '[' or '{' or '|')
        {
            _in.At++;
            Expr inner = Sum();
            Close(start, c switch { '(' => ")", '[' => "]", '{' => "}", _ => "|" });
            return c == '|' ? Expr.Unary<Abs>(inner) : inner;
        }
        return c == '\\' ? Command() : throw _in.Expected("a number, a letter, a command or «(»");
    }

    private Expr Number()
    {
        int start = _in.At;
        string digits = _in.Digits();
        double value = _in.Parse(digits, start);
        // 2.5 \cdot 10^{-7} is one number, so that it is read back exactly.
        int end = _in.At;
        SkipSpace();
        if (TakeCommand(@"\cdot") || TakeCommand(@"\times"))
        {
            SkipSpace();
            if (_in.Take("10^{"))
            {
                string exponent = _in.TakeWhile(d => char.IsAsciiDigit(d) || d == '-');
                if (_in.Take("}") && int.TryParse(exponent, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out _))
                    return _in.Parse(digits + "e" + exponent, start);
            }
        }
        _in.At = end;
        return value;
    }

    private Expr Command()
    {
        int start = _in.At;
        if (TakeCommand(@"\frac") || TakeCommand(@"\dfrac") || TakeCommand(@"\tfrac") || TakeCommand(@"\cfrac"))
        {
            Expr numerator = Group();
            return Expr.Binary<Divide>(numerator, Group());
        }
        if (TakeCommand(@"\sqrt"))
            return Root();
        if (TakeCommand(@"\left"))
            return Delimited(start);
        if (TakeCommand(@"\lfloor"))
            return Until(start, @"\rfloor", Expr.Unary<Floor>);
        if (TakeCommand(@"\lceil"))
            return Until(start, @"\rceil", Expr.Unary<Ceiling>);
        if (TakeCommand(@"\lvert"))
            return Until(start, @"\rvert", Expr.Unary<Abs>);
        if (TakeCommand(@"\pi"))
            return Math.PI;
        if (TakeCommand(@"\tau"))
            return Math.Tau;
        if (TakeCommand(@"\infty"))
            return double.PositiveInfinity;
        if (TakeCommand(@"\mathrm") || TakeCommand(@"\mathit") || TakeCommand(@"\text"))
            return Named(start);
        if (TakeCommand(@"\begin"))
            return Cases(start);
        return Binder(start) ?? Function(start) ?? Letter(start);
    }

    private Expr Root()
    {
        SkipSpace();
        int opened = _in.At;
        if (!_in.Take("["))
            return Expr.Unary<Sqrt>(Group());
        Expr degree = Sum();
        Close(opened, "]");
        Expr radicand = Group();
        return degree is ConstantExpr { Value: 3 } ? Expr.Unary<Cbrt>(radicand)
            : degree is ConstantExpr { Value: 2 } ? Expr.Unary<Sqrt>(radicand)
            : degree is ConstantExpr { Value: > 0 and < int.MaxValue } n && n.Value % 1 == 0 ? Expr.Indexed<RootN>((int)n.Value, radicand)
            : Expr.Binary<Pow>(radicand, Expr.Binary<Divide>(1.0, degree));
    }

    private Expr Delimited(int start)
    {
        SkipSpace();
        if (_in.Take("|") || TakeCommand(@"\lvert"))
            return Until(start, @"\right|", Expr.Unary<Abs>);
        if (TakeCommand(@"\lfloor"))
            return Until(start, @"\right\rfloor", Expr.Unary<Floor>);
        if (TakeCommand(@"\lceil"))
            return Until(start, @"\right\rceil", Expr.Unary<Ceiling>);
        string close = _in.Take("(") ? @"\right)" : _in.Take("[") ? @"\right]" : _in.Take(@"\{") ? @"\right\}"
            : throw _in.Expected(@"a delimiter after \left");
        return Until(start, close, e => e);
    }

    private Expr Until(int opened, string close, Func<Expr, Expr> make)
    {
        Expr inner = Sum();
        Close(opened, close);
        return make(inner);
    }

    // \mathrm{rate}: one variable, or a constant that is written upright.
    private Expr Named(int start)
    {
        bool isUpright = text[start + 5] == 'r';
        string name = Braced();
        return isUpright && name == "e" ? Math.E : isUpright && name == "NaN" ? double.NaN : NameOrUnknown(start, name + Subscript());
    }

    private string Braced()
    {
        SkipSpace();
        int opened = _in.At;
        if (!_in.Take("{"))
            throw _in.Expected("«{»");
        string name = _in.TakeWhile(c => char.IsLetterOrDigit(c) || c is '_' or '\\' or ' ' or '\'').Replace("\\_", "_", StringComparison.Ordinal).Trim();
        Close(opened, "}");
        if (name.Length == 0 || name.Contains('\\', StringComparison.Ordinal))
            throw _in.Error(opened, $"expected a name in braces, came «{name}»");
        return name;
    }

    private Expr Letter(int start)
    {
        _in.At = start + 1;
        string name = _in.TakeWhile(char.IsAsciiLetter);
        if (LatexNames.IsLetter(name) || name == "Gamma")
            return NameOrUnknown(start, name + Subscript());
        string? nearest = name.Length == 0 ? null : LatexNames.Nearest(name);
        throw _in.Error(start, $"the command «\\{name}» is unknown" + (nearest is null ? "" : $"; did you mean «{nearest}»?"));
    }

    /// <summary>A subscript as part of a name: digits right after it, anything else after an underscore.</summary>
    private string Subscript()
    {
        SkipSpace();
        if (!_in.Take("_"))
            return Primes();
        SkipSpace();
        string name;
        if (_in.Current == '{')
            name = Braced();
        else if (char.IsAsciiLetterOrDigit(_in.Current))
            name = text[_in.At++].ToString();
        else
            throw _in.Expected("a subscript");
        return (name.All(char.IsAsciiDigit) ? name : "_" + name) + Primes();
    }

    private string Primes() => _in.TakeWhile(c => c == '\'');
}
