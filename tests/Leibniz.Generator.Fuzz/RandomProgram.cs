namespace Leibniz.Generator.Fuzz;

/// <summary>A method of plain C#, its twin on any number type, and the derivatives that are asked of it.</summary>
/// <param name="Seed">What it was made from.</param>
/// <param name="Lines">The method's statements, a line each.</param>
/// <param name="Kinds">The derivatives.</param>
internal sealed record RandomProgram(int Seed, IReadOnlyList<Twin> Lines, Kinds Kinds)
{
    /// <summary>The method's text.</summary>
    public string Plain => $$"""
            public static double F(double[] x)
            {
        {{string.Join("\n", Lines.Select(l => l.Plain))}}
            }
        """;

    /// <summary>The class of the program: the method, its twin on T, and its derivatives.</summary>
    /// <param name="name">The class's name.</param>
    public string Text(string name) => $$"""
        public static partial class {{name}}
        {
        {{Plain}}

            public static T G<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
            {
        {{string.Join("\n", Lines.Select(l => l.Generic))}}
            }
        {{Declarations()}}
        }

        """;

    private string Declarations()
    {
        // Every other program's derivatives return no value, and may leave out what only that needs.
        bool alone = Seed % 2 != 0;
        string text = "";
        if (Kinds.HasFlag(Kinds.Gradient))
            text += Declaration("Gradient", "Pull", "double[] x, Span<double> dx", "x, dx", alone);
        if (Kinds.HasFlag(Kinds.Jvp))
            text += Declaration("Jvp", "Push", "double[] x, ReadOnlySpan<double> dx", "", false);
        if (Kinds.HasFlag(Kinds.Hvp))
            text += Declaration("Hvp", "Bend", "double[] x, ReadOnlySpan<double> v, Span<double> hv", "x, v, hv", alone);
        if (Kinds.HasFlag(Kinds.Jacobian))
        {
            text += "\n    public static void Three(double[] x, Span<double> y)\n    {\n        y[0] = F(x);\n        y[1] = x[1] * y[0];\n        y[2] = Math.Sin(y[0]);\n    }\n";
            text += "\n    [JacobianOf(nameof(Three))]\n    public static partial void Rows(double[] x, Span<double> y, Span<double> j);\n";
        }
        return text;
    }

    private static string Declaration(string kind, string name, string parameters, string arguments, bool alone) => alone
        ? $"\n    [{kind}Of(nameof(F))]\n    public static partial void {name}Alone({parameters});\n"
            + $"\n    public static double {name}({parameters})\n    {{\n        {name}Alone({arguments});\n        return F((double[])x.Clone());\n    }}\n"
        : $"\n    [{kind}Of(nameof(F))]\n    public static partial double {name}({parameters});\n";
}
