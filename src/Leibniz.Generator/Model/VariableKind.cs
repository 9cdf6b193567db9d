namespace Leibniz.Generator.Model;

/// <summary>What a variable holds, as far as derivatives are concerned.</summary>
internal enum VariableKind
{
    /// <summary>A double or a float.</summary>
    Real,

    /// <summary>An integer, a truth value, an enumeration: nothing that has a derivative.</summary>
    Discrete,

    /// <summary>An array or a span of reals, of one dimension.</summary>
    Array,

    /// <summary>A structure, class, tuple, jagged or rectangular array with reals in it.</summary>
    Aggregate,

    /// <summary>A reference to something without reals.</summary>
    Foreign,
}
