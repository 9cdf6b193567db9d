namespace Leibniz.Optimization.Proximal.Implicit;

/// <summary>What came of pulling a cotangent through the steps of an iteration, beside the cotangents of θ and the start.</summary>
/// <param name="WeightCotangent">λ̄, the derivative with respect to the weight λ of g.</param>
/// <param name="StepCotangent">γ̄, the derivative with respect to the step γ.</param>
public readonly record struct UnrolledPull(double WeightCotangent, double StepCotangent);
