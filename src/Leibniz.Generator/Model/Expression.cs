namespace Leibniz.Generator.Model;

/// <summary>A value without effects.</summary>
internal abstract record Expression;
