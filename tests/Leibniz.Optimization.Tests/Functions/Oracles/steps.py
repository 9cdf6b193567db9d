#!/usr/bin/env python3
"""Writes steps.csv beside itself: proximal steps of scalar functions and their derivatives, by mpmath at 60 digits.

The step is the zero of the optimality condition f'(p) + (p - x)/gamma = 0 by bisection in the domain (for the power the better of
that zero and 0); its derivatives by the implicit function theorem. Inputs are exact doubles; gamma is a power of two, so that
gamma * lambda is exact.
"""

from pathlib import Path

from mpmath import exp, log, mp, mpf

mp.dps = 60


def bisect(equation, low, high):
    """The zero of an increasing function between the two."""
    for _ in range(4000):
        middle = (low + high) / 2
        if high - low <= abs(middle) * mpf(10) ** -55:
            break
        if equation(middle) > 0:
            high = middle
        else:
            low = middle
    return (low + high) / 2


def positive(equation, high):
    """The zero of an increasing function in (0, high), first by its order of magnitude."""
    low = high
    while equation(low) > 0:
        high, low = low, low / 16
    return bisect(equation, low, high)


def row(name, parameter, lam, x, gamma, p, slope, curvature):
    """At the zero: dp/dx = 1/(1 + gamma f''), dp/dgamma = -f'/(1 + gamma f'')."""
    by_point = 1 / (1 + gamma * curvature)
    cells = [repr(float(v)) for v in (parameter, lam, x, gamma)]
    cells += [mp.nstr(v, 25) for v in (p, by_point, -slope * by_point)]
    return ",".join([name, *cells])


def sigma(t):
    return 1 / (1 + exp(-t))


def logistic(b, lam, x, gamma):
    def slope(p):
        return -lam * b * sigma(-b * p)
    reach = gamma * lam * abs(b)
    p = bisect(lambda p: slope(p) + (p - x) / gamma, x - reach, x + reach)
    return row("logistic", b, lam, x, gamma, p, slope(p), lam * b * b * sigma(b * p) * sigma(-b * p))


def entropy(b, lam, x, gamma):
    """Where the zero lies above a half the mirrored problem is solved, for the digits of 1 - p."""
    def slope(p):
        return lam * ((1 - b) / (1 - p) - b / p)

    def curvature(p):
        return lam * (b / p**2 + (1 - b) / (1 - p) ** 2)
    if slope(mpf(1) / 2) + (mpf(1) / 2 - x) / gamma >= 0:
        p = positive(lambda p: slope(p) + (p - x) / gamma, mpf(1) / 2)
    else:
        p = 1 - positive(lambda q: -slope(1 - q) - (1 - q - x) / gamma, mpf(1) / 2)
    return row("entropy", b, lam, x, gamma, p, slope(p), curvature(p))


def barrier(_, lam, x, gamma):
    p = positive(lambda p: -lam / p + (p - x) / gamma, abs(x) + gamma * lam + 1)
    return row("barrier", 0, lam, x, gamma, p, -lam / p, lam / p**2)


def power(q, lam, x, gamma):
    a, c = abs(x), gamma * lam
    turn = (c * q * (1 - q)) ** (1 / (2 - q))
    def equation(z):
        return z - a + c * q * z ** (q - 1)
    if a > turn and equation(turn) < 0:
        z = bisect(equation, turn, a)
        if c * z**q + (z - a) ** 2 / 2 < a**2 / 2:
            sign = 1 if x > 0 else -1
            return row("power", q, lam, x, gamma, sign * z, sign * lam * q * z ** (q - 1), lam * q * (q - 1) * z ** (q - 2))
    return row("power", q, lam, x, gamma, mpf(0), mpf(0), mpf("inf"))


def grid(function, parameters, weights, points, gammas):
    for b in parameters:
        for lam in weights:
            for x in points:
                for gamma in gammas:
                    yield function(*(mpf(v) for v in (b, lam, x, gamma)))


def lines():
    yield "# mpmath 60 digits; steps.py"
    yield "function,parameter,lambda,x,gamma,step,by_point,by_gamma"
    yield from grid(logistic, [1, -1, 2.5, 0.01], [1, 0.001, 1e8], [0, 0.3, -4, 35, -50, 700, 1e-9], [0.5, 1024])
    yield from grid(entropy, [0.5, 0.001, 0.999, 0.25], [1, 1e-6, 1e4], [0, 0.5, 1, 0.3, -20, 30, 1e-9, -1e6], [0.5, 64])
    yield from grid(barrier, [0], [1, 1e-12, 1e10], [0, 1, -1, 1e-8, -1e8, 1e8, -1e-8, 1e200, -1e150], [0.5, 64])
    yield from grid(power, [0.5, 2 / 3, 0.8, 0.05, 0.97], [1, 1e-5, 1e6], [0.9, 1.7, -1.7, 1e-3, 1e4, -1e9, 0], [0.5, 64])


(Path(__file__).parent / "steps.csv").write_text("\n".join(lines()) + "\n", encoding="ascii", newline="\n")
