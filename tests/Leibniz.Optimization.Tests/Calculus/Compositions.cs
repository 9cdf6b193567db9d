using Leibniz.Optimization.Proximal;
using Leibniz.Optimization.Proximal.Calculus;
using Leibniz.Optimization.Proximal.Functions;
using Leibniz.Optimization.Tests.Solvers.Problems;

namespace Leibniz.Optimization.Tests.Calculus;

/// <summary>One function or more for each class of the calculus, of points of six numbers.</summary>
internal static class Compositions
{
    public const int Length = 6;

    private static readonly double[] vector = [0.5, -1, 0, 2, -0.3, 1.5];

    public static IReadOnlyDictionary<string, IProximable> Differentiable { get; } = new Dictionary<string, IProximable>
    {
        ["conjugate of |x|"] = new L1Norm(1.3).Conjugate(),
        ["conjugate of a ball"] = new L2Ball(0.8).Conjugate(),
        ["conjugate of a bowl"] = Bowl.Of(2, 0.4).Conjugate(),
        ["conjugate of the conjugate"] = Bowl.Of(2, 0.4).Conjugate().Conjugate(),
        ["envelope of |x|"] = new L1Norm(1.3).MoreauEnvelope(0.6),
        ["envelope of a ball"] = new L2Ball(1.5).MoreauEnvelope(0.6),
        ["translate"] = new L1Norm(1.3).Translate(vector),
        ["tilt"] = new L2Ball(1.5).Tilt(vector, 0.7),
        ["scale value"] = new L1Norm(1.3).Scale(0.4),
        ["scale argument"] = Bowl.Of(2, 0.4).ScaleArgument(-1.7),
        ["scale diagonal"] = new L1Norm(1.3).ScaleArgument([0.5, -2, 0.5, 1, 3, 1]),
        ["orthogonal"] = new L1Norm(0.7).Precompose(Reflection()),
        ["tight frame"] = new L1Norm(0.7).Precompose(Averages(), 2),
        ["separable sum"] = new SeparableSum((2, new L2Ball(1)), (1, new L1Norm(1)), (3, Bowl.Of(2, 0.4, 3))),
        ["regularise"] = new L1Norm(1.3).Regularise(0.8),
        ["regularise around a point"] = new L2Ball(1.5).Regularise(0.8, vector),
        ["distance"] = new L2Ball(1.5).Distance(0.9),
        ["squared distance"] = new L2Ball(1.5).SquaredDistance(0.9),
        ["minimum"] = Bowl.Of(2, 1).Minimum(new L1Norm(0.7)),
        ["all at once"] = new L1Norm(1).Translate(vector).Regularise(0.3).Tilt(vector).Scale(2).ScaleArgument(0.7).Conjugate(),
    };

    public static IReadOnlyDictionary<string, IProximable> Convolutions { get; } = new Dictionary<string, IProximable>
    {
        ["|x| with a bowl"] = new L1Norm(1.3).InfimalConvolution(Bowl.Of(2, 0.4)),
        ["|x| with an interval"] = new L1Norm(1.3).InfimalConvolution(new Box(-0.5, 1)),
        ["a ball with |x|"] = new L2Ball(1.5).InfimalConvolution(new L1Norm(1.3)),
    };

    /// <summary>I − 2vvᵀ/‖v‖²: orthogonal.</summary>
    public static Matrix Reflection()
    {
        double square = vector.Sum(static v => v * v);
        var values = new double[Length, Length];
        for (int i = 0; i < Length; i++)
        {
            for (int j = 0; j < Length; j++)
                values[i, j] = (i == j ? 1 : 0) - (2 * vector[i] * vector[j] / square);
        }
        return new(values);
    }

    /// <summary>Differences of disjoint pairs: A Aᵀ = 2I, three rows.</summary>
    public static Matrix Averages() => new(new double[,]
    {
        { 1, -1, 0, 0, 0, 0 },
        { 0, 0, 1, 1, 0, 0 },
        { 0, 0, 0, 0, 1, -1 },
    });
}
