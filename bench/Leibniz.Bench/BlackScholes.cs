using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Bench;

/// <summary>The price of a European call.</summary>
/// <remarks>s·Φ(d₁) − k·e^(−rt)·Φ(d₂), d₁ = (log(s/k) + (r + σ²/2)t)/(σ√t), d₂ = d₁ − σ√t.
/// Source: F. Black and M. Scholes, J. Political Economy 81 (1973) 637, eq. 13.</remarks>
internal static class BlackScholes
{
    public static T Call<T>(T s, T k, T r, T sigma, T t) where T : IFloatingPointIeee754<T>
    {
        T spread = sigma * T.Sqrt(t);
        T half = T.CreateChecked(0.5);
        T first = (T.Log(s / k) + ((r + (half * sigma * sigma)) * t)) / spread;
        return (s * Special.NormalCdf(first)) - (k * T.Exp(-(r * t)) * Special.NormalCdf(first - spread));
    }
}
