using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>Derivatives explained.</summary>
public static class Explaining
{
    private const int MostSteps = 1000;

    private static readonly string[] s_letters = ["u", "v", "w", "p", "q", "r", "s", "g", "h", "k", "m", "n"];

    /// <summary>Differentiates a formula step by step.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="variable">The variable to differentiate by; the others are constants.</param>
    /// <exception cref="ArgumentException">The derivation has more than 1,000 steps.</exception>
    public static Explanation Explain(this Expr expression, string variable)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentException.ThrowIfNullOrWhiteSpace(variable);
        var sequence = new Sequence([expression]);
        var derivatives = new Expr[sequence.Nodes.Count];
        bool[] isActive = new bool[derivatives.Length];
        var steps = new List<ExplanationStep>();
        HashSet<string> taken = [.. expression.Variables];
        string[] letters = [.. s_letters.Where(l => !taken.Contains(l))];
        for (int i = 0; i < derivatives.Length; i++)
        {
            int[] operands = sequence.Operands[i];
            Form form = sequence.Forms[i];
            isActive[i] = (form.Kind == FormKind.Variable && form.Name == variable) || operands.Any(o => isActive[o]);
            derivatives[i] = operands.Length == 0 ? (isActive[i] ? 1.0 : 0.0) : 0.0;
            if (!isActive[i] || operands.Length == 0)
                continue;
            if (form.Kind == FormKind.Transparent)
            {
                derivatives[i] = derivatives[operands[0]];
                continue;
            }
            if (steps.Count == MostSteps)
                throw new ArgumentException($"expression: an explanation has at most {MostSteps} steps. Expected a smaller formula, or Differentiate.", nameof(expression));
            steps.Add(Step(steps.Count + 1, sequence, i, isActive, derivatives, letters));
            derivatives[i] = steps[^1].Derivative;
        }
        return new(expression, variable, steps, derivatives[sequence.Results[0]]);
    }

    private static ExplanationStep Step(
        int number, Sequence sequence, int place, bool[] isActive, Expr[] derivatives, string[] letters)
    {
        Expr node = sequence.Nodes[place];
        int[] operands = sequence.Operands[place];
        var where = new List<Assignment>();
        var patterns = new Expr[operands.Length];
        var letterOf = new Dictionary<int, string>();
        for (int k = 0; k < operands.Length; k++)
        {
            int operand = operands[k];
            if (!isActive[operand])
            {
                patterns[k] = node.Operands[k];
                continue;
            }
            if (!letterOf.TryGetValue(operand, out string? letter))
            {
                letter = letterOf.Count < letters.Length ? letters[letterOf.Count] : $"u_{letterOf.Count}";
                letterOf.Add(operand, letter);
                where.Add(new(letter, node.Operands[k]));
                where.Add(new(letter + "'", derivatives[operand]));
            }
            patterns[k] = Expr.Variable(letter);
        }
        Expr pattern = node.Apply<Expr>(patterns);
        Expr rule = 0.0, derivative = 0.0;
        for (int k = 0; k < operands.Length; k++)
        {
            if (!isActive[operands[k]])
                continue;
            // The pattern may be simpler than the node, u·u a square for example: then its own operands lead.
            Expr inner = Expr.Variable(letterOf[operands[k]] + "'");
            if (pattern.Operands.Count == operands.Length)
                rule = Expr.Binary<Add>(rule, Expr.Binary<StrongProduct>(pattern.Slope(k), inner));
            derivative = Expr.Binary<Add>(derivative, Expr.Binary<StrongProduct>(node.Slope(k), derivatives[operands[k]]));
        }
        if (pattern.Operands.Count != operands.Length)
            rule = Total(pattern, letterOf.Values);
        return new(number, Name(sequence, place, isActive), node, pattern, rule, where, derivative);
    }

    private static Expr Total(Expr pattern, IEnumerable<string> letters)
    {
        Expr sum = 0.0;
        foreach (string letter in letters)
            sum = Expr.Binary<Add>(sum, Expr.Binary<StrongProduct>(pattern.Differentiate(letter), Expr.Variable(letter + "'")));
        return sum;
    }

    private static string Name(Sequence sequence, int place, bool[] isActive)
    {
        Form form = sequence.Forms[place];
        int[] operands = sequence.Operands[place];
        bool all = operands.All(o => isActive[o]);
        bool isVariable = operands.Where(o => isActive[o]).All(o => sequence.Operands[o].Length == 0);
        return form.Kind switch
        {
            FormKind.Negation => "sign rule",
            FormKind.Sum => "sum rule",
            FormKind.Difference => "difference rule",
            FormKind.Product => all ? "product rule" : "constant factor",
            FormKind.Quotient when operands.Length == 1 || !isActive[operands[0]] => "reciprocal rule",
            FormKind.Quotient => all ? "quotient rule" : "constant divisor",
            FormKind.Power when operands.Length == 2 && isActive[operands[1]] => all ? "general power rule" : "exponential rule",
            FormKind.Power => isVariable ? "power rule" : "power rule, chain rule",
            FormKind.Root => isVariable ? "root rule" : "root rule, chain rule",
            FormKind.Choice => "each branch by itself",
            FormKind.Remainder => "remainder",
            FormKind.Binder => form.Name switch
            {
                "sum" => "sum term by term",
                "product" => "product rule over an index",
                _ when isActive[operands[0]] || isActive[operands[1]] => "Leibniz's rule for variable limits",
                _ => "derivative under the integral sign",
            },
            FormKind.Unknown => isVariable ? $"derivative of the unknown {form.Name}" : $"chain rule with the unknown {form.Name}",
            _ => isVariable ? $"derivative of {form.Name}" : $"chain rule with {form.Name}",
        };
    }
}
