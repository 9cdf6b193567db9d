"""Binary rules: arithmetic, powers, lengths and angles, logarithmic sums."""

from mpmath import mp, mpf

from .rule import BINARY, Rule, undefined
from .sampling import LARGEST, SMALLEST, Sampler, above, below


def missing(*partners):
    """NaN in either argument gives NaN throughout."""
    return undefined("nan,1.0", "1.0,nan", "nan,nan", *(f"nan,{p}" for p in partners), outputs=6)


def nowhere(*inputs):
    return undefined(*inputs, outputs=6)


def plane(name, extra=()):
    """Both signs, ordinary and extreme magnitudes."""
    s = Sampler(name)
    return [(1.0, 2.0), (3.0, -4.0), (-1.5, 0.25), *s.pairs(s.uniform(-10, 10, 14), s.uniform(-10, 10, 14)),
            *s.pairs(s.logarithmic(-60, 60, 8, True), s.logarithmic(-60, 60, 8, True)),
            (1e300, 1e-300), (-1e-300, 1e300), (1e200, 1e200), (1e-200, -1e-200), (5e-324, 1.0), (1.0, 5e-324),
            (SMALLEST, SMALLEST), (LARGEST, LARGEST), (-LARGEST, 0.5), *extra]


def constants(*values):
    return [lambda x, y, v=v: v for v in values]


def _arithmetic():
    zero = constants(0)[0]
    yield Rule("Add", BINARY, lambda x, y: x + y, constants(1, 1, 0, 0, 0),
               plane("Add", [(1e16, 1.0), (0.1, 0.2), (1.0, -0.9999999999999999), (3.0, -3.0)]),
               ["0.0,0.0,0.0,1.0,1.0,0.0,0.0,0.0", "-0.0,-0.0,-0.0,1.0,1.0,0.0,0.0,0.0",
                "inf,1.0,inf,1.0,1.0,0.0,0.0,0.0", "1.0,-inf,-inf,1.0,1.0,0.0,0.0,0.0",
                *nowhere("inf,-inf", "-inf,inf"), *missing("inf")])
    yield Rule("Subtract", BINARY, lambda x, y: x - y, constants(1, -1, 0, 0, 0),
               plane("Subtract", [(1e16, 1.0), (0.3, 0.1), (1.0, 0.9999999999999999), (3.0, 3.0)]),
               ["0.0,0.0,0.0,1.0,-1.0,0.0,0.0,0.0", "-0.0,0.0,-0.0,1.0,-1.0,0.0,0.0,0.0",
                "inf,1.0,inf,1.0,-1.0,0.0,0.0,0.0", "1.0,inf,-inf,1.0,-1.0,0.0,0.0,0.0",
                *nowhere("inf,inf", "-inf,-inf"), *missing("inf")])
    yield Rule("Multiply", BINARY, lambda x, y: x * y,
               [lambda x, y: y, lambda x, y: x, *constants(0, 1, 0)],
               plane("Multiply", [(0.1, 10.0), (above(1.0), below(1.0))]),
               ["0.0,0.0,0.0,0.0,0.0,0.0,1.0,0.0", "0.0,2.0,0.0,2.0,0.0,0.0,1.0,0.0",
               "0.0,-2.0,-0.0,-2.0,0.0,0.0,1.0,0.0",
                "inf,2.0,inf,2.0,inf,0.0,1.0,0.0", "-2.0,inf,-inf,inf,-2.0,0.0,1.0,0.0",
                *nowhere("0.0,inf", "-inf,0.0"), *missing("0.0")])
    yield Rule("Divide", BINARY, lambda x, y: x / y,
               [lambda x, y: 1 / y, lambda x, y: -x / y ** 2, zero, lambda x, y: -1 / y ** 2, lambda x,
               y: 2 * x / y ** 3],
               plane("Divide", [(1.0, 3.0), (1.0, 1e200), (1e200, 1e200), (1e-200, 1e-200), (2.0, -1e-170)]),
               ["0.0,2.0,0.0,=,0.0,0.0,=,0.0", "-0.0,2.0,-0.0,=,0.0,0.0,=,0.0",
                "# Poles: the zero's sign gives the side.",
                "1.0,0.0,inf,inf,-inf,,,", "1.0,-0.0,-inf,-inf,-inf,,,", "-1.0,0.0,-inf,inf,inf,,,",
                "1.0,inf,0.0,0.0,0.0,0.0,0.0,0.0", "1.0,-inf,-0.0,0.0,0.0,0.0,0.0,0.0",
                "inf,2.0,inf,0.5,-inf,0.0,-0.25,inf",
                *nowhere("0.0,0.0", "inf,inf", "-inf,inf"), *missing("0.0")])


