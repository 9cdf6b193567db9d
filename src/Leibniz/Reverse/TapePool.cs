using System.Numerics;

namespace Leibniz;

/// <summary>Warm tapes of each thread, so that a gradient allocates nothing; one inside another takes the next.</summary>
internal static class TapePool<T> where T : IFloatingPointIeee754<T>
{
    [ThreadStatic]
    private static Stack<Tape<T>>? t_free;

    public static Tape<T> Rent()
    {
        Tape<T> tape = (t_free ??= new()).TryPop(out Tape<T>? warm) ? warm : new();
        tape.Reset();
        return tape;
    }

    public static void Return(Tape<T> tape) => t_free!.Push(tape);
}
