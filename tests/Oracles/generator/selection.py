"""Binary rules with kinks and jumps: signs, extrema, remainders, Elu, Huber."""

from mpmath import mp

from .arithmetic import constants, missing, nowhere, plane
from .rule import BINARY, Rule
from .sampling import Sampler, above, below

FLAT = constants(0, 0, 0)


def _sign(x):
    return 1 if x > 0 else -1 if x < 0 else 0


def _truncate(q):
    return mp.floor(q) if q >= 0 else mp.ceil(q)


def _extremum(name, pick, first):
    """first(x, y) says whether the first argument is the one chosen."""
    low, high = ("-inf", "inf") if name == "Max" else ("inf", "-inf")
    tie = "0.5,0.5,,,"
    return Rule(name, BINARY, pick,
                [lambda x, y: 1 if first(x, y) else 0, lambda x, y: 0 if first(x, y) else 1, *FLAT],
                [p for p in plane(name, [(1.0, above(1.0)), (above(1.0), 1.0), (0.0, -1.0)]) if p[0] != p[1]],
                ["# A tie shares equally.",
                 f"1.0,1.0,1.0,{tie}", f"-2.5,-2.5,-2.5,{tie}", f"0.0,0.0,0.0,{tie}", f"5e-324,5e-324,5e-324,{tie}",
                 f"0.0,-0.0,{'0.0' if name == 'Max' else '-0.0'},{tie}",
                 f"-0.0,0.0,{'0.0' if name == 'Max' else '-0.0'},{tie}",
                 f"inf,inf,inf,{tie}", f"-inf,-inf,-inf,{tie}",
                 f"{high},1.0,{high},1.0,0.0,0.0,0.0,0.0", f"{low},1.0,1.0,0.0,1.0,0.0,0.0,0.0",
                 f"1.0,{high},{high},0.0,1.0,0.0,0.0,0.0",
                 *missing("inf", "-inf")])


def _remainder(name, quotient, jumps):
    # 800 digits hold the largest quotient of two doubles exactly
    def whole(x, y):
        with mp.workdps(max(800, mp.dps)):
            return int(quotient(x / y))

    def value(x, y):
        with mp.workdps(max(1600, mp.dps)):
            r = x - y * whole(x, y)
            return ("-0.0" if x < 0 else 0) if r == 0 else r
    points = [(5.5, 2.0), (-5.5, 2.0), (5.5, -2.0), (-5.5, -2.0), (7.0, 2.5), (0.1, 3.0), (-0.1, 3.0), (1.9, 3.0),
        (2.9, -3.0), (1e-300, 1.0),
              (1.0, 1e-10 + 3e-27), (5e-324, 1.0), (1.0, 1e300), (1.0, 0.1), (below(6.0), 3.0), (above(6.0), 3.0)]
    s = Sampler(name)
    points += [p for p in s.pairs(s.uniform(-10, 10, 20), s.uniform(-3, 3, 20))] + s.pairs(s.logarithmic(-20, 20, 6,
        True), s.logarithmic(-20, 20, 6, True))
    flat = "0.0,0.0,0.0"
    return Rule(name, BINARY, value, [lambda x, y: 1, lambda x, y: -whole(x, y), *FLAT], points,
                ["# At the jumps too: dx = 1 and dy = -quotient; a zero result takes the sign of x.",
                 *(f"{x},{y},=,1.0,=,{flat}" for x, y in jumps),
                 "# The jumps in y lie too close for a difference quotient.",
                 *(f"{x},{y},=,1.0,=,{flat}" for x, y in (("1e+300", "3.1"), ("-1e+300", "7e-05"), ("1e+22", "0.1"),
                 ("1.7976931348623157e+308", "5e-324"))),
                 f"0.0,3.0,0.0,1.0,0.0,{flat}", f"-0.0,3.0,-0.0,1.0,0.0,{flat}", f"2.0,inf,2.0,1.0,0.0,{flat}",
                 f"-2.0,-inf,-2.0,1.0,0.0,{flat}",
                 *nowhere("1.0,0.0", "0.0,0.0", "inf,2.0", "-inf,2.0", "inf,inf"), *missing("0.0", "inf")])


def _elu(x, a):
    return x if x > 0 else a * mp.expm1(x)


def _huber(x, d):
    return x * x / 2 if abs(x) <= d else d * (abs(x) - d / 2)


