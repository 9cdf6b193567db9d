using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Leibniz.Compiled;

/// <summary>Runs the chunks of a loop on the threads of the pool: for generated code.</summary>
/// <remarks>There are as many chunks whatever the number of threads, and each adds up by itself, so that the sum of the chunks
/// in their order is the same for any number of threads.</remarks>
public static class Chunks
{
    /// <summary>The number of chunks.</summary>
    public const int Count = 16;

    /// <summary>Runs all chunks and waits for them. Allocates a little.</summary>
    /// <typeparam name="TWork">The type of what they share.</typeparam>
    /// <param name="work">What they share.</param>
    /// <exception cref="Exception">That of the first chunk that threw.</exception>
    [SuppressMessage("Design", "CA1031", Justification = "What a chunk throws is thrown on the thread that waits.")]
    public static void Run<TWork>(ref TWork work) where TWork : IChunkWork<TWork>, allows ref struct
    {
        // The work lies on this thread's stack, which does not move and waits until all chunks have ended; the references in
        // it are known to the garbage collector from there. So its address is handed on.
        nint address = Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref Unsafe.As<TWork, byte>(ref work));
        var problems = new Exception?[Count];
        Parallel.For(0, Count, chunk =>
        {
            try
            {
                TWork.Run(ref Unsafe.As<byte, TWork>(ref Unsafe.AddByteOffset(ref Unsafe.NullRef<byte>(), address)), chunk);
            }
            catch (Exception problem)
            {
                problems[chunk] = problem;
            }
        });
        foreach (Exception? problem in problems)
        {
            if (problem is not null)
                ExceptionDispatchInfo.Throw(problem);
        }
    }
}
