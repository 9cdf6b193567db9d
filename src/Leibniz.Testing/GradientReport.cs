using System.Globalization;
using System.Text;

namespace Leibniz.Testing;

/// <summary>What a gradient check found.</summary>
/// <param name="subject">What was checked.</param>
/// <param name="entries">One a coordinate and one a random direction.</param>
/// <param name="seed">The seed of the random directions.</param>
public sealed class GradientReport(string subject, IReadOnlyList<GradientEntry> entries, int seed)
{
    /// <summary>What was checked.</summary>
    public string Subject => subject;

    /// <summary>One a coordinate and one a random direction.</summary>
    public IReadOnlyList<GradientEntry> Entries => entries;

    /// <summary>The seed of the random directions.</summary>
    public int Seed => seed;

    /// <summary>Whether every entry is within its tolerance.</summary>
    public bool Passed => entries.All(static entry => entry.Passed);

    /// <summary>A table: a line an entry, those that differ first.</summary>
    public override string ToString()
    {
        int failed = entries.Count(static entry => !entry.Passed);
        int width = entries.Select(static entry => entry.Name.Length).DefaultIfEmpty(0).Max();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{subject}: {failed} of {entries.Count} entries differ (seed {seed}).").AppendLine();
        text.Append(' ', width + 2).AppendLine("               expected                 actual      error  tolerance");
        foreach (GradientEntry entry in entries.OrderBy(static entry => entry.Passed))
        {
            text.Append(entry.Name.PadRight(width))
                .Append(entry.Passed ? "  " : " ✗")
                .Append(CultureInfo.InvariantCulture, $"{entry.Expected,23:G15}{entry.Actual,23:G15}{entry.Error,11:0.0e+0}{entry.Tolerance,11:0.0e+0}");
            if (entry.Explanation.Length > 0)
                text.Append("  ").Append(entry.Explanation);
            text.AppendLine();
        }
        return text.ToString();
    }
}
