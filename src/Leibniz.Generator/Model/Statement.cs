namespace Leibniz.Generator.Model;

/// <summary>A step of a method.</summary>
internal abstract record Statement;
