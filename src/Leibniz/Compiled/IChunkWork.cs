namespace Leibniz.Compiled;

/// <summary>What the chunks of a loop share, on the stack of the thread that waits for them: for generated code.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IChunkWork<TSelf> where TSelf : IChunkWork<TSelf>, allows ref struct
{
    /// <summary>Runs one chunk; may be called on any thread, for several chunks at a time.</summary>
    /// <param name="work">What is shared.</param>
    /// <param name="chunk">The chunk's number, from 0.</param>
    static abstract void Run(ref TSelf work, int chunk);
}