def _powers():
    s = Sampler("Pow")
    log = mp.log
    def negative(x, y):
        return f"{x!r},{y!r},=,=,nan,=,,"
    def power(x, y):
        return x ** int(y) if x < 0 else x ** y
    def slope(x, y):
        return y * power(x, y - 1)
    def bend(x, y):
        return y * (y - 1) * power(x, y - 2)
    yield Rule("Pow", BINARY, power,
               [slope, lambda x, y: x ** y * log(x), bend,
                lambda x, y: x ** (y - 1) * (1 + y * log(x)), lambda x, y: x ** y * log(x) ** 2],
               [(2.0, 3.0), (2.0, 0.5), (4.0, -0.5), (10.0, -2.0), (1.0, 3.5), (2.5, 0.0), (2.5, 1.0), (2.5, 2.0),
                *s.pairs(s.uniform(0, 10, 14), s.uniform(-5, 5, 14)),
                *s.pairs(s.logarithmic(-40, 40, 6), s.uniform(-8, 8, 6)),
                (above(1.0), 1e15), (below(1.0), 1e16), (1.0000001, 1e9), (1e300, 1.02), (1e-300, 1.08), (1e300, 2.0),
                (1e-200, 2.0), (5e-324, 0.5), (2.0, 1023.9999999999999), (2.0, -1074.0), (1e10, 1e-10), (0.5, 5e-324)],
               ["# Exact points of the policy at x = 0; dx is the limit from the right.",
                "0.0,0.0,1.0,0.0,nan,0.0,,", "-0.0,0.0,1.0,0.0,nan,0.0,,", "0.0,0.5,0.0,inf,0.0,,,",
                "0.0,0.25,0.0,inf,0.0,,,",
                "0.0,1.0,0.0,1.0,0.0,0.0,,", "0.0,2.0,0.0,0.0,0.0,2.0,,", "0.0,3.0,0.0,0.0,0.0,0.0,,",
                "0.0,1.5,0.0,0.0,0.0,,,",
                "0.0,2.5,0.0,0.0,0.0,0.0,,", "-0.0,1.0,-0.0,1.0,0.0,0.0,,", "-0.0,3.0,-0.0,0.0,0.0,0.0,,",
                "0.0,-1.0,inf,-inf,nan,,,", "0.0,-0.5,inf,-inf,nan,,,", "0.0,-2.0,inf,-inf,nan,,,",
                "-0.0,-1.0,-inf,-inf,nan,,,",
                "# x < 0 and an integer y: dx exact, dy NaN.",
                *(negative(x, y) for x, y in ((-2.0, 3.0), (-2.0, 2.0), (-2.0, 1.0), (-2.0, -1.0), (-2.0, -2.0),
                                              (-0.5, 5.0), (-1e-300, 1.0), (-3.7, 4.0), (-1.5, -3.0))),
                "-2.0,0.0,1.0,0.0,nan,0.0,,",
                *nowhere("-2.0,0.5", "-2.0,-1.5", "-1e-300,0.1"),
                "# Infinite arguments, by limit.",
                "inf,2.0,inf,inf,inf,2.0,inf,inf", "inf,1.0,inf,1.0,inf,0.0,inf,inf",
                "inf,-1.0,0.0,0.0,0.0,0.0,0.0,0.0", "inf,0.5,inf,0.0,inf,0.0,,inf",
                "inf,0.0,1.0,0.0,inf,0.0,,", "2.0,inf,inf,inf,inf,,,", "2.0,-inf,0.0,0.0,0.0,,,",
                "0.5,inf,0.0,0.0,0.0,,,",
                "# IEEE 754 values; the policy is silent on their derivatives.",
                "1.0,inf,1.0,,,,,", "1.0,nan,1.0,,,,,", "nan,0.0,1.0,,,,,",
                *nowhere("nan,1.0", "2.0,nan", "nan,nan")])


