namespace Leibniz.Generator.Fuzz;

/// <summary>The same C# text twice: on double, and on any number type T.</summary>
/// <param name="Plain">On double.</param>
/// <param name="Generic">On T.</param>
internal readonly record struct Twin(string Plain, string Generic)
{
    public static implicit operator Twin(string text) => new(text, text);

    public static Twin operator +(Twin a, Twin b) => new(a.Plain + b.Plain, a.Generic + b.Generic);

    /// <summary>A number.</summary>
    public static Twin Number(string text) => new(text, $"T.CreateChecked({text})");

    /// <summary>A function of Math and of the generic mathematics.</summary>
    public static Twin Call(string name, Twin argument) => new($"Math.{name}({argument.Plain})", $"T.{name}({argument.Generic})");

    /// <summary>A function of two arguments.</summary>
    public static Twin Call(string name, Twin a, Twin b) => new($"Math.{name}({a.Plain}, {b.Plain})", $"T.{name}({a.Generic}, {b.Generic})");
}
