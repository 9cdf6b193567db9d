using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Leibniz.Generator.Analyze;

/// <summary>Tells apart parts of the model that are equal but stand at different places.</summary>
internal sealed class ByReference<T> : IEqualityComparer<T> where T : class
{
    public static readonly ByReference<T> Instance = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}