def _planar():
    r = mp.hypot
    wide = [(1e300, 1e300), (1e-300, 1e-300), (-1e300, 2e-300), (3e-324, 5e-324), (1e-8, 1.0), (1.0, 1e-160)]
    yield Rule("Hypot", BINARY, r,
               [lambda x, y: x / r(x, y), lambda x, y: y / r(x, y), lambda x, y: y * y / r(x, y) ** 3,
                lambda x, y: -x * y / r(x, y) ** 3, lambda x, y: x * x / r(x, y) ** 3],
               plane("Hypot", [*wide, (0.0, 2.0), (-3.0, 0.0)]),
               ["# Convex kink: least norm.", "0.0,0.0,0.0,0.0,0.0,,,", "-0.0,0.0,0.0,0.0,0.0,,,",
                "inf,1.0,inf,1.0,0.0,0.0,0.0,0.0", "1.0,-inf,inf,0.0,-1.0,0.0,0.0,0.0",
                "# IEEE 754 values; the policy is silent on their derivatives.", "inf,inf,inf,,,,,",
                "inf,nan,inf,,,,,", "nan,-inf,inf,,,,,",
                *missing("0.0")])
    # The ordinate comes first, as in Math.Atan2(y, x).
    for name, scale in (("Atan2", lambda: mpf(1)), ("Atan2Pi", lambda: +mp.pi)):
        square = lambda x, y: x * x + y * y
        at_infinity = (("1.0,inf,0.0", "-1.0,inf,-0.0", "1.0,-inf,@pi", "inf,1.0,@pi/2", "-inf,1.0,@-pi/2",
            "inf,inf,@pi/4",
                        "inf,-inf,@3pi/4") if name == "Atan2" else
                       ("1.0,inf,0.0", "-1.0,inf,-0.0", "1.0,-inf,1.0", "inf,1.0,0.5", "-inf,1.0,-0.5",
                       "inf,inf,0.25", "inf,-inf,0.75"))
        half, minus = ("@pi", "@-pi") if name == "Atan2" else ("1.0", "-1.0")
        yield Rule(name, BINARY, lambda x, y, c=scale: mp.atan2(x, y) / c(),
                   [lambda x, y, c=scale: y / square(x, y) / c(), lambda x, y, c=scale: -x / square(x, y) / c(),
                    lambda x, y, c=scale: -2 * x * y / square(x, y) ** 2 / c(),
                    lambda x, y, c=scale: (x - y) * (x + y) / square(x, y) ** 2 / c(),
                    lambda x, y, c=scale: 2 * x * y / square(x, y) ** 2 / c()],
                   plane(name, [*wide, (1.0, -1.0), (-1.0, -1.0), (1e-300, -1.0), (-1e-300, -1.0), (2.0, 0.0),
                   (-2.0, 0.0)]),
                   ["0.0,0.0,0.0,nan,nan,nan,nan,nan", f"0.0,-0.0,{half},nan,nan,nan,nan,nan",
                   f"-0.0,-0.0,{minus},nan,nan,nan,nan,nan",
                    "-0.0,0.0,-0.0,nan,nan,nan,nan,nan", "0.0,2.0,0.0,=,0.0,0.0,=,0.0", "-0.0,2.0,-0.0,=,0.0,0.0,=,0.0",
                    "# On the cut the zero's sign gives the side.",
                    f"0.0,-2.0,{half},=,0.0,0.0,=,0.0", f"-0.0,-2.0,{minus},=,0.0,0.0,=,0.0",
                    *(row + ",0.0,0.0,0.0,0.0,0.0" for row in at_infinity), *missing("0.0")])


def _sigmoid(x):
    return 1 / (1 + mp.exp(-x))


