"""Reductions over arrays: sums, products, norms, extrema, and a polynomial in Horner's sense."""

from dataclasses import dataclass
from typing import Callable, Optional, Sequence

from mpmath import mp, mpf

from .precise import AGREEMENT, Unsettled, number, settle, text
from .sampling import LARGEST, Sampler, above
from .verification import confirm

HEADER = "a,b,value,ga,gb,h"


@dataclass
class Reduction:
    """Value, gradient and Hessian over the concatenation of a and b; policy rows are whole CSV rows."""
    name: str
    value: Callable
    gradient: Callable
    hessian: Callable
    points: Sequence
    policy: Sequence[str] = ()
    smooth: Optional[Callable] = None    # points at which differences mean something; all if absent

    def rows(self):
        yield HEADER
        if self.policy:
            yield "# Policy: special points, see tests/Oracles/README.md"
            yield from self.policy
        yield "# Ordinary points"
        for point in self.points:
            a, b = point if isinstance(point, tuple) else (point, [])
            yield self._row(a, b)

    def _row(self, a, b):
        count, size = len(a), len(a) + len(b)
        exact = [mpf(v) for v in (*a, *b)]

        def function(*v):
            return self.value(list(v[:count]), list(v[count:]))

        def entry(compute, *position):
            def at(*v):
                result = compute(list(v[:count]), list(v[count:]))
                for p in position:
                    result = result[p]
                return result
            return settle(at, *exact)

        value = settle(function, *exact)
        with mp.workdps(1400):
            if abs(number(function(*exact)) - number(value)) > AGREEMENT * abs(number(value)):
                raise Unsettled(f"{self.name}: {a}, {b}")
        gradient = [entry(self.gradient, i) for i in range(size)]
        hessian = [[entry(self.hessian, i, j) for j in range(size)] for i in range(size)]
        if self.smooth is None or self.smooth(a):
            for i in range(size):
                confirm(self.name, function, exact, (i,), gradient[i])
                for j in range(i, size):
                    confirm(self.name, function, exact, (i, j), hessian[i][j])
                    if number(hessian[i][j]) != number(hessian[j][i]):
                        raise ValueError(f"{self.name}: Hessian is not symmetric at {a}, {b}")
        join = lambda values: ";".join(values)
        return ",".join((join(map(repr, a)), join(map(repr, b)), text(value), join(map(text, gradient[:count])),
                         join(map(text, gradient[count:])), join(text(v) for row in hessian for v in row)))


def matrix(size, entry):
    return [[entry(i, j) for j in range(size)] for i in range(size)]


def zeros(a, b):
    return matrix(len(a) + len(b), lambda i, j: 0)


def diagonal(values):
    return matrix(len(values), lambda i, j: values[i] if i == j else 0)


def product(values):
    result = mpf(1)
    for v in values:
        result *= v
    return result


def without(a, *dropped):
    return product(v for k, v in enumerate(a) if k not in dropped)


def sign(x):
    return 1 if x > 0 else -1 if x < 0 else 0


def share(a, chosen):
    """Ties share equally."""
    ties = [chosen(v) for v in a]
    return [sign(v) * mpf(1) / sum(map(abs, ties)) if v else 0 for v in ties]


def norm(a):
    return mp.sqrt(sum(v * v for v in a))


def weights(a):
    top = max(a)
    terms = [mp.exp(v - top) for v in a]
    return [t / sum(terms) for t in terms]


def _arrays(name, count=14, low=-5, high=5):
    s = Sampler(name)
    sizes = [1, 2, 3, 4, 5, 6, 3, 2, 4, 7, 3, 5, 8, 3]
    return [s.uniform(low, high, n) for n in sizes[:count]]


def _nan_rows(*arrays):
    return [f"{a},,nan,{';'.join(['nan'] * n)},,{';'.join(['nan'] * n * n)}" for a in arrays for n in [a.count(';') + 1]]


def rules():
    """All reductions; the kinked ones and the two-array ones live in their own modules."""
    from . import kinked, moments
    yield from moments.rules()
    yield from kinked.rules()
