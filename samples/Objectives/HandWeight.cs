namespace Leibniz.Objectives;

/// <summary>How strongly a bone moves a vertex.</summary>
/// <param name="Bone">Index of the bone, from 0.</param>
/// <param name="Weight">Share of the bone; a vertex' shares sum to 1 up to rounding.</param>
public readonly record struct HandWeight(int Bone, double Weight);
