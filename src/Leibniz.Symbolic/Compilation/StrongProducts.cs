using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>Finds which of the chain rule's products may run as plain ones until a result is NaN.</summary>
/// <remarks>A strong product differs from the plain one only where that is NaN. Where every later operation passes a NaN on,
/// the results tell; a product whose NaN could be hidden, by a comparison for example, must be exact from the
/// start.</remarks>
internal static class StrongProducts
{
    /// <summary>Whether an operation is a product or quotient in which 0 wins.</summary>
    public static bool IsStrong(Form form) =>
        form.Rule?.Type == typeof(StrongProduct) || form.Rule?.Type == typeof(StrongQuotient);

    /// <summary>For each operation, whether a NaN of it could be hidden from the results.</summary>
    public static bool[] Hidden(Sequence sequence)
    {
        bool[] hidden = new bool[sequence.Nodes.Count];
        for (int i = hidden.Length - 1; i >= 0; i--)
        {
            int[] operands = sequence.Operands[i];
            for (int k = 0; k < operands.Length; k++)
                hidden[operands[k]] |= hidden[i] || !PassesNaN(sequence.Nodes[i], sequence.Forms[i], k);
        }
        return hidden;
    }

    private static bool PassesNaN(Expr node, Form form, int operand) => form.Kind switch
    {
        FormKind.Negation or FormKind.Sum or FormKind.Difference or FormKind.Product or FormKind.Quotient
            or FormKind.Transparent => true,
        // The branch that is not taken does not matter.
        FormKind.Choice => operand >= 2,
        _ => node.Operands.Count == 1 && double.IsNaN(node.Apply<double>([double.NaN])),
    };
}
