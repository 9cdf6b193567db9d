"""Input points: exact doubles from a fixed seed, and the neighbours of special points."""

import math
import random
import zlib

INFINITY = math.inf
LARGEST = 1.7976931348623157e308
SMALLEST_NORMAL = 2.2250738585072014e-308
SMALLEST = 5e-324

# Magnitudes at which underflow, overflow and absorption show themselves.
TINY = [SMALLEST, SMALLEST_NORMAL, 1e-300, 1e-160, 1e-20, 1e-8]
HUGE = [1e8, 1e17, 1e160, 1e300, LARGEST]


def signed(values):
    return [s * v for v in values for s in (1.0, -1.0)]


def below(x):
    return math.nextafter(x, -INFINITY)


def above(x):
    return math.nextafter(x, INFINITY)


def inside(low, high, distances=(1e-12, 1e-5)):
    """Points that approach both ends of an interval from within."""
    return ([above(low), below(high)] + [low + d for d in distances] + [high - d for d in distances])


def around(centre, distances=(1e-12, 1e-5)):
    return ([below(centre), above(centre)]
            + [centre + s * d for d in distances for s in (1.0, -1.0)])


class Sampler:
    """Random doubles; the seed is the rule's name, so a table never depends on another."""

    def __init__(self, name):
        self._random = random.Random(zlib.crc32(name.encode()))

    def uniform(self, low, high, count):
        return [low + (high - low) * self._random.random() for _ in range(count)]

    def logarithmic(self, lowest_exponent, highest_exponent, count, both_signs=False):
        """Random mantissa, random binary exponent: independent of the platform's pow."""
        out = []
        for _ in range(count):
            v = math.ldexp(1.0 + self._random.random(),
                           self._random.randint(lowest_exponent, highest_exponent))
            out.append(-v if both_signs and self._random.random() < 0.5 else v)
        return out

    def pairs(self, first, second):
        """Pairs two lists of samples by position."""
        return list(zip(first, second))
