namespace Leibniz.Generator.Model;

/// <summary>The signature of a method whose calls are replaced.</summary>
/// <param name="ReturnType">What it returns, fully qualified.</param>
/// <param name="ParameterType">The delegate that it takes, fully qualified.</param>
/// <param name="StateType">The type of the state that it takes behind the delegate, fully qualified; empty for none.</param>
internal sealed record InterceptedCall(string ReturnType, string ParameterType, string StateType);
