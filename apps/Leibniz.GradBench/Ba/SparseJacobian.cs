namespace Leibniz.GradBench.Ba;

/// <summary>The Jacobian of all residuals in compressed rows: 2p reprojections of 15 entries, then p weights of one.</summary>
/// <remarks>Columns: n cameras of 11, m points of 3, p weights.</remarks>
/// <param name="cameras">Number of cameras, n.</param>
/// <param name="points">Number of points, m.</param>
/// <param name="observations">Number of observations, p.</param>
internal sealed class SparseJacobian(int cameras, int points, int observations)
{
    /// <summary>Entries of a reprojection's row: 11 of the camera, 3 of the point, the weight.</summary>
    public const int RowSize = Objective.CameraSize + 4;

    /// <summary>Start of each row in <see cref="Values"/>, and the end of the last. [3p + 1]</summary>
    public int[] Starts { get; } = new int[3 * observations + 1];

    /// <summary>Column of each value.</summary>
    public int[] Columns { get; } = new int[(2 * RowSize + 1) * observations];

    /// <summary>The values. [31p]</summary>
    public double[] Values { get; } = new double[(2 * RowSize + 1) * observations];

    /// <summary>The values of an observation's two reprojection rows. [2, 15]</summary>
    /// <param name="observation">Number of the observation, from 0.</param>
    public Span<double> Reprojection(int observation) => Values.AsSpan(2 * RowSize * observation, 2 * RowSize);

    /// <summary>The value of an observation's weight row.</summary>
    /// <param name="observation">Number of the observation, from 0.</param>
    public ref double Weight(int observation) => ref Values[2 * RowSize * observations + observation];

    /// <summary>Writes where an observation's values stand in the matrix.</summary>
    /// <param name="observation">Number of the observation, from 0.</param>
    /// <param name="camera">Number of its camera.</param>
    /// <param name="point">Number of its point.</param>
    public void Place(int observation, int camera, int point)
    {
        int ofPoints = Objective.CameraSize * cameras;
        int weight = ofPoints + 3 * points + observation;
        for (int row = 2 * observation; row < 2 * observation + 2; row++)
        {
            Starts[row + 1] = RowSize * (row + 1);
            Span<int> columns = Columns.AsSpan(RowSize * row, RowSize);
            for (int i = 0; i < Objective.CameraSize; i++)
                columns[i] = Objective.CameraSize * camera + i;
            for (int i = 0; i < 3; i++)
                columns[Objective.CameraSize + i] = ofPoints + 3 * point + i;
            columns[RowSize - 1] = weight;
        }
        int last = 2 * RowSize * observations + observation;
        Starts[2 * observations + observation + 1] = last + 1;
        Columns[last] = weight;
    }
}
