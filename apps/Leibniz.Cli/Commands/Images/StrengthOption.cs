using System.CommandLine;
using System.Globalization;

namespace Leibniz.Cli.Commands.Images;

/// <summary><c>--strength auto|λ</c>.</summary>
internal static class StrengthOption
{
    private const string Auto = "auto";

    public static Option<string> Make(string description) =>
        new("--strength") { Description = description, DefaultValueFactory = _ => Auto };

    /// <summary>The number given, or null for auto.</summary>
    /// <param name="text">What was given.</param>
    /// <param name="zero">Whether 0 is a strength.</param>
    public static double? Parse(string text, bool zero)
    {
        if (text == Auto)
            return null;
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
        return isNumber && double.IsFinite(value) && (value > 0 || (zero && value == 0))
            ? value
            : throw new UsageException($"--strength: expected auto or a finite number {(zero ? "of at least 0" : "above 0")}, came «{text}».");
    }
}
