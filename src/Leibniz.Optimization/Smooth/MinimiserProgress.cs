namespace Leibniz.Optimization.Smooth;

/// <summary>One line of a minimiser's history.</summary>
/// <param name="Iteration">The number of iterations made; 0 at the start.</param>
/// <param name="Value">The value of the objective.</param>
/// <param name="GradientNorm">The largest element of the (projected) gradient, in absolute value.</param>
/// <param name="StepNorm">The Euclidean length of the last step, taken or tried.</param>
public readonly record struct MinimiserProgress(int Iteration, double Value, double GradientNorm, double StepNorm);