def _logarithmic():
    s = Sampler("logarithmic")
    bell = lambda x, y: _sigmoid(x - y) * _sigmoid(y - x)
    yield Rule("LogAddExp", BINARY, lambda x, y: max(x, y) + mp.log1p(mp.exp(-abs(x - y))),
               [lambda x, y: _sigmoid(x - y), lambda x, y: _sigmoid(y - x), bell, lambda x, y: -bell(x, y), bell],
               [(0.0, 0.0), (1.0, 1.0), (1.0, 2.0), (-3.0, 4.0),
               *s.pairs(s.uniform(-10, 10, 14), s.uniform(-10, 10, 14)),
                *s.pairs(s.uniform(-1000, 1000, 6), s.uniform(-1000, 1000, 6)), (1000.0, 1000.0), (-1000.0, -1000.0),
                (0.0, 40.0),
                (40.0, 0.0), (0.0, -745.0), (700.0, -700.0), (5e-324, -5e-324), (1e-8, -1e-8),
                (-0.5, -0.9327521295671886), (1e17, 1e17)],
               ["# A term at -inf has weight 0; all at -inf: NaN.",
                "-inf,2.0,2.0,0.0,1.0,0.0,0.0,0.0", "2.0,-inf,2.0,1.0,0.0,0.0,0.0,0.0",
                "-inf,-inf,-inf,nan,nan,nan,nan,nan",
                "inf,1.0,inf,1.0,0.0,0.0,0.0,0.0", "1.0,inf,inf,0.0,1.0,0.0,0.0,0.0",
                "inf,-inf,inf,1.0,0.0,0.0,0.0,0.0",
                "# No limit: the policy is silent.", "inf,inf,inf,,,,,", *missing("-inf", "inf")])
    positive = [*s.pairs(s.uniform(-10, 10, 14), s.uniform(0, 10, 14)),
        *s.pairs(s.logarithmic(-60, 60, 6, True), s.logarithmic(-60, 60, 6)),
                (1.0, 1.0), (2.0, above(1.0)), (-2.0, below(1.0)), (1e300, 1e300), (1e-300, 1e-300), (3.0, 5e-324),
                (5e-324, 2.0), (2.0, LARGEST)]
    yield Rule("XLogY", BINARY, lambda x, y: x * mp.log(y),
               [lambda x, y: mp.log(y), lambda x, y: x / y, constants(0)[0], lambda x, y: 1 / y, lambda x,
               y: -x / y ** 2], positive,
               ["# x = 0: value 0; dx = log y; dy = 0.",
                "0.0,2.0,0.0,=,0.0,0.0,=,0.0", "0.0,1.0,0.0,0.0,0.0,0.0,=,0.0", "-0.0,0.5,0.0,=,0.0,0.0,=,0.0",
                "0.0,0.0,0.0,-inf,0.0,,,",
                "0.0,inf,0.0,inf,0.0,0.0,0.0,0.0", "2.0,0.0,-inf,-inf,inf,,,", "-2.0,0.0,inf,-inf,-inf,,,",
                "2.0,inf,inf,inf,0.0,0.0,0.0,0.0",
                *nowhere("2.0,-1.0", "-2.0,-5e-324", "1.0,-inf"), *missing()])
    shifted = [(x, y if y < 1 else y - 1) for x, y in positive[:20]]
    yield Rule("XLogP1", BINARY, lambda x, y: x * mp.log1p(y),
               [lambda x, y: mp.log1p(y), lambda x, y: x / (1 + y), constants(0)[0], lambda x, y: 1 / (1 + y),
               lambda x, y: -x / (1 + y) ** 2],
               [*shifted, *s.pairs(s.uniform(-5, 5, 6), s.uniform(-1, 0, 6)), (2.0, 0.0), (2.0, 1e-20),
               (-3.0, -1e-20), (2.0, 5e-324), (2.0, 1e-8),
                (1e300, 1e-300), (1e300, 1e300), (3.0, above(-1.0)), (-3.0, -1 + 1e-10), (2.0, LARGEST), (5e-324, 1.0)],
               ["0.0,2.0,0.0,=,0.0,0.0,=,0.0", "0.0,0.0,0.0,0.0,0.0,0.0,1.0,0.0", "0.0,-0.5,0.0,=,0.0,0.0,=,0.0",
               "0.0,-1.0,0.0,-inf,0.0,,,",
                "0.0,inf,0.0,inf,0.0,0.0,0.0,0.0", "2.0,-1.0,-inf,-inf,inf,,,", "-2.0,-1.0,inf,-inf,-inf,,,",
                "2.0,inf,inf,inf,0.0,0.0,0.0,0.0",
                *nowhere("2.0,-2.0", f"1.0,{below(-1.0)!r}", "1.0,-inf"), *missing()])


def rules():
    yield from _arithmetic()
    yield from _powers()
    yield from _planar()
    yield from _logarithmic()
