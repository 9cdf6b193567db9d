namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>Forward differences on a grid of places, channel after channel, and their adjoint.</summary>
/// <remarks>Along an axis of stride s and size k the places fall into blocks of s·k; in each the first s·(k − 1) have a next
/// place, s further on, so that every loop runs over contiguous numbers. At the last place of an axis the difference is 0.</remarks>
internal sealed class GridAxes
{
    private readonly (int Stride, int Size)[] axes;

    /// <summary>A grid; an axis of size 1 has no differences and is left out.</summary>
    /// <param name="sizes">The sizes, slowest first.</param>
    /// <param name="channels">The number of channels.</param>
    public GridAxes(ReadOnlySpan<int> sizes, int channels)
    {
        Channels = channels;
        Places = 1;
        var found = new List<(int, int)>();
        for (int i = sizes.Length - 1; i >= 0; i--)
        {
            if (sizes[i] > 1)
                found.Add((Places, sizes[i]));
            Places *= sizes[i];
        }
        axes = [.. found];
    }

    /// <summary>The number of channels.</summary>
    public int Channels { get; }

    /// <summary>The number of places of one channel.</summary>
    public int Places { get; }

    /// <summary>The number of axes with differences.</summary>
    public int Count => axes.Length;

    /// <summary>field += scale · differences of x along an axis.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="x">One channel.</param>
    /// <param name="scale">The factor.</param>
    /// <param name="field">The field, as long; must not overlap x.</param>
    public void AddDifference(int axis, ReadOnlySpan<double> x, double scale, Span<double> field)
    {
        (int stride, int size) = axes[axis];
        int span = stride * (size - 1);
        for (int start = 0; start < Places; start += stride * size)
        {
            Span<double> part = field.Slice(start, span);
            ReadOnlySpan<double> here = x.Slice(start, span), next = x.Slice(start + stride, span);
            for (int i = 0; i < part.Length; i++)
                part[i] += scale * (next[i] - here[i]);
        }
    }

    /// <summary>x −= the adjoint of the differences along an axis, applied to a field (x += its divergence).</summary>
    public void SubtractAdjoint(int axis, ReadOnlySpan<double> field, Span<double> x)
    {
        (int stride, int size) = axes[axis];
        int span = stride * (size - 1);
        for (int start = 0; start < Places; start += stride * size)
        {
            ReadOnlySpan<double> part = field.Slice(start, span);
            VectorKernels.AddScaled(x.Slice(start, span), 1, part, x.Slice(start, span));
            VectorKernels.AddScaled(x.Slice(start + stride, span), -1, part, x.Slice(start + stride, span));
        }
    }

    /// <summary>The distance from a place to the next along an axis, 0 at the last place.</summary>
    public int Next(int axis, int place)
    {
        (int stride, int size) = axes[axis];
        return place / stride % size < size - 1 ? stride : 0;
    }
}
