"""Evaluation to a known number of digits, and the text form of the results."""

from mpmath import mp, mpf, mpc

# A result is accepted once two consecutive working precisions agree on AGREEMENT digits.
PRECISIONS = (100, 200, 400, 800, 1600, 3200)
AGREEMENT = mpf(10) ** -60
PRINTED_DIGITS = 50

# Beyond this decimal exponent a number is written as its limit, inf or zero:
# the longest exponent that every decimal parser is known to read has four digits.
LARGEST_EXPONENT = 9999


class Unsettled(Exception):
    """The digits of a result did not settle at the largest working precision."""


def real(value):
    """The real number that a computation meant; fails if an imaginary part remains."""
    if isinstance(value, mpc):
        if abs(value.imag) > abs(value.real) * AGREEMENT:
            raise Unsettled(f"complex result {mp.nstr(value, 20)}")
        value = value.real
    return mp.mpmathify(value)


def number(value):
    """A result as a number; tokens such as -0.0 lose their sign of zero."""
    return mpf(value) if isinstance(value, str) else real(value)


def _spread(arguments):
    """Digits that a sum such as 1 + x^2 needs to hold both terms, where arguments are tiny or huge."""
    magnitudes = [abs(mp.mag(a)) for a in arguments if isinstance(a, mpf) and a != 0]
    digits = int(0.61 * max(magnitudes, default=0))
    return digits if digits > 40 else 0


def settle(function, *arguments):
    """Evaluates with growing precision until the digits stand; integers and tokens are exact."""
    previous = None
    vanishing = True
    spread = _spread(arguments)
    for digits in PRECISIONS:
        with mp.workdps(digits + spread):
            current = function(*arguments)
            if isinstance(current, (int, str)):
                return current
            current = real(current)
            if previous is not None and current != 0:
                if abs(current - previous) <= AGREEMENT * abs(current):
                    return current
            # A zero is believed only when far more digits than any cancellation takes still give it.
            if current == 0 and digits >= 1600:
                return 0
            vanishing = vanishing and abs(current) < mpf(10) ** (-0.9 * digits)
        previous = current
    # Nothing but rounding noise at every precision: zero, which the difference check confirms.
    if vanishing:
        return 0
    raise Unsettled(f"no agreement at {tuple(map(str, arguments))}: {mp.nstr(previous, 20)}")


def text(value):
    """A result as 50 significant decimal digits, or as a token."""
    if isinstance(value, str):
        return value
    with mp.workdps(120):
        value = mp.mpmathify(value)
        if value == 0:
            return "0.0"
        if mp.isnan(value) or mp.isinf(value):
            raise Unsettled(f"{value} was computed; special results are policy rows")
        sign = "-" if value < 0 else ""
        magnitude = mp.mag(value) * mpf("0.30103")
        if magnitude > LARGEST_EXPONENT:
            return sign + "inf"
        if magnitude < -LARGEST_EXPONENT:
            return sign + "0.0"
        printed = mp.nstr(value, PRINTED_DIGITS, min_fixed=-6, max_fixed=20)
        if abs(mpf(printed) - value) > abs(value) * mpf(10) ** (1 - PRINTED_DIGITS):
            raise Unsettled(f"{printed} does not read back")
        return printed
