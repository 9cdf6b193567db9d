using System;
using System.Collections.Generic;

namespace Leibniz.Generator.Model;

/// <summary>What this old framework's sequences lack.</summary>
internal static class Enumerables
{
    /// <summary>The first item that a test holds for, or a given value.</summary>
    public static T FirstOrDefault<T>(this IEnumerable<T> items, Func<T, bool> test, T otherwise)
    {
        foreach (T item in items)
        {
            if (test(item))
                return item;
        }
        return otherwise;
    }
}
