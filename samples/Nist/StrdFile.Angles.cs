using System.Text.RegularExpressions;

namespace Leibniz.Nist;

/// <content>The other reading of an arctan.</content>
public sealed partial class StrdFile
{
    private StrdFile(StrdFile other, string formula)
    {
        Name = other.Name;
        Response = other.Response;
        Formula = formula;
        OriginalFormula = other.OriginalFormula;
        Predictors = other.Predictors;
        Parameters = other.Parameters;
        Start1 = other.Start1;
        Start2 = other.Start2;
        Certified = other.Certified;
        StandardDeviations = other.StandardDeviations;
        ResidualSumOfSquares = other.ResidualSumOfSquares;
        ResidualStandardDeviation = other.ResidualStandardDeviation;
        Observations = other.Observations;
    }

    /// <summary>The problem with an arctan of a quotient, arctan[u/v], read as the angle of the point (v, u), atan2(u, v).</summary>
    /// <remarks>The two differ by ±π where v &lt; 0. Copies of these files are about in which the certified parameters belong to
    /// the angle, though the formula is written with arctan; the certified residual sum of squares tells which is meant.</remarks>
    /// <returns>The problem; null where the formula has no arctan of a quotient.</returns>
    public StrdFile? WithAngles()
    {
        string formula = Quotient().Replace(Formula, "atan2(${u}, ${v})");
        return formula == Formula ? null : new(this, formula);
    }

    [GeneratedRegex(@"\batan\((?<u>\w+)/(?<v>\w+|\([^()]*\))\)")]
    private static partial Regex Quotient();
}
