namespace Leibniz.Symbolic.Matrix;

/// <summary>Shapes do not go together under an operator.</summary>
public sealed class ShapeException : ArgumentException
{
    /// <summary>Makes the error.</summary>
    /// <param name="message">The operator, both shapes and what was expected.</param>
    public ShapeException(string message) : base(message)
    {
    }
}
