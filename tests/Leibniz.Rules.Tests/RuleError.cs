using System.Globalization;

namespace Leibniz.Rules.Tests;

/// <summary>How far one number of one mode is from its oracle.</summary>
public sealed record RuleError(
    string Rule, string Mode, OracleRow Row, string What, int Order, double Expected, double Actual, double Ulp)
{
    public override string ToString()
    {
        string x = string.Join("; ", Row.X.Select(v => v.ToString("R", CultureInfo.InvariantCulture)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Rule} line {Row.Line} n={Row.Index} x=[{x}] {What} in {Mode}: expected {Expected:R}, actual {Actual:R}, {Ulp:G3} ulp");
    }
}
