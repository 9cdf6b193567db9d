"""Binary rules of the gamma family: beta functions and the incomplete gamma functions, for positive parameters."""

from mpmath import mp, mpf

from .arithmetic import missing, nowhere
from .rule import BINARY, Rule
from .sampling import Sampler, above, below

psi = mp.psi


def _log_beta(a, b):
    return mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)


def _beta(a, b):
    return mp.exp(_log_beta(a, b))


def _log_slope(a, b):
    return psi(0, a) - psi(0, a + b)


def series(a, x, power):
    """Derivative of P(a, x) in a, of order `power`, term by term.

    P(a, x) = sum over k of t_k, t_k = x^(a+k) e^-x / Gamma(a+k+1); the logarithmic derivative of t_k is
    log x - psi(a+k+1), whose own derivative is -psi'(a+k+1). (DLMF 8.7.1)
    """
    k = 0
    term = mp.exp(a * mp.log(x) - x - mp.loggamma(a + 1))
    log = mp.log(x) - psi(0, a + 1)
    trigamma = psi(1, a + 1)
    total = mpf(0)
    limit = mp.eps * mpf(10) ** -20
    while True:
        factor = mpf(1) if power == 0 else log if power == 1 else log * log - trigamma
        total += term * factor
        if k > x and term * (1 + log * log) <= abs(total) * limit:
            return total
        k += 1
        term *= x / (a + k)
        log -= 1 / (a + k)
        trigamma -= 1 / (a + k) ** 2


def density(a, x):
    return mp.exp((a - 1) * mp.log(x) - x - mp.loggamma(a))


def rules():
    s = Sampler("gamma family")
    positive = [(1.0, 1.0), (2.0, 3.0), (0.5, 0.5), (3.0, 4.5), *s.pairs(s.uniform(0, 5, 12), s.uniform(0, 5, 12)),
                *s.pairs(s.uniform(0, 200, 8), s.uniform(0, 200, 8)), (1e-8, 1e-8), (1e-8, 2.0), (1e-300, 1.0),
                (1.0, 1e-300), (1e5, 1e-5),
                (1e5, 1e5), (1e8, 2.5), (600.0, 500.0), (500.25, 540.5), (1e10, 1e10), (1.0, 1e17), (1e-160, 3.0),
                (1e300, 2.0)]
    limits = ["# Poles: the limit from inside the domain; the policy is silent on the slope along the edge.",
              "0.0,1.0,inf,-inf,,,,", "2.0,0.0,inf,,-inf,,,", *missing()]
    yield Rule("Beta", BINARY, _beta,
               [lambda a, b: _beta(a, b) * _log_slope(a, b), lambda a, b: _beta(a, b) * _log_slope(b, a),
                lambda a, b: _beta(a, b) * (_log_slope(a, b) ** 2 + psi(1, a) - psi(1, a + b)),
                lambda a, b: _beta(a, b) * (_log_slope(a, b) * _log_slope(b, a) - psi(1, a + b)),
                lambda a, b: _beta(a, b) * (_log_slope(b, a) ** 2 + psi(1, b) - psi(1, a + b))], positive, limits,
                also=mp.beta)
    yield Rule("LogBeta", BINARY, _log_beta,
               [_log_slope, lambda a, b: _log_slope(b, a), lambda a, b: psi(1, a) - psi(1, a + b), lambda a,
               b: -psi(1, a + b),
                lambda a, b: psi(1, b) - psi(1, a + b)], positive[1:],
               ["1.0,1.0,0.0,-1.0,-1.0,=,=,=", *limits])

    points = [(1.0, 1.0), (2.0, 3.0), (0.5, 0.5), (0.5, 2.0), (3.0, 0.1),
        *s.pairs(s.uniform(0, 5, 10), s.uniform(0, 8, 10)),
              *s.pairs(s.uniform(5, 100, 8), s.uniform(5, 100, 8)), (1.0, 1e-10), (0.5, 1e-300), (2.0, 1e-160),
              (10.0, 1e-8), (1e-8, 0.5),
              (1e-8, 1e-8), (100.0, 100.0), (200.0, 190.0), (50.0, 5.0), (5.0, 50.0), (1.5, 200.0), (1.0, 700.0),
              (0.25, 40.0), (1000.0, 1010.0),
              (150.0, 20.0), (2.0, 5e-324)]
    bend = lambda a, x: density(a, x) * ((a - 1) / x - 1)
    mixed = lambda a, x: density(a, x) * (mp.log(x) - psi(0, a))
    outside = nowhere("-1.0,1.0", "1.0,-1.0", "1.0,-5e-324", "-0.5,-0.5", "1.0,-inf") + missing()
    yield Rule("GammaP", BINARY, lambda a, x: series(a, x, 0),
               [lambda a, x: series(a, x, 1), density, lambda a, x: series(a, x, 2), mixed, bend], points,
               ["# x = 0: the slope in x is inf, 1 or 0 by a.", "0.5,0.0,0.0,0.0,inf,,,",
               "1.0,0.0,0.0,0.0,1.0,,,-1.0", "2.0,0.0,0.0,0.0,0.0,,,1.0",
                "3.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0", "1.0,inf,1.0,0.0,0.0,0.0,0.0,0.0",
                "2.5,inf,1.0,0.0,0.0,0.0,0.0,0.0", *outside],
               also=lambda a, x: mp.gammainc(a, 0, x, regularized=True))
    yield Rule("GammaQ", BINARY, lambda a, x: 1 - series(a, x, 0),
               [lambda a, x: -series(a, x, 1), lambda a, x: -density(a, x), lambda a, x: -series(a, x, 2),
                lambda a, x: -mixed(a, x), lambda a, x: -bend(a, x)], points,
               ["0.5,0.0,1.0,0.0,-inf,,,", "1.0,0.0,1.0,0.0,-1.0,,,1.0", "2.0,0.0,1.0,0.0,0.0,,,-1.0",
               "3.0,0.0,1.0,0.0,0.0,0.0,0.0,0.0",
                "1.0,inf,0.0,0.0,0.0,0.0,0.0,0.0", "2.5,inf,0.0,0.0,0.0,0.0,0.0,0.0", *outside],
               also=lambda a, x: mp.gammainc(a, x, mp.inf, regularized=True))
