namespace Leibniz.Cli.Reports;

/// <summary>What <c>leibniz simplify</c> found.</summary>
internal sealed record SimplifyReport(string Formula, string Form, Expr Expression, Expr Result, SimplifyOptions Options);
