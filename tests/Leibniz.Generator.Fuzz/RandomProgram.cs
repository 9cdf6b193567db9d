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
        string text = "";
        if (Kinds.HasFlag(Kinds.Gradient))
            text += "\n    [GradientOf(nameof(F))]\n    public static partial double Pull(double[] x, Span<double> dx);\n";
        if (Kinds.HasFlag(Kinds.Jvp))
            text += "\n    [JvpOf(nameof(F))]\n    public static partial double Push(double[] x, ReadOnlySpan<double> dx);\n";
        if (Kinds.HasFlag(Kinds.Hvp))
            text += "\n    [HvpOf(nameof(F))]\n    public static partial double Bend(double[] x, ReadOnlySpan<double> v, Span<double> hv);\n";
        if (Kinds.HasFlag(Kinds.Jacobian))
        {
            text += "\n    public static void Three(double[] x, Span<double> y)\n    {\n        y[0] = F(x);\n        y[1] = x[1] * y[0];\n        y[2] = Math.Sin(y[0]);\n    }\n";
            text += "\n    [JacobianOf(nameof(Three))]\n    public static partial void Rows(double[] x, Span<double> y, Span<double> j);\n";
        }
        return text;
    }
}
