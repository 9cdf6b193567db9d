namespace Leibniz.Compiled;

/// <summary>The error of a call that the compiler was to replace and did not.</summary>
internal static class Intercept
{
    public static NotSupportedException Missing(string what, Delegate f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new(
            $"{what}.Of: the call was not differentiated at compile time. Expected a lambda in place that uses nothing from around it, "
            + "or the name of a static method of this project; the compiler's warning LBZ0007 says what stood in the way. "
            + "What it uses from around it can be passed as a state: Of(static (x, c) => …, c). "
            + $"Or write a static method and ask for its derivative with [{what}Of].");
    }
}
