namespace Leibniz.Nist;

/// <summary>The starts and the certified values of a problem.</summary>
internal sealed record StrdSolution(
    string[] Parameters,
    double[] Start1,
    double[] Start2,
    double[] Certified,
    double[] StandardDeviations,
    double ResidualSumOfSquares,
    double ResidualStandardDeviation);
