"""Coefficients of the incomplete gamma kernel, exact or to 40 digits, rounded once to double.

    python3 eng/coefficients/incomplete_gamma.py > src/Leibniz.Rules/Kernels/IncompleteGamma.Coefficients.cs

Uniform: N. M. Temme's (1979) functions C_k(eta), from mu mu' = eta (1 + mu), mu(0) = 0, mu'(0) = 1 (mu = lambda - 1):
C_0 = 1/mu - 1/eta, C_k = C_{k-1}'/eta - C_{k-1}'(0)/mu. The last constant is what keeps C_k regular at 0.
Slope: mu/eta, by which d eta / d a = -(mu/eta)/a at fixed x.
Scaled complement: (1 + 2z) exp(z^2) erfc(z) as a Chebyshev series in t = (z - 3)/(z + 3), z >= 0, interpolated.
Log factorial: (zeta(k) - 1)/k, k = 2, 3, ...
"""
from fractions import Fraction as F

import mpmath as mp

mp.mp.dps = 40
ORDERS, TERMS = 9, 20
SIZE = TERMS + 2 * ORDERS + 4


def mu_series():
    mu = [F(0), F(1)]
    for n in range(2, SIZE + 2):
        # Coefficient of eta^n in mu mu' is (n+1)/2 sum mu_i mu_{n+1-i}; only mu_n is unknown, twice, times mu_1.
        known = sum(mu[i] * mu[n + 1 - i] for i in range(2, n))
        mu.append((F(2, n + 1) * mu[n - 1] - known) / 2)
    return mu


def reciprocal(s):
    r = [1 / s[0]]
    for n in range(1, len(s)):
        r.append(-sum(s[j] * r[n - j] for j in range(1, n + 1)) / s[0])
    return r


def uniform(slope):
    inverse = reciprocal(slope)          # 1/mu = inverse / eta
    c = [inverse[1:]]
    for _ in range(ORDERS - 1):
        d = [j * v for j, v in enumerate(c[-1])][1:]
        n = min(len(d), len(inverse))
        c.append([d[i] - d[0] * inverse[i] for i in range(n)][1:])
    return [row[:TERMS] for row in c]


def chebyshev(f, n, keep):
    nodes = [mp.cos(mp.pi * (j + mp.mpf(1) / 2) / n) for j in range(n)]
    values = [f(t) for t in nodes]
    c = [2 * sum(v * mp.cos(mp.pi * k * (j + mp.mpf(1) / 2) / n) for j, v in enumerate(values)) / n for k in range(keep)]
    c[0] /= 2
    return c


def scaled_complement(t):
    z = 3 * (1 + t) / (1 - t)
    return (1 + 2 * z) * mp.exp(z * z) * mp.erfc(z)


def rows(values):
    text = [repr(float(mp.mpf(v.numerator) / v.denominator if isinstance(v, F) else v)) for v in values]
    return "\n".join("        " + ", ".join(text[i:i + 4]) + "," for i in range(0, len(text), 4))


slope = mu_series()[1:]
c = uniform(slope)
complement = chebyshev(scaled_complement, 80, 36)
while abs(complement[-1]) < mp.mpf(10) ** -18:
    complement.pop()
zeta = [(mp.zeta(k) - 1) / k for k in range(2, 28)]
print(f"""namespace Leibniz.Rules.Kernels;

// Written by eng/coefficients/incomplete_gamma.py, which states what each table is.
internal static partial class IncompleteGamma
{{
    private const int UniformTerms = {TERMS}, UniformOrders = {ORDERS};

    private static ReadOnlySpan<double> Uniform =>
    [
""" + "\n".join(rows(r) for r in c) + f"""
    ];

    private static ReadOnlySpan<double> Slope =>
    [
{rows(slope[:TERMS])}
    ];

    private static ReadOnlySpan<double> ScaledComplement =>
    [
{rows(complement)}
    ];

    private static ReadOnlySpan<double> ZetaLessOne =>
    [
{rows(zeta)}
    ];
}}""")
