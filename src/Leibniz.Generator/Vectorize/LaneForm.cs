namespace Leibniz.Generator.Vectorize;

/// <summary>How many rounds run at once, and the names of what does it.</summary>
/// <param name="Type">The type of lanes.</param>
/// <param name="Vectors">Comparisons and choices of lanes.</param>
/// <param name="Access">Reads, writes and rules of lanes.</param>
/// <param name="Count">The number of lanes.</param>
internal sealed record LaneForm(string Type, string Vectors, string Access, int Count)
{
    // With more operations in a method the compiler at run time loses count of their registers: there and back, and one way.
    private const int MostAround = 20, MostOneWay = 40;

    private const string Compiled = "global::Leibniz.Compiled.";

    /// <summary>Sums over rounds, in one register.</summary>
    public const string Sums = "global::System.Runtime.Intrinsics.Vector512";

    /// <summary>Eight rounds in a register.</summary>
    public static LaneForm Single { get; } = new(Sums + "<double>", Sums, Compiled + "LaneAccess", 8);

    /// <summary>Sixteen rounds in two registers.</summary>
    public static LaneForm Pair { get; } = new(Compiled + "LanePair", Compiled + "LanePair", Compiled + "PairAccess", 16);

    /// <summary>The form for a loop.</summary>
    /// <param name="around">The operations that stand in one method with their reverse.</param>
    /// <param name="oneWay">The most operations that stand in a method without.</param>
    public static LaneForm For(int around, int oneWay) => around <= MostAround && oneWay <= MostOneWay ? Pair : Single;
}
