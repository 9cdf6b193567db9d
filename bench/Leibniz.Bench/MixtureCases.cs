using Leibniz.Objectives;

namespace Leibniz.Bench;

/// <summary>The Gaussian mixture with d = 10, K = 25 and n = 1000, in every mode.</summary>
internal sealed class MixtureCases
{
    private readonly GaussianMixtureData _data = GaussianMixtureData.Read(DataFolder.Path("adbench/gmm/gmm_d10_K25.txt"));
    private readonly GaussianMixtureFunction _function;
    private readonly double[] _gradient;
    private readonly DualVector<Tangents8>[] _seeded;

    public MixtureCases()
    {
        _function = new(_data);
        _gradient = new double[_data.Parameters.Length];
        _seeded = new DualVector<Tangents8>[_data.Parameters.Length];
        for (int i = 0; i < _seeded.Length; i++)
            _seeded[i] = i < 8 ? DualVector<Tangents8>.Input(_data.Parameters[i], i) : _data.Parameters[i];
    }

    public Timing OnDouble => new(1, () => GaussianMixtureOnDouble.Evaluate(_data.Parameters, _data));

    public Timing Primal => new(1, () => GaussianMixture.Evaluate(_data.Parameters, _data));

    public Timing EightTangents => new(1, () => GaussianMixture.Evaluate<DualVector<Tangents8>>(_seeded, _data).Tangent(3));

    public Timing FlatTape => new(1, () => Gradient.Of(_function, _data.Parameters, _gradient));

    /// <summary>A row-local tape.</summary>
    /// <exception cref="InvalidOperationException">Its gradient differs from the flat tape's.</exception>
    public Timing Rows(bool lanes, MixtureForm form)
    {
        if (lanes)
        {
            var packs = new MixtureLaneRows(_data, form);
            return Checked($"lanes, {form}", () => packs.Gradient(_gradient));
        }
        var rows = new MixtureSingleRows(_data, form);
        return Checked($"rows, {form}", () => rows.Gradient(_gradient));
    }

    private Timing Checked(string name, Func<double> gradient)
    {
        double value = gradient();
        double[] expected = Gradient.Of(_function, _data.Parameters);
        double largest = expected.Max(Math.Abs), expectedValue = GaussianMixture.Evaluate(_data.Parameters, _data);
        for (int i = 0; i < expected.Length; i++)
        {
            if (!(Math.Abs(_gradient[i] - expected[i]) <= 1e-10 * Math.Max(Math.Abs(expected[i]), 1e-3 * largest)))
            {
                throw new InvalidOperationException(
                    $"Mixture ({name}): gradient entry {i} is {_gradient[i]:R}, expected {expected[i]:R}.");
            }
        }
        if (!(Math.Abs(value - expectedValue) <= 1e-10 * Math.Abs(expectedValue)))
            throw new InvalidOperationException($"Mixture ({name}): value {value:R}, expected {expectedValue:R}.");
        return new(1, gradient);
    }
}
