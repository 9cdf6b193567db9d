namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>Everything a solver needs to go on from where it stopped, to the very same iterates.</summary>
/// <remarks>
/// The state owns its numbers; neither a solver nor a later resumption changes them. All parts are plain
/// numbers, so that any serialiser can keep a state (with round-trip formatting of doubles). The functions and the
/// solver's settings are not part of it: resume with a solver made in the same way.
/// </remarks>
/// <param name="Method">The name of the method that saved it.</param>
/// <param name="Iteration">The iterations done so far.</param>
/// <param name="Vectors">The method's vectors, in its own order.</param>
/// <param name="Scalars">The method's numbers, in its own order.</param>
public sealed record SolverState(
    string Method, int Iteration, IReadOnlyList<double[]> Vectors, IReadOnlyList<double> Scalars);
