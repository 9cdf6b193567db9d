namespace Leibniz.Symbolic.Matrix;

/// <summary>A formula has no derivative in matrix form.</summary>
public sealed class MatrixDerivativeException : InvalidOperationException
{
    /// <summary>Makes the error.</summary>
    /// <param name="message">Which part, why, and what to do instead.</param>
    public MatrixDerivativeException(string message) : base(message)
    {
    }

    /// <summary>Makes the error.</summary>
    /// <param name="message">Which part, why, and what to do instead.</param>
    /// <param name="cause">What it came from.</param>
    public MatrixDerivativeException(string message, Exception cause) : base(message, cause)
    {
    }
}
