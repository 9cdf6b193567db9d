"""Ternary rules: fused multiply-add, clamp, and the regularised incomplete beta function."""

from functools import lru_cache

from mpmath import mp, mpf

from .gamma import psi
from .rule import TERNARY, Rule, undefined
from .sampling import LARGEST, Sampler, above, below

FLAT = "0.0,0.0,0.0,0.0,0.0,0.0"


def _constant(v):
    return lambda x, y, z: v


def _nowhere(*inputs):
    return undefined(*inputs, outputs=10)


def _triples(s, low, high, count):
    return list(zip(s.uniform(low, high, count), s.uniform(low, high, count), s.uniform(low, high, count)))


class Jet:
    """A number with its first and second derivatives in a and b: (f, fa, fb, faa, fab, fbb)."""

    def __init__(self, *parts):
        self.parts = parts

    def __add__(self, other):
        return Jet(*(p + q for p, q in zip(self.parts, other.parts)))

    def scaled(self, factor):
        return Jet(*(factor * p for p in self.parts))

    def __mul__(self, other):
        f, fa, fb, faa, fab, fbb = self.parts
        g, ga, gb, gaa, gab, gbb = other.parts
        return Jet(f * g, fa * g + f * ga, fb * g + f * gb, faa * g + 2 * fa * ga + f * gaa,
                   fab * g + fa * gb + fb * ga + f * gab, fbb * g + 2 * fb * gb + f * gbb)

    def exp(self):
        f, fa, fb, faa, fab, fbb = self.parts
        e = mp.exp(f)
        return Jet(e, e * fa, e * fb, e * (faa + fa * fa), e * (fab + fa * fb), e * (fbb + fb * fb))


def _prefactor(a, b, x):
    """x^a (1-x)^b / (a B(a, b)) as a jet."""
    s = a + b
    log = Jet(a * mp.log(x) + b * mp.log(1 - x) - mp.log(a) - mp.loggamma(a) - mp.loggamma(b) + mp.loggamma(s),
              mp.log(x) - 1 / a - psi(0, a) + psi(0, s), mp.log(1 - x) - psi(0, b) + psi(0, s),
              1 / a ** 2 - psi(1, a) + psi(1, s), psi(1, s), -psi(1, b) + psi(1, s))
    return log.exp()


def _series(a, b, x):
    """I_x(a, b) = x^a (1-x)^b / (a B(a,b)) sum over k of (a+b)_k / (a+1)_k x^k. (DLMF 8.17.8)"""
    term = Jet(mpf(1), *[mpf(0)] * 5)
    total = term
    k = 0
    while True:
        # ratio (a+b+k)/(a+1+k), a jet in a and b
        top, bottom = a + b + k, a + 1 + k
        ratio = Jet(top / bottom, (1 - b) / bottom ** 2, 1 / bottom,
                    -2 * (1 - b) / bottom ** 3, -1 / bottom ** 2, mpf(0))
        term = (term * ratio).scaled(x)
        total = total + term
        k += 1
        if k > b and all(abs(t) <= abs(u) * mp.eps for t, u in zip(term.parts, total.parts)):
            return _prefactor(a, b, x) * total


def incomplete_beta(a, b, x):
    """The jet of I_x(a, b), computed once for all its parts."""
    return _incomplete_beta(a, b, x, mp.prec)


@lru_cache(maxsize=64)
def _incomplete_beta(a, b, x, precision):
    """By 1 - I_{1-x}(b, a) in the upper half; the precision is the current one, and part of the key."""
    if x <= 0.5:
        return _series(a, b, x)
    f, fb, fa, fbb, fab, faa = _series(b, a, 1 - x).parts
    return Jet(1 - f, -fa, -fb, -faa, -fab, -fbb)


def _density(a, b, x):
    return mp.exp((a - 1) * mp.log(x) + (b - 1) * mp.log(1 - x)
                  - mp.loggamma(a) - mp.loggamma(b) + mp.loggamma(a + b))


def _part(index):
    return lambda a, b, x: incomplete_beta(a, b, x).parts[index]


