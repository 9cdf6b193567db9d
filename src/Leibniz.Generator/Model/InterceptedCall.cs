namespace Leibniz.Generator.Model;

/// <summary>The signature of a method whose calls are replaced.</summary>
/// <param name="ReturnType">What it returns, fully qualified.</param>
/// <param name="ParameterType">The delegate that it takes, fully qualified.</param>
internal sealed record InterceptedCall(string ReturnType, string ParameterType);
