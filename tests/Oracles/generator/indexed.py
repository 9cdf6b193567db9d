"""Rules with an integer parameter n: powers, roots, polygamma, Bessel functions, exponential integrals."""

from mpmath import mp, mpf

from . import bessel
from .rule import INDEXED, Rule, undefined
from .sampling import Sampler, above, below


def _undefined(orders, inputs):
    return undefined(*(f"{n},{x}" for n in orders for x in inputs))


def _power(n, x):
    return x ** n if n >= 0 else 1 / x ** -n


def _power_slope(n, x):
    return n * _power(n - 1, x) if n else 0


def _power_bend(n, x):
    return n * (n - 1) * _power(n - 2, x) if n * (n - 1) else 0


def _root(n, x):
    """Odd roots of negative numbers are negative."""
    size = mp.exp(mp.log(abs(x)) / n)
    return -size if x < 0 else size


def _root_slope(n, x):
    return _root(n, x) / (n * x)


def _root_bend(n, x):
    return _root(n, x) * (1 - n) / (n * x) ** 2 if n != 1 else 0


def _bessel(name, value, library, slope, bend, points, policy):
    return Rule(name, INDEXED, value, [slope, bend], points, policy, also=bessel.library(library))


def rules():
    s = Sampler("indexed")
    yield Rule("PowInteger", INDEXED, _power, [_power_slope, _power_bend],
               [(n, x) for n in (-7, -3, -2, -1, 0, 1, 2, 3, 4, 5, 10, 63) for x in s.uniform(-3, 3, 3)]
               + [(2, 1e160), (2, -1e-170), (3, 1e-110), (-1, 5e-324), (-2, 1e160), (1000, 1.001), (-1000, 1.001),
                  (1000, -0.999), (5, -2.0), (1, 1e300), (0, 1e300), (2147483647, above(1.0)),
                  (-2147483648, below(1.0))],
               ["# Exact at 0 for every order.",
                "0,0.0,1.0,0.0,0.0", "0,-0.0,1.0,0.0,0.0", "1,0.0,0.0,1.0,0.0", "1,-0.0,-0.0,1.0,0.0",
                "2,0.0,0.0,0.0,2.0", "2,-0.0,0.0,0.0,2.0", "3,0.0,0.0,0.0,0.0", "3,-0.0,-0.0,0.0,0.0",
                "4,0.0,0.0,0.0,0.0", "10,0.0,0.0,0.0,0.0", "11,-0.0,-0.0,0.0,0.0",
                "# Poles: the zero's sign gives the side.",
                "-1,0.0,inf,-inf,", "-1,-0.0,-inf,-inf,", "-2,0.0,inf,-inf,", "-2,-0.0,inf,inf,",
                "-3,0.0,inf,-inf,", "-3,-0.0,-inf,-inf,",
                "0,inf,1.0,0.0,0.0", "0,-inf,1.0,0.0,0.0", "1,inf,inf,1.0,0.0", "1,-inf,-inf,1.0,0.0",
                "2,inf,inf,inf,2.0", "2,-inf,inf,-inf,2.0", "3,inf,inf,inf,inf", "3,-inf,-inf,inf,-inf",
                "-1,inf,0.0,0.0,0.0", "-1,-inf,-0.0,0.0,0.0", "-2,inf,0.0,0.0,0.0",
                *_undefined((1, 2, 3, -1), ("nan",))])
    yield Rule("RootN", INDEXED, _root, [_root_slope, _root_bend],
               [(n, x) for n in (1, 2, 3, 4, 5, 7, 10, -1, -2, -3) for x in s.uniform(0, 10, 2)]
               + [(n, x) for n in (1, 3, 5, 7, -1, -3) for x in s.uniform(-10, 0, 1)]
               + [(2, 4.0), (3, -27.0), (4, 16.0), (3, 5e-324), (2, 1e300), (5, -1e300), (7, 1e-300), (100, 2.0),
                  (1000, 1e300), (-2, 1e-300), (3, above(1.0)), (2147483647, 2.0)],
               ["1,0.0,0.0,1.0,0.0", "2,0.0,0.0,inf,", "3,0.0,0.0,inf,", "3,-0.0,-0.0,inf,", "4,0.0,0.0,inf,",
                "# IEEE 754: an even root of -0 is +0.", "2,-0.0,0.0,inf,", "4,-0.0,0.0,inf,",
                "-1,0.0,inf,-inf,", "-1,-0.0,-inf,-inf,", "-2,0.0,inf,-inf,", "-3,0.0,inf,-inf,", "-3,-0.0,-inf,-inf,",
                "2,inf,inf,0.0,0.0", "3,inf,inf,0.0,0.0", "3,-inf,-inf,0.0,0.0", "-2,inf,0.0,0.0,0.0",
                *_undefined((2, 4, -2), ("-1.0", "-5e-324", "-inf")), *_undefined((0,), ("1.0", "-1.0", "0.0")),
                *_undefined((2, 3, -1), ("nan",))])
    yield Rule("Polygamma", INDEXED, lambda n, x: mp.psi(n, x),
               [lambda n, x: mp.psi(n + 1, x), lambda n, x: mp.psi(n + 2, x)],
               [(n, x) for n in (0, 1, 2, 3, 5, 10) for x in (1.0, 0.5, *s.uniform(0, 20, 2), *s.uniform(20, 200, 1))]
               + [(1, 1e-8), (1, 1e-150), (2, 1e-100), (3, 1e-20), (1, 1e8), (1, 1e300), (2, 1e150), (4, 1e17),
               (20, 3.5),
                  (1, -0.5), (2, -1.5), (3, -2.25), (1, above(-1.0)), (0, 1.4616321449683622), (2, -0.5)],
               ["# Poles: the zero's sign gives the side.",
                "0,0.0,-inf,inf,", "0,-0.0,inf,inf,", "1,0.0,inf,-inf,", "1,-0.0,inf,inf,", "2,0.0,-inf,inf,",
                "2,-0.0,inf,inf,", "3,0.0,inf,-inf,", "1,-1.0,inf,nan,nan", "3,-2.0,inf,nan,nan",
                "0,inf,inf,0.0,0.0", "1,inf,0.0,0.0,0.0", "2,inf,0.0,0.0,0.0",
                *_undefined((0, 2), ("-1.0", "-2.0")), *_undefined((0, 1, 2), ("nan",))])
    yield from _bessels(s)
    yield Rule("ExpIntegralE", INDEXED, lambda n, x: mp.expint(n, x),
               [lambda n, x: -mp.expint(n - 1, x), lambda n, x: mp.expint(n - 2, x)],
               [(n, x) for n in (0, 1, 2, 3, 5, 10) for x in (1.0, *s.uniform(0, 2, 2), *s.uniform(2, 30, 2))]
               + [(1, 1e-8), (1, 1e-300), (1, 5e-324), (2, 1e-8), (3, 1e-8), (4, 1e-20), (1, 100.0), (1, 700.0),
                  (2, 738.0), (1, 745.0), (50, 0.5), (100, 20.0), (3, 0.01), (1, 0.999), (1, 1.001)],
               ["0,0.0,inf,-inf,", "1,0.0,inf,-inf,", "2,0.0,1.0,-inf,", "3,0.0,0.5,-1.0,", "4,0.0,@1/3,-0.5,1.0",
                "5,0.0,0.25,@-1/3,0.5", "0,inf,0.0,0.0,0.0", "1,inf,0.0,0.0,0.0", "3,inf,0.0,0.0,0.0",
                *_undefined((1, 2, 3), ("-1.0", "-5e-324", "-inf")), *_undefined((0, 1, 2), ("nan",))])


