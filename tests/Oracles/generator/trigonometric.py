"""Unary rules: circular functions, in radians and in half turns, and their inverses."""

from mpmath import mp, mpf

from .rule import UNARY, Rule, undefined
from .sampling import HUGE, SMALLEST, TINY, Sampler, above, below, inside, signed

NAN = undefined("nan")
OSCILLATES = undefined("inf", "-inf", "nan")


def _angles(name):
    s = Sampler(name)
    return [1.0, -1.0, 0.5, *s.uniform(-7, 7, 14), *s.uniform(-1e4, 1e4, 5), *signed(TINY[:4]), 1e-8,
            # nearest doubles to multiples of a quarter turn: cancellation in the reduction
            0.7853981633974483, 1.5707963267948966, above(1.5707963267948966), -1.5707963267948966,
            3.141592653589793, -3.141592653589793, 4.71238898038469, 6.283185307179586, 355.0,
            # 6381956970095103 * 2^797 is the double closest to a multiple of pi/2
            5.319372648326541e255, 1e5, 1e15, 1e22, -1e22, 1e160, 1e300, 1.7976931348623157e308]


def _turns(name):
    s = Sampler(name)
    return [*s.uniform(-3, 3, 16), *s.uniform(-1000, 1000, 5), *signed(TINY[:4]), 1e-8, 0.25, -0.25, 0.75, 1.25,
            below(0.5), above(0.5), below(1.0), above(1.0), below(1.5), above(2.0), 1.0 / 3, -2.0 / 3,
            2251799813685247.25, 1e10 + 0.125, -1125899906842623.875]


def _unit_interval(name):
    s = Sampler(name)
    return [0.5, -0.5, *s.uniform(-1, 1, 16), *s.logarithmic(-60, -1, 5, True), *signed(TINY),
            *inside(-1.0, 1.0), 0.7071067811865476, 0.9, -0.99, 0.999999]


def _inverse_circular(name, scale, sign, value, ends):
    def first(x):
        return sign / (scale() * mp.sqrt((1 - x) * (1 + x)))
    return Rule(name, UNARY, value, [first, lambda x: first(x) * x / ((1 - x) * (1 + x))],
                _unit_interval(name),
                [*ends, *undefined(repr(above(1.0)), repr(below(-1.0)), "2.0", "-2.0", "inf", "-inf"), *NAN])


