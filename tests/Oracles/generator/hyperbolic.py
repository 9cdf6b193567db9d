"""Unary rules: hyperbolic functions, their inverses, and the activations built on them."""

from mpmath import mp, mpf

from .rule import UNARY, Rule, undefined
from .sampling import HUGE, TINY, Sampler, above, around, below, inside, signed

NAN = undefined("nan")


def _line(name, extra=()):
    """The ordinary range, then the places where naive formulas cancel or overflow."""
    s = Sampler(name)
    return [1.0, -1.0, 0.5, *s.uniform(-5, 5, 12), *s.uniform(-30, 30, 5), *signed(TINY),
            *signed([20.0, 40.0, 700.0, 1000.0, 1e5]), *extra]


def _tanh(x):
    # expm1 keeps the relative accuracy near 0
    return mp.expm1(2 * x) / (mp.exp(2 * x) + 1)


def _sigmoid(x):
    return 1 / (1 + mp.exp(-x))


def _bell(x):
    return _sigmoid(x) * _sigmoid(-x)


def _bend(x):
    """Second derivative of the sigmoid: s(x) s(-x) (1 - 2 s(x))."""
    return -_bell(x) * _tanh(x / 2)


def _phi(x):
    return mp.exp(-x * x / 2) / mp.sqrt(2 * mp.pi)


def _cumulative(x):
    return mp.erfc(-x / mp.sqrt(2)) / 2


