using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Generator.Tests.Fixtures;

/// <summary>log cosh, as a rule of a user's own: its derivative is the hyperbolic tangent.</summary>
[RuleFor(typeof(OwnFunctions), nameof(OwnFunctions.LogCosh))]
public readonly struct OwnRule : IUnaryRule
{
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Log(T.Cosh(x));

    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Tanh(x);
}
