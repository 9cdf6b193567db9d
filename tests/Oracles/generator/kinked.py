"""Reductions with kinks: norms and extrema. Norms take the least norm, ties share equally."""

from mpmath import mpf

from .reductions import Reduction, _arrays, _nan_rows, matrix, norm, share, sign, zeros
from .sampling import LARGEST, above


def _flat(n):
    return ";".join(["0.0"] * n * n)


def _norm_two_hessian(a, b):
    r = norm(a)

    def entry(i, j):
        if i == j:
            return sum((v * v for k, v in enumerate(a) if k != i), mpf(0)) / r ** 3
        return -a[i] * a[j] / r ** 3
    return matrix(len(a), entry)


def _third(n):
    return "0." + "3" * 50 if n > 0 else "-0." + "3" * 50


def rules():
    extreme = [[1e200, -1e200], [1e300, 1e299], [1e-300, -2e-300], [5e-324, 1e-323], [LARGEST, 1.0],
        [1e-160, 3e-170, 2e-160]]
    none_zero = lambda a: all(a)
    yield Reduction("NormOne", lambda a, b: sum(abs(v) for v in a), lambda a, b: [sign(v) for v in a], zeros,
                    _arrays("NormOne") + extreme + [[1.0, -1.0], [1e16, 1.0, -1.0]],
                    ["# A zero component: least norm.", "0.0,,0.0,0.0,,0.0", f"0.0;-0.0,,0.0,0.0;0.0,,{_flat(2)}",
                    f"1.0;0.0;-2.0,,3.0,1.0;0.0;-1.0,,{_flat(3)}",
                     f"inf;-1.0,,inf,1.0;-1.0,,{_flat(2)}", f"-inf;1.0,,inf,-1.0;1.0,,{_flat(2)}",
                     *_nan_rows("nan;1.0", "0.0;nan")], none_zero)
    yield Reduction("NormTwo", lambda a, b: norm(a), lambda a, b: [v / norm(a) for v in a], _norm_two_hessian,
                    _arrays("NormTwo")[1:] + extreme + [[3.0, 4.0], [0.0, 2.0], [1.0, 0.0, -2.0], [1.0, 1e-20], [2.0],
                    [-2.0]],
                    ["# Convex kink at 0: least norm.", "0.0,,0.0,0.0,,", "0.0;0.0,,0.0,0.0;0.0,,",
                    "0.0;-0.0;0.0,,0.0,0.0;0.0;0.0,,",
                     f"inf;1.0,,inf,1.0;0.0,,{_flat(2)}", f"1.0;-inf,,inf,0.0;-1.0,,{_flat(2)}",
                     *_nan_rows("nan;1.0", "0.0;nan")])
    yield Reduction("NormInfinity", lambda a, b: max(abs(v) for v in a),
                    lambda a, b: share(a, lambda v: sign(v) if abs(v) == max(map(abs, a)) else 0), zeros,
                    _arrays("NormInfinity") + extreme[1:] + [[3.0, -4.0], [0.0, 2.0], [1.0, above(1.0)], [-7.5],
                    [2.0, -1.0, 1.0]],
                    ["# Ties share equally; at 0 the least norm.", "0.0,,0.0,0.0,,", "0.0;0.0,,0.0,0.0;0.0,,",
                    "2.0;-2.0,,2.0,0.5;-0.5,,", "-3.0;1.0;-3.0,,3.0,-0.5;0.0;-0.5,,",
                     f"1.0;1.0;-1.0,,1.0,{_third(1)};{_third(1)};{_third(-1)},,", f"inf;1.0,,inf,1.0;0.0,,{_flat(2)}",
                     f"1.0;-inf,,inf,0.0;-1.0,,{_flat(2)}",
                     *_nan_rows("nan;1.0", "1.0;nan")])
    for name, pick, low, high in (("Maximum", max, "-inf", "inf"), ("Minimum", min, "inf", "-inf")):
        yield Reduction(name, lambda a, b, p=pick: p(a), lambda a, b,
            p=pick: share(a, lambda v: 1 if v == p(a) else 0), zeros,
                        _arrays(name) + extreme[1:] + [[1.0, above(1.0)], [above(1.0), 1.0], [3.0],
                        [-1.0, -2.0, -3.0], [0.0, -1.0, 1.0], [2.0, -1.0, -1.5, 1.5]],
                        ["# k ties share 1/k each.", "1.0;1.0,,1.0,0.5;0.5,,",
                        "-2.0;-2.0;-2.0,,-2.0," + ";".join([_third(1)] * 3) + ",,",
                         ("3.0;1.0;3.0;2.0,,3.0,0.5;0.0;0.5;0.0,," if pick is max else "1.0;3.0;1.0;2.0,,1.0,0.5;0.0;0.5;0.0,,"),
                         "0.0;-0.0,," + ("0.0" if pick is max else "-0.0") + ",0.5;0.5,,",
                         f"{high};1.0,,{high},1.0;0.0,,{_flat(2)}", f"{low};1.0,,1.0,0.0;1.0,,{_flat(2)}",
                         f"{high};{high},,{high},0.5;0.5,,",
                         f"{low};{low},,{low},0.5;0.5,,", *_nan_rows("nan;1.0", "1.0;nan", "inf;nan;-inf")])
