using System.Runtime.InteropServices;

namespace Leibniz;

/// <summary>One recorded operation: its two arguments and the partial derivatives with respect to them.</summary>
/// <remarks>
/// 24 bytes for double. An argument that plays no part points to the node itself with slope 0, so that the sweep needs
/// no case for it. A fused node has <see cref="Second"/> = <see cref="FusedMark"/>; <see cref="First"/> is then the place
/// of its edges.
/// </remarks>
[StructLayout(LayoutKind.Sequential)]
internal struct TapeNode<T>
{
    public const int FusedMark = -1;

    public T FirstSlope;
    public T SecondSlope;
    public int First;
    public int Second;
}
