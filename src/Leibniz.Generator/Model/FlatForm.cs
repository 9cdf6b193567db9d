namespace Leibniz.Generator.Model;

/// <summary>What a parameter that is taken apart is.</summary>
internal enum FlatForm
{
    /// <summary>Nothing of the kind: it is passed on.</summary>
    Whole,

    /// <summary>An array of several dimensions.</summary>
    Rectangle,

    /// <summary>An array of arrays.</summary>
    Rows,

    /// <summary>A structure or tuple.</summary>
    Structure,

    /// <summary>An array or span of structures.</summary>
    Structures,

    /// <summary>An object of a class.</summary>
    Object,
}
