using Leibniz.Imaging.Numerics;

namespace Leibniz.Imaging.Colorize;

/// <summary>The state of conjugate gradients (Hestenes, Stiefel 1952) on <see cref="ColourQuadratic"/>, two planes at once.</summary>
/// <remarks>
/// Planes are of floats, sums of doubles in a fixed order. Seeds stay as they are: residuals and directions are 0 there.
/// </remarks>
internal sealed class ColourProblem
{
    private const int Planes = 2;

    private readonly ColourQuadratic _quadratic;
    private readonly Bands _bands;
    private readonly int _width, _height;
    private readonly bool[] _known;
    private readonly float[] _work;
    private readonly float[][] _u, _residual, _direction, _product;
    private double _norm, _scale, _energy;

    /// <summary>Makes the problem.</summary>
    /// <param name="quadratic">The quadratic.</param>
    /// <param name="scribbles">The seeds.</param>
    /// <param name="red">The first guess of red less luma, [height, width].</param>
    /// <param name="blue">The first guess of blue less luma, [height, width].</param>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    /// <param name="bands">How work is split.</param>
    public ColourProblem(ColourQuadratic quadratic, Scribbles scribbles, float[] red, float[] blue, int width, int height, Bands bands)
    {
        (_quadratic, _bands, _width, _height, _known) = (quadratic, bands, width, height, scribbles.Known);
        float[][] Make() => [.. Enumerable.Range(0, Planes).Select(_ => new float[quadratic.Length])];
        (_u, _residual, _direction, _product, _work) = (Make(), Make(), Make(), Make(), new float[quadratic.Length]);
        // The scale is the residual with nothing but the seeds.
        Load(scribbles.Red, scribbles.Blue);
        _scale = Residual();
        Load(red, blue);
        _norm = Residual();
        for (int c = 0; c < Planes; c++)
            _residual[c].CopyTo(_direction[c], 0);
    }

    /// <summary>The residual over that of the seeds alone.</summary>
    public double Change => _scale > 0 ? Math.Sqrt(_norm / _scale) : 0;

    /// <summary>The quadratic's value.</summary>
    public double Objective => _energy;

    /// <summary>One step; false where none is left to take.</summary>
    public bool Step()
    {
        for (int c = 0; c < Planes; c++)
            HessianTimes(_direction[c], _product[c]);
        double curvature = Sum(_direction, _product);
        if (!(curvature > 0))
            return false;
        double step = _norm / curvature, before = _norm;
        // ½uᵀHu − bᵀu falls by ½ (rᵀr)² / dᵀHd.
        _energy = Math.Max(0, _energy - (0.5 * step * _norm));
        ForRows((c, row) =>
        {
            Rows.Add((float)step, _direction[c].AsSpan(row, _width), _u[c].AsSpan(row, _width));
            Rows.Add(-(float)step, _product[c].AsSpan(row, _width), _residual[c].AsSpan(row, _width));
        });
        _norm = Sum(_residual, _residual);
        float beta = (float)(_norm / before);
        ForRows((c, row) =>
        {
            Span<float> direction = _direction[c].AsSpan(row, _width);
            for (int x = 0; x < direction.Length; x++)
                direction[x] = _residual[c][row + x] + (beta * direction[x]);
        });
        return true;
    }

    /// <summary>Copies a plane, 0 red or 1 blue, to [height, width].</summary>
    public float[] Plane(int c)
    {
        var plane = new float[_width * _height];
        for (int y = 0; y < _height; y++)
            _u[c].AsSpan(_quadratic.Row(y), _width).CopyTo(plane.AsSpan(y * _width));
        return plane;
    }

    private void Load(float[] red, float[] blue)
    {
        for (int y = 0; y < _height; y++)
        {
            red.AsSpan(y * _width, _width).CopyTo(_u[0].AsSpan(_quadratic.Row(y)));
            blue.AsSpan(y * _width, _width).CopyTo(_u[1].AsSpan(_quadratic.Row(y)));
        }
    }

    // r ← −Aᵀ A u off the seeds; returns |r|² and notes the value.
    private double Residual()
    {
        _energy = 0;
        for (int c = 0; c < Planes; c++)
        {
            _quadratic.Apply(_u[c], _work);
            _energy += 0.5 * Sum([_work], [_work]);
            _quadratic.Adjoint(_work, _residual[c]);
        }
        ForRows((c, row) =>
        {
            foreach (ref float value in _residual[c].AsSpan(row, _width))
                value = -value;
        });
        Fix(_residual);
        return Sum(_residual, _residual);
    }

    private void HessianTimes(float[] v, float[] result)
    {
        _quadratic.Apply(v, _work);
        _quadratic.Adjoint(_work, result);
        Fix([result]);
    }

    private void Fix(float[][] planes) => _bands.Run(_height, (from, to) =>
    {
        for (int y = from; y < to; y++)
        {
            int row = _quadratic.Row(y);
            for (int x = 0; x < _width; x++)
            {
                if (!_known[(y * _width) + x])
                    continue;
                foreach (float[] plane in planes)
                    plane[row + x] = 0;
            }
        }
    });

    private double Sum(float[][] a, float[][] b) => _bands.Sum(_height, (from, to) =>
    {
        double sum = 0;
        for (int c = 0; c < a.Length; c++)
        {
            for (int y = from; y < to; y++)
            {
                int row = _quadratic.Row(y);
                ReadOnlySpan<float> p = a[c].AsSpan(row, _width), q = b[c].AsSpan(row, _width);
                for (int x = 0; x < p.Length; x++)
                    sum += (double)p[x] * q[x];
            }
        }
        return sum;
    });

    private void ForRows(Action<int, int> work) => _bands.Run(_height, (from, to) =>
    {
        for (int c = 0; c < Planes; c++)
        {
            for (int y = from; y < to; y++)
                work(c, _quadratic.Row(y));
        }
    });
}
