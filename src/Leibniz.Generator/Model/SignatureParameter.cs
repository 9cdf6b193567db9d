namespace Leibniz.Generator.Model;

/// <summary>A parameter of the derivative's declaration.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, fully qualified.</param>
/// <param name="Modifier">"ref ", "out ", "in " or nothing.</param>
/// <param name="IsConstant">Whether it is marked as not differentiated.</param>
internal sealed record SignatureParameter(string Name, string Type, string Modifier, bool IsConstant)
{
    /// <summary>Whether it is an object, which is written where it is.</summary>
    public bool IsObject { get; init; }
}
