namespace Leibniz.Symbolic;

/// <content>Names and calls.</content>
internal sealed partial class Parser
{
    private Expr Name()
    {
        int start = _in.At;
        string name = Identifier();
        int primes = Primes();
        SkipSpace();
        if (_in.At < text.Length && text[_in.At] is '(' or '[')
            return Call(name[(name.LastIndexOf('.') + 1)..], start, primes);
        if (primes > 0)
            throw Error(_in.At, $"Formula: expected «(» after {name}{new string('\'', primes)}, came {Came()}");
        return Constant(name) ?? (name.Contains('.', StringComparison.Ordinal)
            ? throw Error(start, $"Formula: expected a variable or a call, came «{name}»")
            : Expr.Variable(name));
    }

    private static Expr? Constant(string name) => name switch
    {
        "pi" or "π" or "Math.PI" or "PI" => Math.PI,
        "e" or "Math.E" => Math.E,
        "tau" or "τ" or "Math.Tau" => Math.Tau,
        "inf" or "∞" => double.PositiveInfinity,
        "nan" => double.NaN,
        _ => (Expr?)null,
    };

    private Expr Call(string name, int start, int primes)
    {
        FunctionEntry? entry = unknownFunctions.Contains(name) ? null : FunctionTable.Shared.Find(name);
        if (entry is null && (primes > 0 || unknownFunctions.Contains(name)))
            return Unknown(name, start, primes);
        if (primes == 0 && TryBinder(name) is { } binder)
            return binder;
        if (entry is null)
        {
            string? nearest = FunctionTable.Shared.Nearest(name);
            throw Error(start, $"Formula: the function «{name}» is unknown" + (nearest is null ? "" : $"; did you mean «{nearest}»?"));
        }
        List<Expr> arguments = Arguments();
        Expr call = entry.Call(arguments, message => Error(start, "Formula: " + message));
        if (primes == 0)
            return call;
        if (entry.Arguments != 1)
            throw Error(start, $"Formula: primes stand after functions of one argument, and {entry.Name} takes {entry.Arguments}");
        const string Argument = "x";
        return entry.Make([Expr.Variable(Argument)]).Differentiate(Argument, primes).Substitute(Argument, arguments[0]);
    }

    private List<Expr> Arguments()
    {
        int opened = _in.At;
        char close = text[_in.At++] == '(' ? ')' : ']';
        var arguments = new List<Expr>();
        SkipSpace();
        if (_in.At < text.Length && text[_in.At] != close)
        {
            do
                arguments.Add(Choice());
            while (Take(","));
        }
        Close(opened, close);
        return arguments;
    }

    private string Identifier()
    {
        int start = _in.At;
        while (_in.At < text.Length && (char.IsLetterOrDigit(text[_in.At]) || text[_in.At] == '_' || (text[_in.At] == '.' && !IsRange(_in.At))))
            _in.At++;
        return text[start.._in.At];
    }

    private int Primes()
    {
        int start = _in.At;
        while (_in.At < text.Length && text[_in.At] is '\'' or '′')
            _in.At++;
        return _in.At - start;
    }

    private string Came() => _in.At < text.Length ? $"«{text[_in.At]}»" : "the end of the text";
}