def rules():
    limits = [710.0, 710.4758600739439, above(710.4758600739439), 711.0, -711.0]
    yield Rule("Sinh", UNARY, mp.sinh, [mp.cosh, mp.sinh], _line("Sinh", limits),
               ["0.0,0.0,1.0,0.0", "-0.0,-0.0,1.0,0.0", "inf,inf,inf,inf", "-inf,-inf,inf,-inf", *NAN],
               also=lambda x: mp.expm1(x) / 2 - mp.expm1(-x) / 2)
    yield Rule("Cosh", UNARY, mp.cosh, [mp.sinh, mp.cosh], _line("Cosh", limits),
               ["0.0,1.0,0.0,1.0", "-0.0,1.0,0.0,1.0", "inf,inf,inf,inf", "-inf,inf,-inf,inf", *NAN])
    yield Rule("Tanh", UNARY, _tanh, [lambda x: mp.sech(x) ** 2, lambda x: -2 * _tanh(x) * mp.sech(x) ** 2],
               _line("Tanh", [18.0, 19.1, 22.0, 350.0, -372.5]),
               ["0.0,0.0,1.0,0.0", "-0.0,-0.0,1.0,0.0", "inf,1.0,0.0,0.0", "-inf,-1.0,0.0,0.0", *NAN], also=mp.tanh)

    s = Sampler("inverse hyperbolic")
    yield Rule("Asinh", UNARY, lambda x: mp.sign(x) * mp.asinh(abs(x)),
               [lambda x: 1 / mp.sqrt(1 + x * x), lambda x: -x / mp.sqrt(1 + x * x) ** 3],
               [1.0, -1.0, *s.uniform(-5, 5, 14), *s.logarithmic(-60, 60, 8, True), *signed(TINY), *signed(HUGE)],
               ["0.0,0.0,1.0,0.0", "-0.0,-0.0,1.0,0.0", "inf,inf,0.0,0.0", "-inf,-inf,0.0,0.0", *NAN],
               inverse=mp.sinh)
    yield Rule("Acosh", UNARY, mp.acosh,
               [lambda x: 1 / mp.sqrt((x - 1) * (x + 1)), lambda x: -x / mp.sqrt((x - 1) * (x + 1)) ** 3],
               [2.0, 1.5, *s.uniform(1, 6, 14), *s.logarithmic(1, 60, 6), above(1.0), above(above(1.0)),
                *(1 + d for d in (1e-14, 1e-12, 1e-9, 1e-6, 1e-3, 1e-1)), *HUGE],
               ["1.0,0.0,inf,", "inf,inf,0.0,0.0",
                *undefined(repr(below(1.0)), "0.0", "-0.0", "0.5", "-1.0", "-2.0", "-inf"), *NAN], inverse=mp.cosh)
    yield Rule("Atanh", UNARY, lambda x: (mp.log1p(x) - mp.log1p(-x)) / 2,
               [lambda x: 1 / ((1 - x) * (1 + x)), lambda x: 2 * x / ((1 - x) * (1 + x)) ** 2],
               [0.5, -0.5, *s.uniform(-1, 1, 14), *s.logarithmic(-60, -1, 6, True), *signed(TINY),
                *inside(-1.0, 1.0), 0.9, -0.99, 0.999999],
               ["0.0,0.0,1.0,0.0", "-0.0,-0.0,1.0,0.0", "1.0,inf,inf,", "-1.0,-inf,inf,",
                *undefined(repr(above(1.0)), repr(below(-1.0)), "2.0", "-2.0", "inf", "-inf"), *NAN], also=mp.atanh)

    yield Rule("Sigmoid", UNARY, _sigmoid, [_bell, _bend],
               _line("Sigmoid", [36.7, -36.7, 37.0, 709.0, -709.0, 745.0, -745.0]),
               ["0.0,0.5,0.25,0.0", "-0.0,0.5,0.25,0.0", "inf,1.0,0.0,0.0", "-inf,0.0,0.0,0.0", *NAN])
    yield Rule("Softplus", UNARY, lambda x: mp.log1p(mp.exp(x)), [_sigmoid, _bell],
               _line("Softplus", [36.7, -36.7, -37.0, 709.0, -709.0, 710.0, 745.0, -745.0]),
               ["0.0,=,0.5,0.25", "-0.0,=,0.5,0.25", "inf,inf,1.0,0.0", "-inf,0.0,0.0,0.0", *NAN],
               also=lambda x: (x if x > 0 else mpf(0)) + mp.log1p(mp.exp(-abs(x))))
    yield Rule("Silu", UNARY, lambda x: x * _sigmoid(x),
               [lambda x: _sigmoid(x) + x * _bell(x), lambda x: 2 * _bell(x) + x * _bend(x)],
               # the minimum lies at -1.2784645427610738
               _line("Silu", [-1.2784645427610738, above(-1.2784645427610738), 709.0, -709.0, -745.0, 1e300, 1e17]),
               ["0.0,0.0,0.5,0.5", "-0.0,-0.0,0.5,0.5", "inf,inf,1.0,0.0", "-inf,-0.0,0.0,0.0", *NAN])
    yield Rule("Gelu", UNARY, lambda x: x * _cumulative(x),
               [lambda x: _cumulative(x) + x * _phi(x), lambda x: _phi(x) * (2 - x * x)],
               # the minimum lies at -0.7517915246935645; the slope bends at sqrt 2
               [1.0, -1.0, *Sampler("Gelu").uniform(-5, 5, 16), *signed(TINY), -0.7517915246935645,
                1.4142135623730951, -1.4142135623730951, 8.3, -8.3, 13.0, -13.0, 20.0, -20.0, 37.0, -37.0,
                -38.5, -39.0, 40.0, -40.0, 1e17, 1e300],
               ["0.0,0.0,0.5,=", "-0.0,-0.0,0.5,=", "inf,inf,1.0,0.0", "-inf,-0.0,0.0,0.0", *NAN])
    yield Rule("Relu", UNARY, lambda x: x if x > 0 else 0, [lambda x: 1 if x > 0 else 0, lambda x: 0],
               [1.0, -1.0, *Sampler("Relu").uniform(-5, 5, 12), *Sampler("Relu").logarithmic(-60, 60, 8, True),
                *signed(TINY), *signed(HUGE)],
               ["# Convex kink: least norm.", "0.0,0.0,0.0,", "-0.0,0.0,0.0,",
                "inf,inf,1.0,0.0", "-inf,0.0,0.0,0.0", *NAN])
