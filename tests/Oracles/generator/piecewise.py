"""Unary rules with kinks and jumps: |x|, sign, and the roundings."""

from mpmath import mp

from .rule import UNARY, Rule, undefined
from .sampling import HUGE, TINY, Sampler, above, below, signed

NAN = undefined("nan")
FLAT = [lambda x: 0, lambda x: 0]


def _sign(x):
    return 1 if x > 0 else -1 if x < 0 else 0


def _signed_zero(integer, x):
    """Roundings keep the sign of their argument when they give zero."""
    result = int(integer)
    return "-0.0" if result == 0 and x < 0 else result


def _rounding(name, integer, jumps):
    s = Sampler(name)
    points = [*s.uniform(-5, 5, 12), *s.logarithmic(-20, 50, 8, True), 0.49999999999999994, above(0.5), below(1.0),
              above(1.0), below(1.5), above(1.5), below(2.5), above(2.5), *signed(TINY[:4]), -0.49999999999999994]
    return Rule(name, UNARY, lambda x: _signed_zero(integer(x), x), FLAT,
                [p for p in points if not p.is_integer() and repr(p) not in {j.split(",")[0] for j in jumps}],
                ["# The derivative is 0 everywhere, at the jumps too.",
                 "0.0,0.0,0.0,0.0", "-0.0,-0.0,0.0,0.0", *(j + ",0.0,0.0" for j in jumps),
                 *(f"{v!r},=,0.0,0.0" for v in (1.0, -1.0, 2.0, -3.0, 4503599627370496.0, 4503599627370497.0,
                                               -4503599627370497.0, 9007199254740993.0, 1e300, -1e300)),
                 "inf,inf,0.0,0.0", "-inf,-inf,0.0,0.0", *NAN])


def rules():
    yield Rule("Abs", UNARY, abs, [_sign, lambda x: 0],
               [1.0, -1.0, *Sampler("Abs").uniform(-5, 5, 12), *Sampler("Abs").logarithmic(-60, 60, 8, True),
                *signed(TINY), *signed(HUGE)],
               ["# Convex kink: least norm.", "0.0,0.0,0.0,0.0", "-0.0,0.0,0.0,0.0",
                "inf,inf,1.0,0.0", "-inf,inf,-1.0,0.0", *NAN])
    yield Rule("Sign", UNARY, _sign, FLAT,
               [1.0, -1.0, *Sampler("Sign").uniform(-5, 5, 12), *Sampler("Sign").logarithmic(-60, 60, 8, True),
                *signed(TINY), *signed(HUGE)],
               ["0.0,0.0,0.0,0.0", "-0.0,0.0,0.0,0.0", "inf,1.0,0.0,0.0", "-inf,-1.0,0.0,0.0", *NAN])
    yield _rounding("Floor", mp.floor,
                    ["0.5,0.0", "-0.5,-1.0", "1.5,1.0", "-1.5,-2.0", "4503599627370495.5,4503599627370495.0",
                     "-4503599627370495.5,-4503599627370496.0"])
    yield _rounding("Ceiling", mp.ceil,
                    ["0.5,1.0", "-0.5,-0.0", "1.5,2.0", "-1.5,-1.0", "4503599627370495.5,4503599627370496.0",
                     "-4503599627370495.5,-4503599627370495.0"])
    yield _rounding("Round", mp.nint,
                    # ties go to the even neighbour, as Math.Round does
                    ["0.5,0.0", "-0.5,-0.0", "1.5,2.0", "-1.5,-2.0", "2.5,2.0", "-2.5,-2.0", "3.5,4.0",
                     "4503599627370495.5,4503599627370496.0", "4503599627370494.5,4503599627370494.0",
                     "-4503599627370494.5,-4503599627370494.0", "2251799813685249.5,2251799813685250.0"])
    yield _rounding("Truncate", lambda x: mp.floor(x) if x > 0 else mp.ceil(x),
                    ["0.5,0.0", "-0.5,-0.0", "1.5,1.0", "-1.5,-1.0", "4503599627370495.5,4503599627370495.0",
                     "-4503599627370495.5,-4503599627370495.0"])
