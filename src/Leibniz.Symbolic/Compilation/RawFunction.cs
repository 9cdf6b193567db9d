namespace Leibniz.Symbolic;

/// <summary>Compiled code: reads the variables from <paramref name="x"/> on, returns the first result, and writes as many
/// as there are variables from <paramref name="gradient"/> on and the others from <paramref name="hessian"/> on.</summary>
internal delegate double RawFunction(ref double x, ref double gradient, ref double hessian);
