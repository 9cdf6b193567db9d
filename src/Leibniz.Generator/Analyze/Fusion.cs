using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Model;
using Leibniz.Generator.Write;

namespace Leibniz.Generator.Analyze;

/// <summary>Finds the loops whose reverse can run round by round together with the loop.</summary>
/// <remarks>
/// A loop of the method's own level can when nothing it writes outside itself has a derivative but sums, which its rounds
/// only add to, and when the cotangents of those sums are known before it runs: from the loop to the result they are
/// passed on by additions and by products with values that are known in front of the loop. What its rounds read must not
/// be written behind it, nor by other rounds.
/// </remarks>
internal sealed class Fusion
{
    private readonly Method? _method;
    private readonly Activity? _activity;
    private readonly Dictionary<string, int> _defined = [];
    private readonly Dictionary<string, Statement> _definitions = [];
    private readonly HashSet<string> _given = [];

    /// <summary>No loop is fused.</summary>
    public Fusion()
    {
    }

    /// <summary>Finds the loops to fuse.</summary>
    /// <param name="method">The method.</param>
    /// <param name="activity">What carries derivatives.</param>
    /// <param name="given">Arrays whose cotangents are given from the start.</param>
    public Fusion(Method method, Activity activity, IEnumerable<string> given)
    {
        _method = method;
        _activity = activity;
        _given = new(given);
        EquatableArray<Statement> statements = method.Body.Statements;
        for (int i = 0; i < statements.Count; i++)
        {
            if (statements[i] is Assign { Target.IsWhole: true } assign)
            {
                string name = assign.Target.Root;
                // Defined twice: not known early.
                _defined[name] = _defined.ContainsKey(name) ? int.MaxValue : i;
                _definitions[name] = assign;
            }
        }
        for (int i = 0; i < statements.Count; i++)
        {
            if (statements[i] is CountLoop loop && activity.Acts(loop.Body.Statements))
                Try(loop, i);
        }
    }

    /// <summary>The loops that are fused.</summary>
    public HashSet<Statement> Loops { get; } = new(ByReference<Statement>.Instance);

    /// <summary>Loops whose rounds depend on each other by sums alone, but whose cotangents are known only behind them; with
    /// their sums.</summary>
    public Dictionary<Statement, List<string>> Independent { get; } = new(ByReference<Statement>.Instance);

    /// <summary>For each fused loop, its sums and their cotangents, as text.</summary>
    public Dictionary<Statement, Dictionary<string, string>> Leads { get; } = new(ByReference<Statement>.Instance);

    private void Try(CountLoop loop, int at)
    {
        Method method = _method!;
        Activity activity = _activity!;
        var inside = new HashSet<string>(Declared(loop.Body)) { loop.Index };
        var sums = new HashSet<string>();
        var readInside = new List<Place>();
        foreach (Statement statement in Walk.All(loop.Body.Statements))
        {
            if (statement is Call)
                return;
            readInside.AddRange(Walk.Reads(statement));
            if (Walk.Target(statement) is not { } target || inside.Contains(activity.Root(target.Root)))
                continue;
            string root = activity.Root(target.Root);
            if (!activity.IsActive(root))
                continue;
            if (target.IsWhole && statement is Accumulate)
                sums.Add(root);
            else if (!(statement is Assign && _given.Contains(root)))
                return;
        }
        // A round that reads a sum, or a given output, depends on the rounds before it.
        if (readInside.Any(p => sums.Contains(p.Root) || (_given.Contains(activity.Root(p.Root)) && !p.IsWhole)))
            return;
        var written = new HashSet<string>(Walk.All(method.Body.Statements.Skip(at + 1))
            .SelectMany(static s => s is Call call ? Walk.Reads(call) : Walk.Target(s) is { } t ? [t] : []).Select(t => activity.Root(t.Root)));
        if (readInside.Any(p => activity.IsActive(p.Root) && !inside.Contains(activity.Root(p.Root)) && written.Contains(activity.Root(p.Root))))
            return;
        var leads = new Dictionary<string, string>();
        Dictionary<string, string?> factors = Factors(at);
        foreach (string sum in sums)
        {
            if (!factors.TryGetValue(sum, out string? factor))
                factor = "0";
            if (factor is null)
            {
                Independent[loop] = [.. sums];
                return;
            }
            leads[sum] = factor;
        }
        Loops.Add(loop);
        Leads[loop] = leads;
    }

    private static IEnumerable<string> Declared(Frame frame)
    {
        foreach (Variable variable in frame.Variables)
            yield return variable.Name;
        foreach (Statement statement in Walk.All(frame.Statements))
        {
            if (statement is CountLoop loop)
                yield return loop.Index;
            if (Walk.Body(statement) is { } body)
            {
                foreach (Variable variable in body.Variables)
                    yield return variable.Name;
            }
        }
    }

    // The cotangents of variables behind a statement, where they are known in front of it; null where they are not.
    private Dictionary<string, string?> Factors(int at)
    {
        var factors = new Dictionary<string, string?>();
        if (_method!.Result.Length > 0)
            factors[_method.Result] = "seed";
        EquatableArray<Statement> statements = _method.Body.Statements;
        for (int i = statements.Count - 1; i > at; i--)
        {
            switch (statements[i])
            {
                case Accumulate { Target.IsWhole: true } sum:
                    if (factors.TryGetValue(sum.Target.Root, out string? f))
                        Add(factors, sum.Value, f is null ? null : sum.IsNegative ? $"(-{f})" : f);
                    break;
                case Assign { Target.IsWhole: true } assign when factors.TryGetValue(assign.Target.Root, out string? factor):
                    factors.Remove(assign.Target.Root);
                    Through(factors, assign.Value, factor, at);
                    break;
                case Assign { Target.IsWhole: true }:
                    break;
                default:
                    Poison(factors, statements[i]);
                    break;
            }
        }
        return factors;
    }

