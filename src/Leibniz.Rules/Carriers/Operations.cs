namespace Leibniz.Rules;

/// <summary>A unary rule bound to a number type.</summary>
internal abstract class UnaryOperation<T>
{
    public abstract T Apply(T x);
}

/// <summary>An indexed rule bound to a number type.</summary>
internal abstract class IndexedOperation<T>
{
    public abstract T Apply(int n, T x);
}

/// <summary>A binary rule bound to a number type.</summary>
internal abstract class BinaryOperation<T>
{
    public abstract T Apply(T a, T b);
}

/// <summary>A ternary rule bound to a number type.</summary>
internal abstract class TernaryOperation<T>
{
    public abstract T Apply(T a, T b, T c);
}

/// <summary>A fused rule bound to a number type.</summary>
internal abstract class FusedOperation<T>
{
    public abstract T Apply(ReadOnlySpan<T> a, ReadOnlySpan<T> b);
}
