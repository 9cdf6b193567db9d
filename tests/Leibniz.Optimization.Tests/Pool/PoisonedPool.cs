using System.Buffers;
using System.Numerics;

namespace Leibniz.Optimization.Tests.Pool;

/// <summary>Leaves a number behind in the arrays of the shared pool, as other work in the process does.</summary>
internal static class PoisonedPool
{
    // The pool keeps one array of a size for the thread and a few for the processor.
    private const int Arrays = 8;
    private const int LongestArray = 1 << 14;

    /// <summary>Fills arrays of every type that the library rents.</summary>
    public static void Fill(double value)
    {
        Fill<double>(value);
        Fill<Dual<double>>(value);
        Fill<DualVector<Tangents8>>(value);
        Fill<Variable<double>>(value);
        Fill<Variable<Dual<double>>>(value);
    }

    private static void Fill<T>(double value) where T : INumberBase<T>
    {
        for (int length = 16; length <= LongestArray; length *= 2)
        {
            var rented = new T[Arrays][];
            for (int i = 0; i < Arrays; i++)
            {
                rented[i] = ArrayPool<T>.Shared.Rent(length);
                Array.Fill(rented[i], T.CreateChecked(value));
            }
            foreach (T[] array in rented)
                ArrayPool<T>.Shared.Return(array);
        }
    }
}
