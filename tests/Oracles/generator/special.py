"""Unary rules: error function and normal distribution, gamma and relatives, integrals, Lambert W, sinc."""

from statistics import NormalDist

from mpmath import mp, mpf

from .rule import UNARY, Rule, undefined
from .sampling import HUGE, LARGEST, SMALLEST, SMALLEST_NORMAL, TINY, Sampler, above, around, below, inside, signed

NAN = undefined("nan")


def phi(x):
    return mp.exp(-x * x / 2) / mp.sqrt(2 * mp.pi)


def cumulative(x):
    return mp.erfc(-x / mp.sqrt(2)) / 2


def quantile(p):
    """Newton's method on log Phi(y) = log p, in the tail where p is relatively exact."""
    if p > 0.5:
        return -quantile(1 - p)
    if p == 0.5:
        return mpf(0)
    if p < mpf(2) ** -1000 or mpf(p) > mpf("0.4999"):
        y = -mp.sqrt(-2 * mp.log(p)) if p < 0.25 else (p - mpf(1) / 2) * mp.sqrt(2 * mp.pi)
    else:
        y = mpf(NormalDist().inv_cdf(float(p)))
    for _ in range(200):
        step = (mp.log(cumulative(y)) - mp.log(p)) * cumulative(y) / phi(y)
        y -= step
        if abs(step) <= abs(y) * mp.eps * 1000:
            return y
    raise ArithmeticError("quantile did not converge")


def _slope_of_erfc(x):
    return -2 / mp.sqrt(mp.pi) * mp.exp(-x * x)


def _errors(s):
    tails = signed([6.0, 10.0, 20.0, 26.0, 26.6, 27.3, 30.0, 40.0])
    yield Rule("Erf", UNARY, mp.erf, [lambda x: -_slope_of_erfc(x), lambda x: 2 * x * _slope_of_erfc(x)],
               [1.0, -1.0, 0.5, 2.0, *s.uniform(-4, 4, 16), *signed(TINY), *tails],
               ["0.0,0.0,=,0.0", "-0.0,-0.0,=,0.0", "inf,1.0,0.0,0.0", "-inf,-1.0,0.0,0.0", *NAN],
               also=lambda x: 1 - mp.erfc(x))
    yield Rule("Erfc", UNARY, mp.erfc, [_slope_of_erfc, lambda x: -2 * x * _slope_of_erfc(x)],
               [1.0, -1.0, 0.5, 2.0, *s.uniform(-4, 6, 16), *signed(TINY), *tails, 26.5],
               ["0.0,1.0,=,0.0", "-0.0,1.0,=,0.0", "inf,0.0,0.0,0.0", "-inf,2.0,0.0,0.0", *NAN],
               also=lambda x: 1 - mp.erf(x))
    inverse_slope = lambda y: mp.sqrt(mp.pi) / 2 * mp.exp(y * y)
    yield Rule("ErfInverse", UNARY, mp.erfinv,
               [lambda x: inverse_slope(mp.erfinv(x)), lambda x: 2 * mp.erfinv(x) * inverse_slope(mp.erfinv(x)) ** 2],
               [0.5, -0.5, *s.uniform(-1, 1, 16), *signed(TINY), *inside(-1.0, 1.0), 0.9, -0.99, 0.9999],
               ["0.0,0.0,=,0.0", "-0.0,-0.0,=,0.0", "1.0,inf,inf,", "-1.0,-inf,inf,",
                *undefined(repr(above(1.0)), repr(below(-1.0)), "2.0", "-2.0", "inf", "-inf"), *NAN], inverse=mp.erf)
    normal_tails = signed([8.0, 8.3, 20.0, 37.0, 38.0, 38.5, 39.0, 50.0])
    yield Rule("NormalPdf", UNARY, phi, [lambda x: -x * phi(x), lambda x: (x * x - 1) * phi(x)],
               [1.0, -1.0, above(1.0), *s.uniform(-5, 5, 16), *signed(TINY), *normal_tails],
               ["0.0,=,0.0,=", "-0.0,=,0.0,=", "inf,0.0,0.0,0.0", "-inf,0.0,0.0,0.0", *NAN])
    yield Rule("NormalCdf", UNARY, cumulative, [phi, lambda x: -x * phi(x)],
               [1.0, -1.0, *s.uniform(-5, 5, 16), *signed(TINY), *normal_tails],
               ["0.0,0.5,=,0.0", "-0.0,0.5,=,0.0", "inf,1.0,0.0,0.0", "-inf,0.0,0.0,0.0", *NAN])
    yield Rule("NormalQuantile", UNARY, quantile,
               [lambda p: 1 / phi(quantile(p)), lambda p: quantile(p) / phi(quantile(p)) ** 2],
               [0.25, 0.75, 0.1, 0.9, 0.025, 0.975, *s.uniform(0, 1, 14), *s.logarithmic(-60, -2, 5),
                *TINY, below(1.0), 1 - 1e-12, 1 - 1e-5, below(0.5), above(0.5), 0.5 - 1e-9],
               ["0.5,0.0,=,0.0", "0.0,-inf,inf,", "-0.0,-inf,inf,", "1.0,inf,inf,",
                *undefined("-5e-324", repr(above(1.0)), "-1.0", "2.0", "inf", "-inf"), *NAN], inverse=cumulative)


def _log_gamma(x):
    return mp.loggamma(x) if x > 0 else mp.log(abs(mp.gamma(x)))


