using System.Runtime.InteropServices;

namespace Leibniz;

/// <summary>One recorded operation: its two arguments and the partial derivatives with respect to them.</summary>
/// <remarks>
/// 24 bytes for double. A node of one argument names itself as the second, whose slope is then not written. A fused node has <see cref="Second"/> = <see cref="FusedMark"/>; <see cref="First"/> is then the place
/// of its edges.
/// </remarks>
[StructLayout(LayoutKind.Sequential)]
internal struct TapeNode<T>
{
    public const int FusedMark = -1;

    public T FirstSlope;
    public T SecondSlope;
    public ulong Arguments;

    /// <summary>The place of the first argument.</summary>
    public readonly int First => (int)(uint)Arguments;

    /// <summary>The place of the second argument; the node's own where it has one argument.</summary>
    public readonly int Second => (int)(uint)(Arguments >> 32);
}
