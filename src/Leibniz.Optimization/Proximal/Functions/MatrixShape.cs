namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The checks of a matrix's sizes.</summary>
internal static class MatrixShape
{
    /// <summary>rows·columns, where both are ≥ 1 and an array holds as many numbers.</summary>
    public static int Length(int rows, int columns, string function)
    {
        if (rows < 1 || columns < 1 || (long)rows * columns > Array.MaxLength)
            throw new ArgumentException($"{function}: expected sizes ≥ 1 whose product an array holds; came [{rows}, {columns}].", nameof(rows));
        return rows * columns;
    }
}