def _gammas(s):
    psi = mp.psi
    negative = [-0.5, -1.5, -2.5, -10.3, -20.7, above(-1.0), below(-1.0), -2 + 1e-9, -3 - 1e-9, *s.uniform(-6, 0, 6)]
    # the minimum of gamma on the positive axis, and its next neighbour
    minimum = [1.4616321449683622, above(1.4616321449683622)]
    yield Rule("Gamma", UNARY, mp.gamma,
               [lambda x: mp.gamma(x) * psi(0, x), lambda x: mp.gamma(x) * (psi(0, x) ** 2 + psi(1, x))],
               [1.0, 2.0, 3.0, 5.0, 0.5, 1.5, 10.0, 50.5, *s.uniform(0, 10, 10), *s.uniform(10, 170, 5), *minimum,
                *negative, *around(1.0), 170.0, 171.0, 171.6243769563027, 172.0, 200.0, *signed(TINY[1:]), SMALLEST,
                -170.5, -180.5, -190.3],
               ["# Poles: the zero's sign gives the side; at negative integers the sides differ.",
                "0.0,inf,-inf,", "-0.0,-inf,-inf,", "inf,inf,inf,inf",
                *undefined("-1.0", "-2.0", "-100.0", "-1e+300", "-inf"), *NAN])
    yield Rule("LogGamma", UNARY, _log_gamma, [lambda x: psi(0, x), lambda x: psi(1, x)],
               [3.0, 5.0, 0.5, 10.0, 100.0, *s.uniform(0, 10, 10), *s.uniform(10, 1000, 5), *minimum, *negative,
                *around(1.0), *around(2.0), -2.4570247382208006, -100.25, *signed(TINY[:5]), 1e8, 1e17, 1e160, 1e300,
                2.55e305, 2.6e305, LARGEST],
               ["1.0,0.0,=,=", "2.0,0.0,=,=",
                "# Poles: the zero's sign gives the side of the slope; at negative integers the sides differ.",
                "0.0,inf,-inf,", "-0.0,inf,inf,", "-1.0,inf,nan,nan", "-2.0,inf,nan,nan", "-100.0,inf,nan,nan",
                "inf,inf,inf,0.0", *NAN])
    yield Rule("Digamma", UNARY, lambda x: psi(0, x), [lambda x: psi(1, x), lambda x: psi(2, x)],
               [1.0, 2.0, 0.5, 10.0, 100.0, *s.uniform(0, 10, 12), *s.uniform(10, 1000, 4), *minimum, *negative,
                *around(1.0), -0.504083008264455, *signed(TINY[:5]), 1e8, 1e17, 1e160, 1e300, -100.25],
               ["0.0,-inf,inf,", "-0.0,inf,inf,", "inf,inf,0.0,0.0",
                *undefined("-1.0", "-2.0", "-100.0", "-inf"), *NAN])


def _lambert(x):
    return mp.lambertw(x)


def _lambert_slope(x):
    w = mp.lambertw(x)
    return 1 / (mp.exp(w) * (1 + w))


def _lambert_bend(x):
    w = mp.lambertw(x)
    return -mp.exp(-2 * w) * (w + 2) / (1 + w) ** 3


def rules():
    s = Sampler("special")
    yield from _errors(s)
    yield from _gammas(s)
    yield Rule("ExpIntegral", UNARY, mp.ei, [lambda x: mp.exp(x) / x, lambda x: mp.exp(x) * (x - 1) / x ** 2],
               [1.0, -1.0, 2.0, 0.5, *s.uniform(-5, 5, 14), *s.uniform(-60, 60, 6), *signed(TINY),
                # the zero, 0.372507410781366634...
                0.3725074107813666, below(0.3725074107813666), 0.3725074107813667,
                6.0, 10.0, 20.0, 40.0, -40.0, 100.0, 700.0, -700.0, 716.0, 717.0, -738.0, -745.0],
               ["# Pole: the zero's sign gives the side of the slope.",
                "0.0,-inf,inf,", "-0.0,-inf,-inf,", "inf,inf,inf,inf", "-inf,-0.0,-0.0,", *NAN],
               also=lambda x: -mp.e1(-x) if x < 0 else mp.li(mp.exp(x)))
    # The double nearest to -1/e, -0.36787944117144233, lies 1.2e-17 below it: outside.
    edge = -0.36787944117144233
    yield Rule("LambertW", UNARY, _lambert, [_lambert_slope, _lambert_bend],
               [1.0, 2.718281828459045, -0.1, -0.2, -0.3, -0.35, *s.uniform(-0.36, 0, 8), *s.uniform(0, 20, 10),
                *s.logarithmic(-60, 60, 6), *signed(TINY), *HUGE, above(edge), above(above(edge)),
                edge + 1e-14, edge + 1e-10, edge + 1e-6, edge + 1e-3],
               ["0.0,0.0,1.0,-2.0", "-0.0,-0.0,1.0,-2.0",
                "# The double nearest to -1/e lies 1.2e-17 below it and so outside the domain.",
                *undefined(repr(edge), repr(below(edge)), "-0.4", "-1.0", "-inf"), "inf,inf,0.0,0.0", *NAN],
               inverse=lambda w: w * mp.exp(w))
    yield Rule("Sinc", UNARY, lambda x: mp.sin(x) / x,
               [lambda x: (x * mp.cos(x) - mp.sin(x)) / x ** 2,
                lambda x: ((2 - x * x) * mp.sin(x) - 2 * x * mp.cos(x)) / x ** 3],
               [1.0, -1.0, *s.uniform(-10, 10, 16), *signed(TINY), *signed([1e-5, 1e-4, 1e-3, 1e-2, 0.1]),
                3.141592653589793, -6.283185307179586, 4.493409457909064, 1e5, 1e15, 1e22, 1e300],
               ["0.0,1.0,0.0,@-1/3", "-0.0,1.0,0.0,@-1/3", "inf,0.0,0.0,0.0", "-inf,0.0,0.0,0.0", *NAN])
