"""A rule, its table, and how a table is computed, verified and written."""

from dataclasses import dataclass, field
from typing import Callable, Optional, Sequence

from mpmath import mp, mpf

from .precise import AGREEMENT, Unsettled, number, settle, text
from .verification import confirm


# More digits than a chance agreement at lower precisions survives.
CERTAIN_DIGITS = 700


@dataclass(frozen=True)
class Shape:
    """Columns of a table; an order lists the positions that are differentiated."""
    inputs: Sequence[str]
    outputs: Sequence[str]
    orders: Sequence[tuple]


UNARY = Shape(("x",), ("d1", "d2"), ((0,), (0, 0)))
INDEXED = Shape(("n", "x"), ("d1", "d2"), ((1,), (1, 1)))
BINARY = Shape(("x", "y"), ("dx", "dy", "dxx", "dxy", "dyy"), ((0,), (1,), (0, 0), (0, 1), (1, 1)))
TERNARY = Shape(("x", "y", "z"), ("dx", "dy", "dz", "dxx", "dxy", "dxz", "dyy", "dyz", "dzz"),
                ((0,), (1,), (2,), (0, 0), (0, 1), (0, 2), (1, 1), (1, 2), (2, 2)))

# Named results that policy rows at infinite arguments need.
CONSTANTS = {
    "@pi": lambda: +mp.pi, "@-pi": lambda: -mp.pi,
    "@pi/2": lambda: mp.pi / 2, "@-pi/2": lambda: -mp.pi / 2,
    "@pi/4": lambda: mp.pi / 4, "@-pi/4": lambda: -mp.pi / 4,
    "@3pi/4": lambda: 3 * mp.pi / 4, "@-3pi/4": lambda: -3 * mp.pi / 4,
    "@1/3": lambda: mpf(1) / 3, "@-1/3": lambda: -mpf(1) / 3,
}


@dataclass
class Rule:
    """Closed forms of value and derivatives, the points to evaluate, and the policy rows.

    A policy row is the text of a CSV row in which `=` stands for the closed form's result
    (not verified, as differences mean nothing at a kink) and `@name` for a constant.
    Text that starts with # goes into the table as a comment.
    """
    name: str
    shape: Shape
    value: Callable
    derivatives: Sequence[Callable]
    points: Sequence = ()
    policy: Sequence[str] = ()
    also: Optional[Callable] = None      # a second way to the value
    inverse: Optional[Callable] = None   # undoes the value: inverse(value) is x
    verify: bool = True
    comments: Sequence[str] = field(default_factory=list)

    def rows(self):
        """The lines of the table."""
        yield ",".join((*self.shape.inputs, "value", *self.shape.outputs))
        for comment in self.comments:
            yield "# " + comment
        seen = set()
        if self.policy:
            yield "# Policy: special points, see tests/Oracles/README.md"
        for line in self.policy:
            if line.startswith("#"):
                yield line
            else:
                yield self._policy_row(line, seen)
        if self.points:
            yield "# Ordinary points"
        for point in self.points:
            arguments = point if isinstance(point, tuple) else (point,)
            key = tuple(map(repr, arguments))
            if key in seen:
                continue
            seen.add(key)
            yield ",".join((*key, *self._computed(arguments)))

    def _policy_row(self, line, seen):
        fields = line.split(",")
        count = len(self.shape.inputs)
        if len(fields) != count + 1 + len(self.shape.outputs):
            raise ValueError(f"{self.name}: policy row {line}")
        key = tuple(fields[:count])
        for token, column in zip(key, self.shape.inputs):
            if token != (repr(int(token)) if column == "n" else repr(float(token))):
                raise ValueError(f"{self.name}: {token} is not a shortest round-trip input")
        if key in seen:
            raise ValueError(f"{self.name}: {key} appears twice")
        seen.add(key)
        results = []
        for function, result in zip((self.value, *self.derivatives), fields[count:]):
            if result == "=":
                result = text(settle(function, *self._exact(map(float, key))))
            elif result.startswith("@"):
                result = text(settle(CONSTANTS[result]))
            results.append(result)
        return ",".join((*key, *results))

    def _exact(self, arguments):
        return [int(a) if c == "n" else mpf(a) for c, a in zip(self.shape.inputs, arguments)]

    def _computed(self, arguments):
        exact = self._exact(arguments)
        value = settle(self.value, *exact)
        self._cross_check(exact, value)
        results = [text(value)]
        for function, order in zip(self.derivatives, self.shape.orders):
            derivative = settle(function, *exact)
            if self.verify:
                confirm(self.name, self.value, exact, order, derivative)
            results.append(text(derivative))
        return results

    def _cross_check(self, exact, value):
        with mp.workdps(CERTAIN_DIGITS):
            pairs = [(number(self.value(*exact)), number(value))]
        if self.also:
            pairs.append((number(settle(self.also, *exact)), number(value)))
        if self.inverse:
            with mp.workdps(400):
                precise = self.value(*exact)
                pairs.append((number(self.inverse(*exact[:-1], precise)), exact[-1]))
        for got, expected in pairs:
            with mp.workdps(150):
                if abs(got - expected) > AGREEMENT * abs(expected) * 10 ** 5:
                    raise Unsettled(f"{self.name}{tuple(map(str, exact))}: two ways give "
                                    f"{mp.nstr(got, 30)} and {mp.nstr(expected, 30)}")


def undefined(*inputs, outputs=3):
    """Policy rows that are NaN throughout: outside the domain, or NaN in."""
    return [i + ",nan" * outputs for i in inputs]