def rules():
    s = Sampler("selection")
    side = lambda x, y: _sign(x) * _sign(y)
    flat = "0.0,0.0,0.0"
    yield Rule("CopySign", BINARY, lambda x, y: abs(x) * _sign(y), [side, constants(0)[0], *FLAT], plane("CopySign"),
               ["# |x| at 0, convex or concave by the sign of y: least norm 0. Flat in y, at its jump too.",
                f"0.0,1.0,0.0,0.0,0.0,{flat}", f"0.0,-1.0,-0.0,0.0,0.0,{flat}", f"-0.0,1.0,0.0,0.0,0.0,{flat}",
                f"-0.0,-1.0,-0.0,0.0,0.0,{flat}",
                f"2.0,0.0,2.0,1.0,0.0,{flat}", f"2.0,-0.0,-2.0,-1.0,0.0,{flat}", f"-2.0,0.0,2.0,-1.0,0.0,{flat}",
                f"-2.0,-0.0,-2.0,1.0,0.0,{flat}",
                f"inf,-1.0,-inf,-1.0,0.0,{flat}", f"-inf,1.0,inf,-1.0,0.0,{flat}", f"2.0,inf,2.0,1.0,0.0,{flat}",
                f"2.0,-inf,-2.0,-1.0,0.0,{flat}",
                *nowhere("nan,1.0", "nan,-1.0")])
    yield _extremum("Max", max, lambda x, y: x > y)
    yield _extremum("Min", min, lambda x, y: x < y)
    yield _remainder("Remainder", _truncate,
                     [("6.0", "3.0"), ("-6.0", "3.0"), ("6.0", "-3.0"), ("-6.0", "-3.0"), ("1.0", "1.0"),
                     ("3.0", "1.5"), ("1e+300", "1e+300"), ("-5e-324", "5e-324")])
    yield _remainder("IeeeRemainder", mp.nint,
                     [("6.0", "3.0"), ("-6.0", "3.0"), ("1.0", "2.0"), ("3.0", "2.0"), ("5.0", "2.0"),
                     ("-1.0", "2.0"), ("-3.0", "2.0"), ("3.0", "-2.0"),
                      ("-5.0", "-2.0"), ("1e+300", "1e+300"), ("5e-324", "1e-323"), ("-6.0", "-3.0")])
    yield Rule("Elu", BINARY, _elu,
               [lambda x, a: 1 if x > 0 else a * mp.exp(x), lambda x, a: 0 if x > 0 else mp.expm1(x),
                lambda x, a: 0 if x > 0 else a * mp.exp(x), lambda x, a: 0 if x > 0 else mp.exp(x), lambda x, a: 0],
               [(1.0, 1.0), (-1.0, 1.0), (-1.0, 0.5), (-1.0, 1.6732632423543772),
               *s.pairs(s.uniform(-5, 5, 14), s.uniform(0.1, 3, 14)), (-2.0, -0.5),
                (-1e-20, 1.0), (-5e-324, 1.0), (5e-324, 1.0), (-1e-8, 2.0), (1e-8, 2.0), (-40.0, 1.0), (-745.0, 1.0),
                (-1000.0, 2.0), (1e300, 1.0), (-3.0, 0.0)],
               ["# Differentiable once for alpha = 1. Convex kink for alpha < 1, concave for alpha > 1: least norm.",
                "0.0,1.0,0.0,1.0,0.0,,,", "-0.0,1.0,-0.0,1.0,0.0,,,", "0.0,0.5,0.0,0.5,0.0,,,",
                "0.0,2.0,0.0,1.0,0.0,,,", "0.0,0.0,0.0,0.0,0.0,,,",
                "0.0,-0.5,0.0,0.0,0.0,,,", "inf,2.0,inf,1.0,0.0,0.0,0.0,0.0", "-inf,2.0,-2.0,0.0,-1.0,0.0,0.0,0.0",
                *nowhere("nan,1.0", "-1.0,nan", "nan,nan"), "# The parameter is not read here: strong zero.",
                "1.0,nan,1.0,1.0,0.0,0.0,,"])
    within = lambda x, d: abs(x) <= d
    yield Rule("Huber", BINARY, _huber,
               [lambda x, d: x if within(x, d) else d * _sign(x), lambda x, d: 0 if within(x, d) else abs(x) - d,
                lambda x, d: 1 if within(x, d) else 0, lambda x, d: 0 if within(x, d) else _sign(x), lambda x,
                d: 0 if within(x, d) else -1],
               [(0.5, 1.0), (-0.5, 1.0), (2.0, 1.0), (-2.0, 1.0), (0.0, 1.0),
               *s.pairs(s.uniform(-5, 5, 20), s.uniform(0.1, 3, 20)),
                (below(1.0), 1.0), (above(1.0), 1.0), (below(-1.0), 1.0), (1e300, 1.0), (-1e300, 1e300 / 3),
                (1e-300, 1.0), (5e-324, 1.0), (1e160, 1e200),
                (1.345, 1.3449999), (1e-8, 1e-9)],
               ["# Differentiable once where |x| = delta.", "1.0,1.0,0.5,1.0,0.0,,,", "-1.0,1.0,0.5,-1.0,0.0,,,",
               "2.5,2.5,3.125,2.5,0.0,,,",
                "-0.0,1.0,0.0,0.0,0.0,1.0,0.0,0.0", "inf,2.0,inf,2.0,inf,0.0,1.0,-1.0",
                "-inf,2.0,inf,-2.0,inf,0.0,-1.0,-1.0", "3.0,inf,4.5,3.0,0.0,1.0,0.0,0.0",
                *missing()])