def _bessels(s):
    j, y, i, k = bessel.J, bessel.Y, bessel.I, bessel.K
    orders = (0, 1, 2, 3, 5, 10)
    near = [(n, x) for n in orders for x in (1.0, *s.uniform(0, 20, 3))]
    far = [(0, 100.5), (1, 1000.25), (3, 12345.678), (50, 10.0), (50, 60.0), (100, 1.0), (-1, 2.5), (-2, 2.5),
        (-3, 7.0)]
    # the first zeros of J0, J1, Y0, Y1 lie within an ulp of these
    zeros_j = [(0, 2.404825557695773), (0, below(2.404825557695773)), (0, 5.520078110286311), (1, 3.831705970207512)]
    zeros_y = [(0, 0.8935769662791675), (1, 2.197141326031017)]
    small = [(0, 1e-8), (1, 1e-8), (0, 1e-300), (1, 1e-300), (2, 1e-160), (5, 1e-20), (1, 5e-324)]
    mirrored = [(n, -x) for n, x in near[::5]]

    yield _bessel("BesselJ", j, mp.besselj, lambda n, x: (j(n - 1, x) - j(n + 1, x)) / 2,
                  lambda n, x: (j(n - 2, x) - 2 * j(n, x) + j(n + 2, x)) / 4, near + mirrored + far + zeros_j + small,
                  ["0,0.0,1.0,0.0,-0.5", "0,-0.0,1.0,0.0,-0.5", "1,0.0,0.0,0.5,0.0", "1,-0.0,-0.0,0.5,0.0",
                   "2,0.0,0.0,0.0,0.25", "3,0.0,0.0,0.0,0.0", "-1,0.0,0.0,-0.5,0.0", "0,inf,0.0,0.0,0.0",
                   "1,inf,0.0,0.0,0.0", "0,-inf,0.0,0.0,0.0", *_undefined((0, 1, 2), ("nan",))])
    yield _bessel("BesselY", y, mp.bessely, lambda n, x: (y(n - 1, x) - y(n + 1, x)) / 2,
                  lambda n, x: (y(n - 2, x) - 2 * y(n, x) + y(n + 2, x)) / 4, near + far + zeros_y + small,
                  ["# Pole: the limit from the right.", "0,0.0,-inf,inf,", "1,0.0,-inf,inf,", "2,0.0,-inf,inf,",
                   "0,inf,0.0,0.0,0.0", "1,inf,0.0,0.0,0.0",
                   *_undefined((0, 1, 2), ("-1.0", "-5e-324", "-inf", "nan"))])
    growth = [(0, 100.0), (1, 500.5), (0, 700.0), (0, 713.0), (1, 720.0), (2, 1000.0), (50, 10.0), (100, 50.0),
              (-1, 2.5), (-2, 2.5)]
    yield _bessel("BesselI", i, mp.besseli, lambda n, x: (i(n - 1, x) + i(n + 1, x)) / 2,
                  lambda n, x: (i(n - 2, x) + 2 * i(n, x) + i(n + 2, x)) / 4, near + mirrored + growth + small,
                  ["0,0.0,1.0,0.0,0.5", "0,-0.0,1.0,0.0,0.5", "1,0.0,0.0,0.5,0.0", "1,-0.0,-0.0,0.5,0.0",
                   "2,0.0,0.0,0.0,0.25", "3,0.0,0.0,0.0,0.0", "0,inf,inf,inf,inf", "1,inf,inf,inf,inf",
                   "0,-inf,inf,-inf,inf", "1,-inf,-inf,inf,-inf", *_undefined((0, 1, 2), ("nan",))])
    yield _bessel("BesselK", k, mp.besselk, lambda n, x: -(k(n - 1, x) + k(n + 1, x)) / 2,
                  lambda n, x: (k(n - 2, x) + 2 * k(n, x) + k(n + 2, x)) / 4,
                  near + small + [(n, x) for n, x in growth] + [(0, 740.0), (0, 750.0)],
                  ["# Pole: the limit from the right.", "0,0.0,inf,-inf,", "1,0.0,inf,-inf,", "2,0.0,inf,-inf,",
                   "0,inf,0.0,0.0,0.0", "1,inf,0.0,0.0,0.0",
                   *_undefined((0, 1, 2), ("-1.0", "-5e-324", "-inf", "nan"))])
