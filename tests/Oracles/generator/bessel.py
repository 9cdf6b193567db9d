"""Bessel functions of integer order by their power series, with the digits that cancellation takes."""

from functools import cache

from mpmath import mp, mpf

# Beyond this argument the library's asymptotic expansion is used.
LARGEST_SERIES_ARGUMENT = 900


def _digits(x):
    # The terms grow to about e^|x|; the result of K falls to e^-|x|: 2 / ln 10 digits a unit.
    return mp.dps + int(abs(x) * 0.87) + 30


def _first_kind(n, x, sign):
    """J (sign -1) or I (sign +1): sum of (x/2)^(n+2k) sign^k / (k! (n+k)!). (DLMF 10.2.2, 10.25.2)"""
    if n < 0:
        return (sign if n % 2 else 1) * _first_kind(-n, x, sign)
    with mp.workdps(_digits(x)):
        square = sign * x * x / 4
        term = (x / 2) ** n / mp.factorial(n)
        total, k = mpf(0), 0
        while True:
            total += term
            if abs(term) <= abs(total) * mp.eps and k > abs(x):
                return total
            k += 1
            term *= square / (k * (n + k))


def _second_kind(n, x, sign):
    """pi Y (sign -1) or 2 (-1)^n K (sign +1), n >= 0. (DLMF 10.8.1, 10.31.1)

    Finite sum, logarithm, and the series weighted by psi(k+1) + psi(n+k+1).
    """
    with mp.workdps(_digits(x)):
        square = sign * x * x / 4
        finite = mpf(0)
        for k in range(n):
            finite += mp.factorial(n - k - 1) / mp.factorial(k) * (-square) ** k
        finite *= (x / 2) ** -n
        term = (x / 2) ** n / mp.factorial(n)
        # psi(n + 1) = -gamma + 1 + 1/2 + ... + 1/n
        weight = sum((mpf(1) / k for k in range(1, n + 1)), -2 * mp.euler)
        plain, weighted, k = mpf(0), mpf(0), 0
        while True:
            plain += term
            weighted += term * weight
            if abs(term * weight) <= abs(weighted) * mp.eps and k > abs(x):
                break
            k += 1
            term *= square / (k * (n + k))
            weight += mpf(1) / k + mpf(1) / (n + k)
        logarithmic = 2 * mp.log(x / 2) * plain - weighted
        return logarithmic - finite if sign < 0 else (-1) ** n * finite - logarithmic


def _chosen(library, series):
    return lambda n, x: series(n, x) if abs(x) < LARGEST_SERIES_ARGUMENT else library(n, x)


def _y(n, x):
    return (-1) ** n * _y(-n, x) if n < 0 else _second_kind(n, x, -1) / mp.pi


def _k(n, x):
    return (-1) ** n * _second_kind(abs(n), x, 1) / 2


def library(function):
    """mpmath's own function at 80 digits, evaluated once: the second way to the value."""
    @cache
    def at(n, x):
        with mp.workdps(80):
            return function(n, x)
    return at


J = _chosen(mp.besselj, lambda n, x: _first_kind(n, x, -1))
I = _chosen(mp.besseli, lambda n, x: _first_kind(n, x, 1))
Y = _chosen(mp.bessely, _y)
K = _chosen(mp.besselk, _k)