def rules():
    s = Sampler("ternary")
    yield Rule("FusedMultiplyAdd", TERNARY, lambda x, y, z: x * y + z,
               [lambda x, y, z: y, lambda x, y, z: x, _constant(1), _constant(0), _constant(1), *[_constant(0)] * 4],
               [(1.0, 2.0, 3.0), (-1.5, 0.25, 8.0), *_triples(s, -10, 10, 20),
                *zip(s.logarithmic(-60, 60, 8, True), s.logarithmic(-60, 60, 8, True), s.logarithmic(-60, 60, 8, True)),
                # one rounding, not two
                (above(1.0), below(1.0), -1.0), (0.1, 10.0, -1.0), (1e16 + 2, 1e16 - 2, -1e32),
                (134217729.0, 134217727.0, -1.8014398509481984e16),
                (1e300, 1e10, -LARGEST), (1e-200, 1e-200, 1e-320), (1e200, 1e200, 0.0), (5e-324, 0.5, 5e-324)],
               [f"0.0,0.0,0.0,0.0,0.0,0.0,1.0,0.0,1.0,0.0,0.0,0.0,0.0",
               "-0.0,1.0,-0.0,-0.0,1.0,0.0,1.0,0.0,1.0,0.0,0.0,0.0,0.0",
                "inf,2.0,1.0,inf,2.0,inf,1.0,0.0,1.0,0.0,0.0,0.0,0.0",
                "2.0,3.0,-inf,-inf,3.0,2.0,1.0,0.0,1.0,0.0,0.0,0.0,0.0",
                *_nowhere("0.0,inf,1.0", "inf,0.0,1.0", "inf,1.0,-inf", "nan,1.0,1.0", "1.0,nan,1.0", "1.0,1.0,nan")])

    inside = lambda x, low, high: 1 if low < x < high else 0
    yield Rule("Clamp", TERNARY, lambda x, low, high: low if x < low else high if x > high else x,
               [inside, lambda x, low, high: 1 if x < low else 0, lambda x, low, high: 1 if x > high else 0,
               *[_constant(0)] * 6],
               [(0.5, 0.0, 1.0), (-0.5, 0.0, 1.0), (1.5, 0.0, 1.0), (0.0, -1.0, 1.0),
               *((x, -2.0, 3.0) for x in s.uniform(-6, 6, 24)),
                (below(1.0), 0.0, 1.0), (above(1.0), 0.0, 1.0), (-5e-324, 0.0, 1.0), (5e-324, 0.0, 1.0),
                (1e300, -1e300, 1e299), (-1e300, -1e299, 1e300),
                (above(-2.0), -2.0, 3.0), (below(-2.0), -2.0, 3.0), (-7.5, -7.25, -7.0), (-7.1, -7.25, -7.0),
                (-6.0, -7.25, -7.0)],
               ["# At a bound: the least norm of each one-sided pair, which is {0, 1} for x and for the bound.",
                "0.0,0.0,1.0,0.0,0.0,0.0,0.0,,,,,,", "-0.0,0.0,1.0,-0.0,0.0,0.0,0.0,,,,,,",
                "1.0,0.0,1.0,1.0,0.0,0.0,0.0,,,,,,",
                "-2.0,-2.0,3.0,-2.0,0.0,0.0,0.0,,,,,,", "3.0,-2.0,3.0,3.0,0.0,0.0,0.0,,,,,,",
                f"inf,0.0,1.0,1.0,0.0,0.0,1.0,{FLAT}", f"-inf,0.0,1.0,0.0,0.0,1.0,0.0,{FLAT}",
                f"3.0,-inf,inf,3.0,1.0,0.0,0.0,{FLAT}",
                f"3.0,-inf,2.0,2.0,0.0,0.0,1.0,{FLAT}", f"-3.0,-2.0,inf,-2.0,0.0,1.0,0.0,{FLAT}",
                *_nowhere("nan,0.0,1.0")])

    parameters = [(1.0, 1.0), (2.0, 3.0), (0.5, 0.5), (5.0, 0.25), (0.1, 4.0), (10.0, 20.0), (3.5, 1.0)]
    yield Rule("BetaI", TERNARY, _part(0),
               [_part(1), _part(2), _density, _part(3), _part(4),
                lambda a, b, x: _density(a, b, x) * (mp.log(x) - psi(0, a) + psi(0, a + b)), _part(5),
                lambda a, b, x: _density(a, b, x) * (mp.log(1 - x) - psi(0, b) + psi(0, a + b)),
                lambda a, b, x: _density(a, b, x) * ((a - 1) / x - (b - 1) / (1 - x))],
               [*((a, b, x) for a, b in parameters for x in (0.2, *s.uniform(0, 1, 3))),
                *zip(s.uniform(0, 5, 6), s.uniform(0, 5, 6), s.uniform(0, 1, 6)), (100.0, 120.0, 0.45),
                (50.0, 80.0, 0.1), (200.0, 150.0, 0.9),
                (2.0, 3.0, 0.5), (2.0, 3.0, 1e-10), (0.5, 2.0, 1e-20), (0.5, 2.0, 1e-300), (2.0, 3.0, below(1.0)),
                (2.0, 0.5, below(1.0)),
                (3.0, 2.0, 1 - 1e-10), (1e-8, 2.0, 0.3), (2.0, 1e-8, 0.7), (1.5, 40.0, 0.95), (300.0, 2.0, 0.99)],
               ["# The ends: the slope in x is inf, a positive number or 0 by a (at 0) and b (at 1).",
                "0.5,2.0,0.0,0.0,0.0,0.0,inf,,,,,,", "1.0,2.0,0.0,0.0,0.0,0.0,2.0,,,,,,",
                "2.0,2.0,0.0,0.0,0.0,0.0,0.0,,,,,,", "3.0,2.0,0.0,0.0,0.0,0.0,0.0,,,,,,",
                "2.0,0.5,1.0,1.0,0.0,0.0,inf,,,,,,", "2.0,1.0,1.0,1.0,0.0,0.0,2.0,,,,,,",
                "2.0,2.0,1.0,1.0,0.0,0.0,0.0,,,,,,",
                *_nowhere("2.0,3.0,-0.5", "2.0,3.0,1.5", f"2.0,3.0,{above(1.0)!r}", "2.0,3.0,-5e-324", "-1.0,2.0,0.5",
                "2.0,-1.0,0.5",
                          "2.0,3.0,inf", "nan,1.0,0.5", "1.0,nan,0.5", "1.0,2.0,nan")],
               also=lambda a, b, x: mp.betainc(a, b, 0, x, regularized=True))
