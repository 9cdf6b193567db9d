using Leibniz.Compiled;

namespace Leibniz;

/// <content>Gradients of lambdas and methods of plain C#, written at compile time.</content>
public static partial class Gradient
{
    /// <summary>The gradient of a function of two numbers, written at compile time from its source.</summary>
    /// <remarks>The call is replaced while the program is compiled. The lambda or method must be given in place and must not
    /// use variables from around it, which the overloads with a state take instead; else the compiler warns (LBZ0007) and the
    /// call throws.</remarks>
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

    /// <summary>The gradient of a function of two numbers and a state, written at compile time from its source.</summary>
    /// <remarks>The call is replaced while the program is compiled. What the lambda would use from around it is passed as the
    /// state, a tuple where there are several: <c>Gradient.Of(static (double x, double y, double c) => c * x * y, c)</c>.
    /// Nothing is differentiated with respect to the state.</remarks>
    /// <typeparam name="TState">The type of the state, one that other files of the project can name.</typeparam>
    /// <param name="f">A lambda that uses nothing but its parameters, or the name of a static method of this project.</param>
    /// <param name="state">The state, held by the result: an array is read at the time of the call.</param>
    /// <returns>The partial derivatives at a point; no allocation.</returns>
    /// <exception cref="NotSupportedException">The call was not replaced.</exception>
    public static Func<double, double, (double X, double Y)> Of<TState>(Func<double, double, TState, double> f, TState state) =>
        throw Intercept.Missing(nameof(Gradient), f);

    /// <summary>The gradient of a function of three numbers and a state, written at compile time from its source.</summary>
    /// <inheritdoc cref="Of{TState}(Func{double, double, TState, double}, TState)"/>
    public static Func<double, double, double, (double X, double Y, double Z)> Of<TState>(
        Func<double, double, double, TState, double> f, TState state) => throw Intercept.Missing(nameof(Gradient), f);

    /// <summary>The gradient of a function of four numbers and a state, written at compile time from its source.</summary>
    /// <inheritdoc cref="Of{TState}(Func{double, double, TState, double}, TState)"/>
    public static Func<double, double, double, double, (double X, double Y, double Z, double W)> Of<TState>(
        Func<double, double, double, double, TState, double> f, TState state) => throw Intercept.Missing(nameof(Gradient), f);

    /// <summary>The gradient of a function of an array and a state, written at compile time from its source.</summary>
    /// <inheritdoc cref="Of{TState}(Func{double, double, TState, double}, TState)"/>
    public static SpanGradient Of<TState>(SpanFunction<TState> f, TState state) => throw Intercept.Missing(nameof(Gradient), f);
}
