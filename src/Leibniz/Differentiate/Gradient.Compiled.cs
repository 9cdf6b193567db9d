using Leibniz.Compiled;

namespace Leibniz;

/// <content>Gradients of lambdas and methods of plain C#, written at compile time.</content>
public static partial class Gradient
{
    /// <summary>The gradient of a function of two numbers, written at compile time from its source.</summary>
    /// <remarks>The call is replaced while the program is compiled. The lambda or method must be given in place and must not
    /// use variables from around it; else the compiler warns (LBZ0007) and the call throws.</remarks>
    /// <param name="f">A lambda, or the name of a static method of this project.</param>
    /// <returns>The partial derivatives at a point; no allocation.</returns>
    /// <exception cref="NotSupportedException">The call was not replaced.</exception>
    public static Func<double, double, (double X, double Y)> Of(Func<double, double, double> f) => throw Intercept.Missing(nameof(Gradient), f);

    /// <summary>The gradient of a function of three numbers, written at compile time from its source.</summary>
    /// <inheritdoc cref="Of(Func{double, double, double})"/>
    public static Func<double, double, double, (double X, double Y, double Z)> Of(Func<double, double, double, double> f) =>
        throw Intercept.Missing(nameof(Gradient), f);

    /// <summary>The gradient of a function of four numbers, written at compile time from its source.</summary>
    /// <inheritdoc cref="Of(Func{double, double, double})"/>
    public static Func<double, double, double, double, (double X, double Y, double Z, double W)> Of(Func<double, double, double, double, double> f) =>
        throw Intercept.Missing(nameof(Gradient), f);

    /// <summary>The gradient of a function of an array, written at compile time from its source.</summary>
    /// <inheritdoc cref="Of(Func{double, double, double})"/>
    public static SpanGradient Of(SpanFunction f) => throw Intercept.Missing(nameof(Gradient), f);
}
