using System.Globalization;

namespace Leibniz.Cli.Commands;

/// <summary>Points as the command line has them: x=1,y=pi/2.</summary>
internal static class Point
{
    /// <summary>Reads a point.</summary>
    /// <exception cref="UsageException">It is none; says what was expected.</exception>
    public static List<(string Name, double Value)> Parse(string at)
    {
        var point = new List<(string Name, double)>();
        foreach (string part in at.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new UsageException($"--at: expected name=value, came «{part}».");
            string name = part[..equals].Trim(), text = part[(equals + 1)..].Trim();
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
            {
                if (!Formula.TryParse(text, out Expr? constant) || constant.Variables.Count > 0)
                    throw new UsageException($"--at: expected a number for {name}, came «{text}».");
                value = constant.Bind().Evaluate<double>([]);
            }
            if (!double.IsFinite(value))
                throw new UsageException($"--at: expected a finite number for {name}, came «{text}».");
            if (point.Any(p => p.Name == name))
                throw new UsageException($"--at: {name} has two values.");
            point.Add((name, value));
        }
        return point.Count > 0 ? point : throw new UsageException("--at: expected x=1,y=2, came nothing.");
    }
}