def rules():
    one = lambda: mpf(1)
    pi = lambda: +mp.pi
    yield Rule("Sin", UNARY, mp.sin, [mp.cos, lambda x: -mp.sin(x)], _angles("Sin"),
               ["0.0,0.0,1.0,0.0", "-0.0,-0.0,1.0,0.0", *OSCILLATES])
    yield Rule("Cos", UNARY, mp.cos, [lambda x: -mp.sin(x), lambda x: -mp.cos(x)], _angles("Cos"),
               ["0.0,1.0,0.0,-1.0", "-0.0,1.0,0.0,-1.0", *OSCILLATES])
    yield Rule("Tan", UNARY, mp.tan, [lambda x: mp.sec(x) ** 2, lambda x: 2 * mp.tan(x) * mp.sec(x) ** 2],
               _angles("Tan"), ["0.0,0.0,1.0,0.0", "-0.0,-0.0,1.0,0.0", *OSCILLATES])

    acos_zero = lambda x: mp.acos(x)
    yield _inverse_circular("Asin", one, 1, mp.asin, ["0.0,0.0,1.0,0.0", "-0.0,-0.0,1.0,0.0",
                                                      "1.0,=,inf,", "-1.0,=,inf,"])
    yield _inverse_circular("Acos", one, -1, acos_zero, ["0.0,=,-1.0,0.0", "-0.0,=,-1.0,0.0",
                                                         "1.0,0.0,-inf,", "-1.0,=,-inf,"])
    yield Rule("Atan", UNARY, mp.atan, [lambda x: 1 / (1 + x * x), lambda x: -2 * x / (1 + x * x) ** 2],
               [1.0, -1.0, *Sampler("Atan").uniform(-5, 5, 16), *Sampler("Atan").logarithmic(-60, 60, 8, True),
                *signed(TINY), *signed(HUGE)],
               ["0.0,0.0,1.0,0.0", "-0.0,-0.0,1.0,0.0", "inf,@pi/2,0.0,0.0", "-inf,@-pi/2,0.0,0.0", *NAN])

    yield Rule("SinPi", UNARY, mp.sinpi, [lambda x: mp.pi * mp.cospi(x), lambda x: -mp.pi ** 2 * mp.sinpi(x)],
               _turns("SinPi"),
               ["# IEEE 754: integers give a zero of the argument's sign.",
                "0.0,0.0,=,0.0", "-0.0,-0.0,=,0.0", "1.0,0.0,=,0.0", "-1.0,-0.0,=,0.0", "2.0,0.0,=,0.0",
                "-3.0,-0.0,=,0.0", "0.5,1.0,0.0,=", "-0.5,-1.0,0.0,=", "1.5,-1.0,0.0,=",
                "4503599627370496.0,0.0,=,0.0", "4503599627370497.0,0.0,=,0.0", "4503599627370495.5,=,0.0,=",
                "9007199254740992.0,0.0,=,0.0", "1e+300,0.0,=,0.0", "-1e+300,-0.0,=,0.0", *OSCILLATES])
    yield Rule("CosPi", UNARY, mp.cospi, [lambda x: -mp.pi * mp.sinpi(x), lambda x: -mp.pi ** 2 * mp.cospi(x)],
               _turns("CosPi"),
               ["# IEEE 754: half-integers give +0.",
                "0.0,1.0,0.0,=", "-0.0,1.0,0.0,=", "1.0,-1.0,0.0,=", "-1.0,-1.0,0.0,=", "2.0,1.0,0.0,=",
                "0.5,0.0,=,0.0", "-0.5,0.0,=,0.0", "1.5,0.0,=,0.0", "4503599627370495.5,0.0,=,0.0",
                "4503599627370497.0,-1.0,0.0,=", "9007199254740992.0,1.0,0.0,=", "1e+300,1.0,0.0,=", *OSCILLATES])
    secant = lambda x: 1 / mp.cospi(x)
    tangent = lambda x: mp.sinpi(x) / mp.cospi(x)
    yield Rule("TanPi", UNARY, tangent,
               [lambda x: mp.pi * secant(x) ** 2, lambda x: 2 * mp.pi ** 2 * tangent(x) * secant(x) ** 2],
               _turns("TanPi"),
               ["# IEEE 754: even n give +0, odd n give -0 (n > 0); n + 1/2 gives +inf for even n, -inf for odd n; odd.",
                "0.0,0.0,=,0.0", "-0.0,-0.0,=,0.0", "1.0,-0.0,=,0.0", "-1.0,0.0,=,0.0", "2.0,0.0,=,0.0",
                "-2.0,-0.0,=,0.0", "0.5,inf,inf,", "-0.5,-inf,inf,", "1.5,-inf,inf,", "-1.5,inf,inf,",
                "2.5,inf,inf,", "9007199254740992.0,0.0,=,0.0", *OSCILLATES])

    yield _inverse_circular("AsinPi", pi, 1, lambda x: mp.asin(x) / mp.pi,
                            ["0.0,0.0,=,0.0", "-0.0,-0.0,=,0.0", "1.0,0.5,inf,", "-1.0,-0.5,inf,"])
    yield _inverse_circular("AcosPi", pi, -1, lambda x: mp.acos(x) / mp.pi,
                            ["0.0,0.5,=,0.0", "-0.0,0.5,=,0.0", "1.0,0.0,-inf,", "-1.0,1.0,-inf,"])
    yield Rule("AtanPi", UNARY, lambda x: mp.atan(x) / mp.pi,
               [lambda x: 1 / (mp.pi * (1 + x * x)), lambda x: -2 * x / (mp.pi * (1 + x * x) ** 2)],
               [1.0, -1.0, *Sampler("AtanPi").uniform(-5, 5, 16), *Sampler("AtanPi").logarithmic(-60, 60, 8, True),
                *signed(TINY), *signed(HUGE), SMALLEST],
               ["0.0,0.0,=,0.0", "-0.0,-0.0,=,0.0", "inf,0.5,0.0,0.0", "-inf,-0.5,0.0,0.0", *NAN])
