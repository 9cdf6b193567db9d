namespace Leibniz.Rules;

/// <summary>The differentiable functions that the framework lacks, for any number type that generic math admits.</summary>
/// <remarks>On <c>double</c>, <c>float</c> and <c>Half</c> they are plain functions; on a Leibniz number type they carry
/// their derivative. Each stands in the file of its rule.</remarks>
public static partial class Special;
