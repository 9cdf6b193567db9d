using Leibniz.Optimization.Smooth;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>A problem of Hock and Schittkowski with its published start and minimum.</summary>
internal sealed record HockSchittkowski(string Name, ISmoothFunction F, double[] Start, double Minimum, ConstrainedOptions Options)
{
    public static IReadOnlyList<HockSchittkowski> All { get; } =
    [
        new("HS6", Of<Hs6Objective>(), [-1.2, 1], 0, new() { Equalities = C<Hs6Equality>(2) }),
        new("HS7", Of<Hs7Objective>(), [2, 2], -Math.Sqrt(3), new() { Equalities = C<Hs7Equality>(2) }),
        new("HS26", Of<Hs26Objective>(), [-2.6, 2, 2], 0, new() { Equalities = C<Hs26Equality>(3) }),
        new("HS28", Of<Hs28Objective>(), [-4, 1, 1], 0, new() { Equalities = C<Hs28Equality>(3) }),
        new("HS35", Of<Hs35Objective>(), [0.5, 0.5, 0.5], 1.0 / 9, new() { Inequalities = C<Hs35Inequality>(3), Lower = [0, 0, 0] }),
        new("HS39", Of<Hs39Objective>(), [2, 2, 2, 2], -1, new() { Equalities = C<Hs39Equality>(4) }),
        new("HS43", Of<Hs43Objective>(), [0, 0, 0, 0], -44, new() { Inequalities = C<Hs43Inequality>(4) }),
        new(
            "HS65", Of<Hs65Objective>(), [-5, 5, 0], 0.9535288567,
            new() { Inequalities = C<Hs65Inequality>(3), Lower = [-4.5, -4.5, -5], Upper = [4.5, 4.5, 5] }),
        new(
            "HS71", Of<Hs71Objective>(), [1, 5, 5, 1], 17.0140173,
            new() { Equalities = C<Hs71Equality>(4), Inequalities = C<Hs71Inequality>(4), Lower = [1, 1, 1, 1], Upper = [5, 5, 5, 5] }),
        new(
            "HS76", Of<Hs76Objective>(), [0.5, 0.5, 0.5, 0.5], -4.681818181,
            new() { Inequalities = C<Hs76Inequality>(4), Lower = [0, 0, 0, 0] }),
        new("HS78", Of<Hs78Objective>(), [-2, 1.5, 2, -1, -1], -2.91970041, new() { Equalities = C<Hs78Equality>(5) }),
    ];

    private static ISmoothFunction Of<TFunction>() where TFunction : struct, IScalarFunction =>
        new DifferentiatedFunction<TFunction>(default);

    private static IResidualFunction C<TFunction>(int n) where TFunction : struct, IVectorFunction =>
        new DifferentiatedResiduals<TFunction>(default, n);
}
