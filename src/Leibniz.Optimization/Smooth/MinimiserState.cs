namespace Leibniz.Optimization.Smooth;

/// <summary>Everything a minimiser needs to go on from where it stopped, to the very same iterates.</summary>
/// <remarks>The state owns its numbers; no run changes them. All parts are plain numbers, so that any serialiser can keep a state
/// (with round-trip formatting of doubles). The function and the method's settings are not part of it: resume with the
/// same.</remarks>
/// <param name="Method">The name of the method that saved it.</param>
/// <param name="Vectors">The method's vectors, in its own order.</param>
/// <param name="Scalars">The method's numbers, in its own order.</param>
public sealed record MinimiserState(string Method, IReadOnlyList<double[]> Vectors, IReadOnlyList<double> Scalars);
