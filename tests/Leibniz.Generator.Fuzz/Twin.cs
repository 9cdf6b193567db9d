namespace Leibniz.Generator.Fuzz;

/// <summary>The same C# text twice, on double and on any number type T, as the tree of the texts that it was put together from.</summary>
internal sealed class Twin
{
    private readonly Twin[] _parts = [];

    /// <summary>A text that is not put together.</summary>
    /// <param name="plain">On double.</param>
    /// <param name="generic">On T.</param>
    public Twin(string plain, string generic) => (Plain, Generic) = (plain, generic);

    private Twin(Twin[] parts, bool isValue)
    {
        _parts = parts;
        IsValue = isValue;
        Plain = string.Concat(parts.Select(p => p.Plain));
        Generic = string.Concat(parts.Select(p => p.Generic));
    }

    /// <summary>On double.</summary>
    public string Plain { get; }

    /// <summary>On T.</summary>
    public string Generic { get; }

    /// <summary>Whether it is a number by itself, so that another number may stand in its place.</summary>
    public bool IsValue { get; }

    public static implicit operator Twin(string text) => new(text, text);

    public static Twin operator +(Twin a, Twin b) => new([a, b], false);

    /// <summary>A number.</summary>
    public static Twin Number(string text) => Constant(text).AsValue();

    /// <summary>A number that has to stay what it is: it keeps a denominator from zero, for instance.</summary>
    public static Twin Constant(string text) => new(text, $"T.CreateChecked({text})");

    /// <summary>A function of Math and of the generic mathematics.</summary>
    public static Twin Call(string name, Twin argument) => new([new($"Math.{name}(", $"T.{name}("), argument, ")"], true);

    /// <summary>A function of two arguments.</summary>
    public static Twin Call(string name, Twin a, Twin b) => new([new($"Math.{name}(", $"T.{name}("), a, ", ", b, ")"], true);

    /// <summary>The same text, as a number that another may stand for.</summary>
    public Twin AsValue() => new([this], true);

    /// <summary>The numbers in it, itself first.</summary>
    public IEnumerable<Twin> Values() => (IsValue ? [this] : Enumerable.Empty<Twin>()).Concat(_parts.SelectMany(p => p.Values()));

    /// <summary>The same text with one part replaced.</summary>
    /// <param name="part">The part.</param>
    /// <param name="by">What stands in its place.</param>
    public Twin Replace(Twin part, Twin by) =>
        this == part ? by : _parts.Length == 0 ? this : new([.. _parts.Select(p => p.Replace(part, by))], IsValue);
}
