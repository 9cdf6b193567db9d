using System.Globalization;
using System.Text;

namespace Leibniz.Symbolic;

/// <summary>Formulas as C# source.</summary>
/// <remarks>
/// Functions are called by name: <c>Math.Sin</c>, <c>Special.Gamma</c>, <c>double.Hypot</c>; a rule that has no method of
/// its own as <c>Primitive.Apply&lt;TRule, double&gt;</c>. The source needs the namespaces System and Leibniz.Rules. It
/// computes the same as the formula, operation by operation, but for the chain rule's products: they are plain ones, so
/// that 0·∞ is NaN, unless <c>keepStrongZero</c> is set.
/// </remarks>
public static class CSharp
{
    // Longer expressions are hard to read, and the compiler recurses on them.
    private const int MostOperations = 24;

    /// <summary>A formula as one C# expression, in which the variables stand by their names.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="keepStrongZero">Whether 0 wins in the chain rule's products, as in every other mode.</param>
    /// <exception cref="NotSupportedException">A part has no C# form: a sum or product over an index (a loop; see
    /// <see cref="Method"/>), an integral, an unknown function.</exception>
    /// <exception cref="InvalidOperationException">Written out, with every shared part each time, it has more than four
    /// million characters.</exception>
    public static string Expression(Expr expression, bool keepStrongZero = false)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return new CSharpNotation(keepStrongZero).Print(expression);
    }

    /// <summary>A static method that computes a formula, and on demand its gradient and Hessian, with every common part
    /// computed once.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="variables">The variables, in the order of the method's parameters of type <c>double</c>.</param>
    /// <param name="name">The method's name.</param>
    /// <param name="order">0 for the value alone; 1 with a last parameter <c>Span&lt;double&gt; gradient</c>; 2 also with
    /// <c>Span&lt;double&gt; hessian</c>, n·n numbers by rows.</param>
    /// <param name="keepStrongZero">Whether 0 wins in the chain rule's products, as in every other mode.</param>
    /// <exception cref="ArgumentException">A variable of the formula is not among <paramref name="variables"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="order"/> is not 0, 1 or 2.</exception>
    /// <remarks>Sums and products over an index are loops before the rest.</remarks>
    /// <exception cref="NotSupportedException">A part has no C# form: an integral, an unknown function.</exception>
    public static string Method(
        Expr expression, IReadOnlyList<string> variables, string name = "Evaluate", int order = 0, bool keepStrongZero = false)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(variables);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        IReadOnlyList<Expr> formulas = DerivativeSet.Of(expression, variables, order);
        var notation = new CSharpNotation(keepStrongZero);
        string gradient = Free("gradient", variables), hessian = Free("hessian", variables);
        var taken = new HashSet<string>([.. variables, gradient, hessian]);
        var loops = new CSharpLoops(notation, taken);
        CommonSubexpressions parts = CommonSubexpressions.Of(loops.TakeOut(formulas), "t", MostOperations);
        taken.UnionWith(parts.Assignments.Select(a => a.Name));
        List<string> parameters = [.. variables.Select(v => "double " + CSharpIdentifier.Of(v))];
        if (order > 0)
            parameters.Add("Span<double> " + gradient);
        if (order > 1)
            parameters.Add("Span<double> " + hessian);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"/// <summary>Computes {Summary(expression)}{(order == 0 ? "" : order == 1 ? ", with its gradient" : ", with its gradient and Hessian")}.</summary>\n");
        text.Append(CultureInfo.InvariantCulture, $"public static double {name}({string.Join(", ", parameters)})\n{{\n");
        loops.Write(text, "    ");
        foreach (Assignment assignment in parts.Assignments)
            text.Append(CultureInfo.InvariantCulture, $"    double {assignment.Name} = {notation.Print(assignment.Value)};\n");
        for (int i = 1; i < formulas.Count; i++)
        {
            string target = i <= variables.Count ? gradient : hessian;
            int place = i <= variables.Count ? i - 1 : i - 1 - variables.Count;
            text.Append(CultureInfo.InvariantCulture, $"    {target}[{place}] = {notation.Print(parts.Results[i])};\n");
        }
        return text.Append(CultureInfo.InvariantCulture, $"    return {notation.Print(parts.Results[0])};\n}}\n").ToString();
    }

    /// <summary>A whole file: a static class with the methods <c>Evaluate</c>, <c>Gradient</c> and <c>Hessian</c> of
    /// <see cref="Method"/>, up to the order that is asked for.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="variables">The variables, in the order of the methods' parameters.</param>
    /// <param name="className">The class's name.</param>
    /// <param name="order">0, 1 or 2.</param>
    /// <param name="keepStrongZero">Whether 0 wins in the chain rule's products, as in every other mode.</param>
    /// <exception cref="ArgumentException">A variable of the formula is not among <paramref name="variables"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="order"/> is not 0, 1 or 2.</exception>
    /// <exception cref="NotSupportedException">A part has no C# form.</exception>
    public static string File(
        Expr expression, IReadOnlyList<string> variables, string className = "Formula", int order = 1, bool keepStrongZero = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(className);
        var text = new StringBuilder("using System;\nusing Leibniz.Rules;\n\n");
        text.Append(CultureInfo.InvariantCulture, $"public static class {className}\n{{\n");
        string[] names = ["Evaluate", "Gradient", "Hessian"];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order, 2);
        for (int i = 0; i <= order; i++)
        {
            if (i > 0)
                text.Append('\n');
            string method = Method(expression, variables, names[i], i, keepStrongZero);
            text.Append("    ").Append(method.TrimEnd('\n').Replace("\n", "\n    ", StringComparison.Ordinal)).Append('\n');
        }
        return text.Append("}\n").ToString();
    }

    private static string Free(string name, IReadOnlyList<string> variables)
    {
        while (variables.Contains(name))
            name += "_";
        return name;
    }

    private static string Summary(Expr expression)
    {
        string text = expression.ToString();
        if (text.Length > 200)
            text = text[..200] + "…";
        return text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
    }
}
