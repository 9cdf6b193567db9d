namespace Leibniz.Optimization.Proximal.Solvers;

public abstract partial class ProximalSolver
{
    private SolverState Save() => new(
        Method,
        Iteration,
        Array.ConvertAll<double[], double[]>([best, bestDual, drift, .. Vectors], v => [.. v]),
        [bestObjective, bestResidual, Objective, Residual, Step, .. Scalars]);

    private void Restore(SolverState state)
    {
        if (state.Method != Method)
            throw new ArgumentException($"{Method}: the state was saved by {state.Method}. Resume with the same method.", nameof(state));
        if (state.Vectors is not [{ Length: > 0 } first, ..] || state.Iteration < 0)
            throw new ArgumentException($"{Method}: the state holds no point.", nameof(state));
        Requirements.Start(first, Dimension, Method);
        Prepare(first.Length);
        double[][] own = [best, bestDual, drift, .. Vectors];
        double[] numbers = Scalars;
        const int shared = 5;
        if (state.Vectors.Count != own.Length || state.Scalars.Count != numbers.Length + shared)
        {
            throw new ArgumentException(
                $"{Method}: the state holds {state.Vectors.Count} vectors and {state.Scalars.Count} numbers; expected "
                + $"{own.Length} and {numbers.Length + shared}. Resume with a solver of the same settings.", nameof(state));
        }
        for (int i = 0; i < own.Length; i++)
        {
            if (state.Vectors[i].Length != own[i].Length)
            {
                throw new ArgumentException(
                    $"{Method}: vector {i} of the state has {state.Vectors[i].Length} numbers; expected {own[i].Length}.",
                    nameof(state));
            }
            state.Vectors[i].CopyTo(own[i], 0);
        }
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = state.Scalars[shared + i];
        Scalars = numbers;
        Iteration = state.Iteration;
        bestObjective = state.Scalars[0];
        bestResidual = state.Scalars[1];
        Objective = state.Scalars[2];
        Residual = state.Scalars[3];
        Step = state.Scalars[4];
    }
}
