"""Independent check of every derivative: central differences at high precision."""

from mpmath import mp, mpf

from .precise import Unsettled, number, real

# Error of a central difference is of the order h^2, here 1e-120 for a unit length scale.
STEP = mpf(2) ** -200
TOLERANCE = mpf(10) ** -50

# Claims below this power of two are written as zero, and confirmed as such.
LOWEST_MAGNITUDE = -33000

# How the step follows the argument, and the working digits, from cheap to thorough.
UNIT_OR_SMALLER, RELATIVE, UNIT = "unit or smaller", "relative", "unit"
ATTEMPTS = (
    (UNIT_OR_SMALLER, 240), (RELATIVE, 240), (UNIT, 240),
    (UNIT_OR_SMALLER, 520), (RELATIVE, 520), (UNIT, 520),
    (UNIT_OR_SMALLER, 1100), (RELATIVE, 1100), (UNIT, 1100), (UNIT_OR_SMALLER, 2400),
)


def _step(arguments, position, scaling):
    size = abs(arguments[position])
    if size == 0 and scaling == RELATIVE:
        # zero has no scale of its own: the smallest of the others
        size = min((abs(a) for a in arguments if a != 0), default=mpf(0))
    if size == 0 or scaling == UNIT:
        return STEP
    _, exponent = mp.frexp(size)
    scale = mp.ldexp(mpf(1), int(exponent) - 1)
    return STEP * (scale if scaling == RELATIVE else min(mpf(1), scale))


def difference(function, arguments, order, scaling):
    """The central difference over one or two argument positions."""
    def at(*shifts):
        moved = list(arguments)
        for position, shift in shifts:
            moved[position] = moved[position] + shift
        return number(function(*moved))

    first = order[0]
    h = _step(arguments, first, scaling)
    if len(order) == 1:
        return (at((first, h)) - at((first, -h))) / (2 * h)
    second = order[1]
    if first == second:
        return (at((first, h)) - 2 * at() + at((first, -h))) / (h * h)
    k = _step(arguments, second, scaling)
    corners = (at((first, h), (second, k)) - at((first, h), (second, -k))
               - at((first, -h), (second, k)) + at((first, -h), (second, -k)))
    return corners / (4 * h * k)


def confirm(name, function, arguments, order, claimed):
    """Raises unless some attempt agrees with the claimed derivative to 50 digits."""
    last = None
    for scaling, digits in ATTEMPTS:
        with mp.workdps(digits):
            claim = number(claimed)
            if claim != 0 and mp.mag(claim) < LOWEST_MAGNITUDE:
                claim = mpf(0)
            try:
                last = real(difference(function, arguments, order, scaling))
            except (Unsettled, ZeroDivisionError, ValueError, TypeError):
                continue  # a step left the domain
            limit = TOLERANCE * (abs(claim) if claim != 0 else mpf(1))
            if abs(last - claim) <= limit:
                return
    raise Unsettled(f"{name}{tuple(map(str, arguments))} order {order}: "
                    f"claimed {mp.nstr(claimed, 20)}, difference {mp.nstr(last, 20)}")
