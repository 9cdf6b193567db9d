namespace Leibniz.Generator.Tests.Fixtures;

/// <summary>The function of a user's own rule.</summary>
public static class OwnFunctions
{
    public static double LogCosh(double x) => Math.Log(Math.Cosh(x));
}
