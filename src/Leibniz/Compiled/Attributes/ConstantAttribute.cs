namespace Leibniz;

/// <summary>Says that a parameter is not differentiated with respect to.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ConstantAttribute : Attribute;
