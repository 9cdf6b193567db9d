namespace Leibniz.Imaging;

/// <summary>Where a method stands after a round.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Round">Rounds done.</param>
/// <param name="Rounds">Rounds at most.</param>
/// <param name="Objective">The objective at the present image; NaN where the method has none.</param>
/// <param name="Measure">The relative gap or change that is to fall below the tolerance; NaN where there is none.</param>
/// <param name="Snapshot">Makes a copy of the present image; to be called before the call-back returns.</param>
public sealed record RestorationProgress(
    string Stage, int Round, int Rounds, double Objective, double Measure, Func<Image> Snapshot);
