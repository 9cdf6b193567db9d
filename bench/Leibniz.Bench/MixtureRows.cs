using System.Numerics;
using Leibniz.Objectives;

namespace Leibniz.Bench;

/// <summary>The mixture's gradient on a tape that holds what the points share and one point, or one pack of points.</summary>
/// <typeparam name="T">The tape's number: double for a point at a time, lanes for eight.</typeparam>
/// <param name="data">The points.</param>
/// <param name="form">How a point's term is written.</param>
internal abstract class MixtureRows<T>(GaussianMixtureData data, MixtureForm form)
    where T : IFloatingPointIeee754<T>
{
    private readonly Tape<T> _tape = new(1 << 16);
    private readonly Variable<T>[] _inputs = new Variable<T>[data.Parameters.Length];
    private readonly Variable<T>[] _factors = new Variable<T>[data.Icf.Length];
    private readonly Variable<T>[] _logWeights = new Variable<T>[data.Components];
    private readonly Variable<T>[] _point = new Variable<T>[data.Dimension];
    private readonly Variable<T>[] _scratch = new Variable<T>[(2 * data.Dimension) + data.Components];

    /// <summary>Points that one term holds.</summary>
    protected abstract int Width { get; }

    /// <summary>Writes the gradient, in the order of the parameters, and returns the value.</summary>
    public double Gradient(Span<double> gradient)
    {
        _tape.Reset();
        for (int i = 0; i < _inputs.Length; i++)
            _inputs[i] = _tape.Input(T.CreateChecked(data.Parameters[i]));
        int k = data.Components, d = data.Dimension;
        ReadOnlySpan<Variable<T>> alphas = _inputs.AsSpan(0, k), means = _inputs.AsSpan(k, k * d);
        GaussianMixture.Prepare(alphas, _inputs.AsSpan(k * (1 + d)), d, _factors, _logWeights);
        Variable<T> shared = GaussianMixture.SharedTerm<Variable<T>>(alphas, _factors, _logWeights, data);
        TapeMark mark = _tape.Mark();
        _tape.ClearCotangents(mark);
        // The shared term counts once, not once a lane.
        T total = First(shared.Value, 1);
        _tape.PullTo(mark, shared, First(T.One, 1));
        for (int i = 0; i < data.Count; i += Width)
        {
            int count = Math.Min(Width, data.Count - i);
            for (int j = 0; j < d; j++)
                _point[j] = Coordinate(data.Points, (i * d) + j, d, count);
            Variable<T> term = form switch
            {
                MixtureForm.Fused => FusedMixture.PointTerm<Variable<T>>(_point, _logWeights, means, _factors, _scratch),
                MixtureForm.Triangular =>
                    FusedMixture.TriangularPointTerm<Variable<T>>(_point, _logWeights, means, _factors, _scratch),
                _ => GaussianMixture.PointTerm<Variable<T>>(_point, _logWeights, means, _factors, _scratch),
            };
            total += First(term.Value, count);
            _tape.PullTo(mark, term, First(T.One, count));
            _tape.Rewind(mark);
        }
        _tape.PullFrom(mark);
        for (int i = 0; i < gradient.Length; i++)
            gradient[i] = Total(_tape.Cotangent(_inputs[i]));
        return Total(total);
    }

    /// <summary>A coordinate of <paramref name="count"/> points that lie <paramref name="stride"/> apart.</summary>
    protected abstract T Coordinate(ReadOnlySpan<double> points, int at, int stride, int count);

    /// <summary>The value in the first lanes, 0 in the others.</summary>
    protected abstract T First(T value, int count);

    /// <summary>The sum over lanes.</summary>
    protected abstract double Total(T value);
}
