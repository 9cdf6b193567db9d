"""Smooth reductions: sums, products, dot product, moments, log-sum-exp, polynomial."""

from mpmath import mp, mpf

from .reductions import (Reduction, _arrays, _nan_rows, diagonal, matrix, product, weights, without, zeros)
from .sampling import LARGEST, Sampler, above


def _power(x, k):
    return x ** k if k > 0 else mpf(1)


def _polynomial_gradient(c, b):
    x = b[0]
    return [_power(x, k) for k in range(len(c))] + [sum((k * c[k] * _power(x, k - 1) for k in range(1, len(c))),
        mpf(0))]


def _polynomial_hessian(c, b):
    x, n = b[0], len(c)

    def entry(i, j):
        if i < n and j < n:
            return 0
        if i == n and j == n:
            return sum((k * (k - 1) * c[k] * _power(x, k - 2) for k in range(2, n)), mpf(0))
        k = min(i, j)
        return k * _power(x, k - 1) if k else 0
    return matrix(n + 1, entry)


def _variance(a, b):
    mean = sum(a) / len(a)
    return sum((v - mean) ** 2 for v in a) / len(a)


def _triangle(a, n):
    """The lower triangle that a holds by rows."""
    return [[a[i * (i + 1) // 2 + j] if j <= i else mpf(0) for j in range(n)] for i in range(n)]


def _image(a, b):
    return [sum(row[j] * b[j] for j in range(len(b))) for row in _triangle(a, len(b))]


def _triangular_gradient(a, b):
    u, n = _image(a, b), len(b)
    low = _triangle(a, n)
    return [2 * u[i] * b[j] for i in range(n) for j in range(i + 1)] + [
        2 * sum(low[i][j] * u[i] for i in range(n)) for j in range(n)]


def _triangular_hessian(a, b):
    u, n = _image(a, b), len(b)
    low, places = _triangle(a, n), [(i, j) for i in range(n) for j in range(i + 1)]

    def entry(p, q):
        if p > q:
            p, q = q, p
        if q < len(a):
            (i, j), (k, m) = places[p], places[q]
            return 2 * b[j] * b[m] if i == k else mpf(0)
        if p < len(a):
            (i, j), m = places[p], q - len(a)
            return 2 * low[i][m] * b[j] + (2 * u[i] if j == m else 0)
        return 2 * sum(low[i][p - len(a)] * low[i][q - len(a)] for i in range(n))
    return matrix(len(a) + n, entry)


def rules():
    cancelling = [[1e16, 1.0, -1e16], [0.1, 0.2, 0.3, -0.6], [1e300, 1e-300, -1e300], [1.0, 1e-20, 1e-40]]
    large = [[1e200, 1e200], [1e-200, 1e-200], [LARGEST, LARGEST], [5e-324, 5e-324, 1.0]]
    ones = lambda a, b: [1 for _ in a]
    yield Reduction("Sum", lambda a, b: sum(a), ones, zeros, _arrays("Sum") + cancelling + large,
                    ["-0.0;-0.0,,-0.0,1.0;1.0,,0.0;0.0;0.0;0.0", "inf;1.0,,inf,1.0;1.0,,0.0;0.0;0.0;0.0",
                    *_nan_rows("nan;1.0", "inf;-inf", "1.0;2.0;nan")])
    yield Reduction("Product", lambda a, b: product(a), lambda a, b: [without(a, i) for i in range(len(a))],
                    lambda a, b: matrix(len(a), lambda i, j: 0 if i == j else without(a, i, j)),
                    _arrays("Product") + [[0.0, 2.0, 3.0], [2.0, 0.0, 3.0, 4.0], [0.0, 0.0, 3.0], [0.0, 0.0, 0.0],
                    [0.0], [0.0, 0.0, 2.0, 5.0],
                                          [1e200, 1e200, 1e-300], [1e-200, 1e-200, 1e300], [5e-324, 2.0, 1e300],
                                          [above(1.0), 1.0, -1.0]],
                    _nan_rows("nan;1.0", "0.0;inf"))
    s = Sampler("Dot")
    pairs = [(s.uniform(-5, 5, n), s.uniform(-5, 5, n)) for n in (1, 2, 3, 4, 3, 2, 5, 3, 4, 2, 3, 3)]
    yield Reduction("Dot", lambda a, b: sum((x * y for x, y in zip(a, b)), mpf(0)), lambda a, b: [*b, *a],
                    lambda a, b: matrix(2 * len(a), lambda i, j: 1 if abs(i - j) == len(a) else 0),
                    pairs + [([1e16, 1.0, -1e16], [1.0, 1.0, 1.0]), ([above(1.0), -1.0], [1.0 - 2.0 ** -53, 1.0]),
                    ([1e200, -1e200], [1e200, 1e200]),
                             ([1e-200], [1e-200]), ([0.0, 0.0], [0.0, 3.0]), ([3.0, 4.0], [4.0, -3.0]),
                             ([LARGEST, 1.0], [2.0, 1.0])],
                    ["0.0,inf,nan,nan,nan,nan;nan;nan;nan", "nan,1.0,nan,nan,nan,nan;nan;nan;nan",
                    "1.0,nan,nan,nan,nan,nan;nan;nan;nan",
                     "inf,2.0,inf,2.0,inf,0.0;1.0;1.0;0.0"])
    yield Reduction("SumOfSquares", lambda a, b: sum(v * v for v in a), lambda a, b: [2 * v for v in a], lambda a,
        b: diagonal([2 for _ in a]),
                    _arrays("SumOfSquares") + large + [[0.0], [0.0, 0.0], [1.0, 0.0, -2.0], [1e160, 1.0],
                    [1e-170, 1e-160]],
                    ["inf;1.0,,inf,inf;2.0,,2.0;0.0;0.0;2.0", *_nan_rows("nan;1.0")])
    s = Sampler("TriangularSumOfSquares")
    yield Reduction("TriangularSumOfSquares", lambda a, b: sum(u * u for u in _image(a, b)), _triangular_gradient,
                    _triangular_hessian,
                    [(s.uniform(-3, 3, n * (n + 1) // 2), s.uniform(-3, 3, n)) for n in (1, 2, 3, 2, 3, 4, 1)]
                    + [([2.0, 0.0, 3.0], [0.0, 0.0]), ([0.0, 0.0, 0.0], [1.0, -2.0]), ([1e80, 1.0, 1e-80], [1e-80, 1e80]),
                       ([1.0, 2.0, -1.0], [1.0, 2.0])],
                    ["nan,1.0,nan,nan,nan,nan;nan;nan;nan", "1.0,nan,nan,nan,nan,nan;nan;nan;nan"])
    yield Reduction("Mean", lambda a, b: sum(a) / len(a), lambda a, b: [mpf(1) / len(a) for _ in a], zeros,
                    _arrays("Mean") + cancelling + large, ["inf;1.0,,inf,0.5;0.5,,0.0;0.0;0.0;0.0",
                    *_nan_rows("nan;1.0", "inf;-inf")])
    yield Reduction("Variance", _variance, lambda a, b: [2 * (v - sum(a) / len(a)) / len(a) for v in a],
                    lambda a, b: matrix(len(a), lambda i, j: mpf(2) / len(a) * ((1 if i == j else 0) - mpf(1) / len(a))),
                    [[1.0, 1.0, 1.0], [2.5]] + _arrays("Variance")[1:]
                    + [[1e9, 1e9 + 1, 1e9 + 2], [1e15, 1e15 + 0.125, 1e15 + 0.25], [1e-170, -1e-170], [1e160, 0.0],
                    [-1.0, 1.0], [1e300, 1e300 + 1e284],
                       [4503599627370497.0, 4503599627370498.0, 4503599627370500.0]],
                    _nan_rows("nan;1.0", "inf;1.0"))
    yield Reduction("LogSumExp", lambda a, b: max(a) + mp.log(sum(mp.exp(v - max(a)) for v in a)), lambda a,
        b: weights(a),
                    lambda a, b: (lambda w: matrix(len(a), lambda i,
                    j: w[i] * sum((w[k] for k in range(len(a)) if k != i),
                    mpf(0)) if i == j else -w[i] * w[j]))(weights(a)),
                    _arrays("LogSumExp") + [[0.0, 0.0], [0.0, 0.0, 0.0], [1000.0, 1000.0], [-1000.0, -1001.0, -999.0],
                    [0.0, 40.0], [0.0, -745.0, 3.0],
                                            [700.0, -700.0], [1e17, 1e17, 1.0], [5e-324, -5e-324],
                                            [-0.5, -0.9327521295671886], [7.25], [1e-8, -1e-8, 2.0]],
                    ["# A term at -inf has weight 0; all at -inf: NaN.",
                     "-inf;2.0,,2.0,0.0;1.0,,0.0;0.0;0.0;0.0",
                     "2.0;-inf;-inf,,2.0,1.0;0.0;0.0,,0.0;0.0;0.0;0.0;0.0;0.0;0.0;0.0;0.0",
                     "1.0;-inf;1.0,,1.6931471805599453094172321214581765680755001343603,0.5;0.0;0.5,,0.25;0.0;-0.25;0.0;0.0;0.0;-0.25;0.0;0.25",
                     "-inf;-inf,,-inf,nan;nan,,nan;nan;nan;nan", "inf;1.0,,inf,1.0;0.0,,0.0;0.0;0.0;0.0",
                     "# No limit: the policy is silent.", "inf;inf,,inf,,,", *_nan_rows("nan;1.0", "nan;-inf")])
    s = Sampler("Polynomial")
    polynomials = [(s.uniform(-3, 3, n), s.uniform(-3, 3, 1)) for n in (1, 2, 3, 4, 5, 6, 4, 3, 5, 7, 4, 6)]
    yield Reduction("Polynomial", lambda c, b: sum((c[k] * _power(b[0], k) for k in range(len(c))), mpf(0)),
        _polynomial_gradient, _polynomial_hessian,
                    polynomials + [([1.0, 2.0, 3.0, 4.0], [0.0]), ([1.0, 2.0], [0.0]), ([5.0], [0.0]),
                    ([0.0, 0.0, 0.0], [2.0]),
                                   # (x - 1)^5 near 1: cancellation
                                   ([-1.0, 5.0, -10.0, 10.0, -5.0, 1.0], [1.0]),
                                   ([-1.0, 5.0, -10.0, 10.0, -5.0, 1.0], [1.0009765625]),
                                   ([-1.0, 5.0, -10.0, 10.0, -5.0, 1.0], [above(1.0)]), ([1.0, -1.0, 1.0], [1e160]),
                                   ([1.0, 1.0, 1.0, 1.0], [1e-300]),
                                   ([2.0, -3.0, 1.0], [1.5])],
                    ["1.0;2.0,nan,nan,nan;nan,nan,nan;nan;nan;nan;nan;nan;nan;nan;nan"])