    private void Through(Dictionary<string, string?> factors, Expression value, string? factor, int at)
    {
        switch (value)
        {
            case Load load when load.Place.IsWhole:
                Add(factors, load, factor);
                break;
            case Operation { Rule.Form: RuleForm.Add } sum:
                Add(factors, sum.Arguments[0], factor);
                Add(factors, sum.Arguments[1], factor);
                break;
            case Operation { Rule.Form: RuleForm.Subtract } difference:
                Add(factors, difference.Arguments[0], factor);
                Add(factors, difference.Arguments[1], Negative(factor));
                break;
            case Operation { Rule.Form: RuleForm.Negate } negative:
                Add(factors, negative.Arguments[0], Negative(factor));
                break;
            case Operation { Rule.Form: RuleForm.Multiply } product:
                Add(factors, product.Arguments[0], Times(factor, " * ", Early(product.Arguments[1], at, 0)));
                Add(factors, product.Arguments[1], Times(factor, " * ", Early(product.Arguments[0], at, 0)));
                break;
            case Operation { Call: "/" } quotient:
                Add(factors, quotient.Arguments[0], Times(factor, " / ", Early(quotient.Arguments[1], at, 0)));
                Add(factors, quotient.Arguments[1], null);
                break;
            default:
                foreach (Place place in Walk.Smooth(value))
                    factors[place.Root] = null;
                break;
        }
    }

    private static string? Negative(string? factor) => factor is null ? null : $"(-{factor})";

    private static string? Times(string? factor, string sign, string? other) => factor is null || other is null ? null : $"({factor}{sign}{other})";

    private static void Add(Dictionary<string, string?> factors, Expression argument, string? factor)
    {
        if (argument is not Load load)
            return;
        string name = load.Place.Root;
        factors[name] = factors.TryGetValue(name, out string? before) ? before is null || factor is null ? null : $"({before} + {factor})" : factor;
    }

    // Whatever a statement with inner statements reads has a cotangent that is not known; what it only adds to keeps its own.
    private static void Poison(Dictionary<string, string?> factors, Statement statement)
    {
        foreach (Statement each in new[] { statement }.Concat(Walk.Blocks(statement).SelectMany(static b => Walk.All(b))))
        {
            if (each is Assign assign)
                factors[assign.Target.Root] = null;
            if (each is Derive derive)
                factors[derive.Target.Root] = factors[derive.Source.Root] = null;
            if (each is Call call)
            {
                foreach (Place place in Walk.Reads(call).Concat(call.Target is { } target ? [target] : []))
                    factors[place.Root] = null;
            }
            Expression? value = (each as Assign)?.Value ?? (each as Accumulate)?.Value;
            if (value is null)
                continue;
            foreach (Place place in Walk.Smooth(value))
                factors[place.Root] = null;
        }
    }

    // The text of a value that is known in front of a statement.
    private string? Early(Expression expression, int at, int depth)
    {
        if (depth > 8)
            return null;
        switch (expression)
        {
            case Constant constant:
                return constant.Text;
            case Load { Place: { IsWhole: true, Root: var name } }:
                if (_method!.Parameters.FirstOrDefault(p => p.Name == name, null!) is { } parameter)
                    return parameter.IsStable ? name : null;
                if (!_defined.TryGetValue(name, out int where) || where == int.MaxValue)
                    return null;
                return where < at ? name : _activity!.IsActive(name) ? null : Early(((Assign)_definitions[name]).Value, at, depth + 1);
            case Verbatim { Unseen: "" } verbatim:
                string text = verbatim.Pieces[0];
                for (int i = 0; i < verbatim.Holes.Count; i++)
                {
                    if (Early(verbatim.Holes[i], at, depth + 1) is not { } hole)
                        return null;
                    text += hole + verbatim.Pieces[i + 1];
                }
                return $"({text})";
            case Operation { Rule.Form: RuleForm.Add or RuleForm.Subtract or RuleForm.Multiply } operation:
                string? left = Early(operation.Arguments[0], at, depth + 1), right = Early(operation.Arguments[1], at, depth + 1);
                return left is null || right is null ? null : $"({left} {operation.Rule.Type} {right})";
            case Operation { Rule.Form: RuleForm.Negate } operation:
                return Early(operation.Arguments[0], at, depth + 1) is { } negated ? $"(-{negated})" : null;
            case Operation { Call: "/" } operation:
                string? over = Early(operation.Arguments[0], at, depth + 1), under = Early(operation.Arguments[1], at, depth + 1);
                return over is null || under is null ? null : $"({over} / {under})";
            case Operation { Call: not ("" or "%"), Rule.Form: RuleForm.Unary or RuleForm.Binary } operation:
                string?[] arguments = [.. operation.Arguments.Select(a => Early(a, at, depth + 1))];
                return arguments.Contains(null) ? null : $"{operation.Call}({string.Join(", ", arguments)})";
            default:
                return null;
        }
    }
}
