"""Unary rules: arithmetic, powers and roots, exponentials, logarithms."""

from mpmath import mp, mpf

from .rule import UNARY, Rule, undefined
from .sampling import HUGE, LARGEST, SMALLEST, SMALLEST_NORMAL, TINY, Sampler, above, around, below, signed

NAN = undefined("nan")


def _everywhere(name, extra=()):
    """Points for a function that is smooth on the whole line."""
    s = Sampler(name)
    return [1.0, -1.0, 2.0, -3.5, 0.1, *s.uniform(-10, 10, 12), *s.logarithmic(-40, 40, 8, True),
            *signed(TINY[:5]), *extra]


def _positive(name, extra=()):
    s = Sampler(name)
    return [1.0, 2.0, 10.0, 0.1, 100.0, *s.uniform(0, 10, 12), *s.logarithmic(-60, 60, 10),
            *TINY, *HUGE, *extra]


def _real_cbrt(x):
    return mp.cbrt(x) if x >= 0 else -mp.cbrt(-x)


def _exponential(name, base_log, points):
    """exp(c x): both derivatives are multiples of the value."""
    def value(x):
        return mp.exp(x * base_log())
    return Rule(name, UNARY, value,
                [lambda x: base_log() * value(x), lambda x: base_log() ** 2 * value(x)], points,
                ["0.0,1.0,=,=", "-0.0,1.0,=,=", "inf,inf,inf,inf", "-inf,0.0,0.0,0.0", *NAN])


def _logarithm(name, base_log, extra):
    return Rule(name, UNARY, lambda x: mp.log(x) / base_log(),
                [lambda x: 1 / (x * base_log()), lambda x: -1 / (x * x * base_log())],
                _positive(name, [*around(1.0), *extra]),
                ["1.0,0.0,=,=", "# The limit from the right, for either zero.",
                 "0.0,-inf,inf,", "-0.0,-inf,inf,", "inf,inf,0.0,0.0",
                 *undefined("-1.0", "-5e-324", "-inf"), *NAN])


def rules():
    one = lambda: mpf(1)
    two = lambda: mp.log(2)
    ten = lambda: mp.log(10)
    s = Sampler("exponentials")
    exp_points = [1.0, -1.0, 0.5, *s.uniform(-5, 5, 10), *s.uniform(-700, 700, 8), *signed(TINY),
                  709.0, 709.782712893384, above(709.782712893384), 710.0, 1000.0, 1e5,
                  -708.0, -708.3964185322641, -744.0, -745.1332191019411, -745.2, -1000.0, -1e5]

    yield Rule("Negate", UNARY, lambda x: -x, [lambda x: -1, lambda x: 0],
               _everywhere("Negate", signed(HUGE)),
               ["0.0,-0.0,-1.0,0.0", "-0.0,0.0,-1.0,0.0", "inf,-inf,-1.0,0.0", "-inf,inf,-1.0,0.0", *NAN])
    yield Rule("Reciprocal", UNARY, lambda x: 1 / x, [lambda x: -1 / x ** 2, lambda x: 2 / x ** 3],
               _everywhere("Reciprocal", signed(HUGE)),
               ["0.0,inf,-inf,", "-0.0,-inf,-inf,", "inf,0.0,0.0,0.0", "-inf,-0.0,0.0,0.0", *NAN])
    yield Rule("Square", UNARY, lambda x: x * x, [lambda x: 2 * x, lambda x: 2],
               _everywhere("Square", [*signed(HUGE), 1.3407807929942596e154, above(1.3407807929942596e154)]),
               ["0.0,0.0,0.0,2.0", "-0.0,0.0,0.0,2.0", "inf,inf,inf,2.0", "-inf,inf,-inf,2.0", *NAN])
    yield Rule("Sqrt", UNARY, mp.sqrt, [lambda x: 1 / (2 * mp.sqrt(x)), lambda x: -1 / (4 * x * mp.sqrt(x))],
               _positive("Sqrt", [4.0, *around(1.0), below(4.0)]),
               ["0.0,0.0,inf,", "-0.0,-0.0,inf,", "inf,inf,0.0,0.0",
                *undefined("-1.0", "-5e-324", "-inf"), *NAN], inverse=lambda y: y * y)
    yield Rule("Cbrt", UNARY, _real_cbrt,
               [lambda x: 1 / (3 * _real_cbrt(x) ** 2), lambda x: -2 / (9 * x * _real_cbrt(x) ** 2)],
               _everywhere("Cbrt", [8.0, -27.0, *signed(HUGE)]),
               ["0.0,0.0,inf,", "-0.0,-0.0,inf,", "inf,inf,0.0,0.0", "-inf,-inf,0.0,0.0", *NAN],
               inverse=lambda y: y ** 3)

    yield _exponential("Exp", one, exp_points)
    yield _exponential("Exp2", two, [1.0, -1.0, 10.0, 0.5, *s.uniform(-5, 5, 10), *s.uniform(-1000, 1000, 8),
                                     *signed(TINY), 1023.0, below(1024.0), 1024.0, 2000.0, 1e5,
                                     -1022.0, -1022.5, -1074.0, -1075.0, above(-1075.0), -1100.0, -1e5])
    yield _exponential("Exp10", ten, [1.0, -1.0, 2.0, 22.0, 23.0, 0.5, *s.uniform(-3, 3, 10),
                                      *s.uniform(-300, 300, 8), *signed(TINY), 308.0, 308.2547155599167,
                                      above(308.2547155599167), 309.0, 5000.0, 1e5,
                                      -307.6526555685888, -308.0, -323.0, -323.3, -324.0, -1e5])
    yield Rule("ExpM1", UNARY, mp.expm1, [mp.exp, mp.exp], exp_points + around(0.0, (1e-5, 1e-3, 0.3)) + [-37.0,
        -40.0, 40.0],
               ["0.0,0.0,1.0,1.0", "-0.0,-0.0,1.0,1.0", "inf,inf,inf,inf", "-inf,-1.0,0.0,0.0", *NAN],
               also=lambda x: mp.exp(x) - 1)

    yield _logarithm("Log", one, [2.718281828459045])
    yield _logarithm("Log2", two, [0.5, 1024.0, 3.0])
    yield _logarithm("Log10", ten, [1000.0, 1e22, 3.0])
    yield Rule("LogP1", UNARY, mp.log1p, [lambda x: 1 / (1 + x), lambda x: -1 / (1 + x) ** 2],
               [1.0, -0.5, *Sampler("LogP1").uniform(-1, 5, 14), *Sampler("LogP1").logarithmic(-60, 60, 8),
                *signed(TINY), *HUGE, *around(0.0, (1e-5, 1e-3, 0.3)),
                above(-1.0), -1 + 1e-10, -1 + 1e-5, SMALLEST_NORMAL, -SMALLEST],
               ["0.0,0.0,1.0,-1.0", "-0.0,-0.0,1.0,-1.0", "-1.0,-inf,inf,", "inf,inf,0.0,0.0",
                *undefined(repr(below(-1.0)), "-2.0", repr(-LARGEST), "-inf"), *NAN],
               also=lambda x: mp.log(1 + x))
