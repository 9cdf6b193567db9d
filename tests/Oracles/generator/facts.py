"""Facts known from elsewhere, so that a wrong formula cannot confirm itself.

Digits are published constants (A-numbers are the OEIS's), or follow from an identity or an integral of the
NIST Digital Library of Mathematical Functions (DLMF).
"""

from mpmath import mp, mpf

from .precise import number, settle

# rule, which column (0 value, then the derivatives in order), arguments, expected digits or expression
QUOTED = (
    ("Gamma", 0, (5.0,), "24"),
    ("Gamma", 0, (0.5,), "1.77245385090551602729816748334114518279754945612238713"),          # sqrt(pi), A002161
    ("Gamma", 1, (1.0,), "-0.57721566490153286060651209008240243104215933593992359"),         # -gamma, A001620
    ("LogGamma", 0, (3.0,), "0.69314718055994530941723212145817656807550013436025525"),       # log 2, A002162
    ("Digamma", 1, (1.0,), "1.64493406684822643647241516664602518921894990120679843"),        # pi^2/6, A013661
    ("Digamma", 2, (1.0,), "-2.40411380631918857079947632302289998152997258468099763"),       # -2 zeta(3), A002117
    ("Exp", 0, (1.0,), "2.71828182845904523536028747135266249775724709369995957"),            # A001113
    ("Log", 0, (2.0,), "0.69314718055994530941723212145817656807550013436025525"),            # A002162
    ("Sqrt", 0, (2.0,), "1.41421356237309504880168872420969807856967187537694807"),           # A002193
    ("Cbrt", 0, (-27.0,), "-3"),
    ("Sin", 0, (1.0,), "0.84147098480789650665250232163029899962256306079837106"),            # A049469
    ("Cos", 0, (1.0,), "0.54030230586813971740093660744297660373231042061792222"),            # A049470
    ("SinPi", 0, (0.25,), "0.70710678118654752440084436210484903928483593768847403"),         # A010503
    ("Erf", 0, (1.0,), "0.84270079294971486934122063508260925929606699796630290"),            # A099286
    ("LambertW", 0, (1.0,), "0.56714329040978387299996866221035554975381578718651250"),       # omega, A030178
    ("ExpIntegral", 0, (1.0,), "1.89511781635593675546652093433163426901706058173270759"),    # A091725
    ("BesselJ", 0, (0, 1.0), "0.76519768655796655144971752610266322090927428975532524"),
    ("BesselI", 0, (0, 1.0), "1.26606587775200833559824462521471753760767031135496220"),      # A197036
    ("Polygamma", 0, (2, 1.0), "-2.40411380631918857079947632302289998152997258468099763"),
    ("PowInteger", 2, (3, 2.0), "12"),
    ("PowInteger", 1, (-2, 2.0), "-0.25"),
    ("RootN", 0, (4, 16.0), "2"),
    ("RootN", 1, (3, 8.0), "0.083333333333333333333333333333333333333333333333333333"),
    ("Sigmoid", 1, (0.0,), "0.25"),
    ("Gelu", 1, (0.0,), "0.5"),
    ("Pow", 0, (2.0, 10.0), "1024"),
    ("Pow", 3, (2.0, 5.0), "160"),                                                            # 5 * 4 * 2^3
    ("Hypot", 0, (3.0, 4.0), "5"),
    ("Hypot", 4, (3.0, 4.0), "-0.096"),                                                       # -3 * 4 / 125
    ("Beta", 0, (2.0, 3.0), "0.083333333333333333333333333333333333333333333333333333"),
    ("Remainder", 0, (-5.5, 2.0), "-1.5"),
    ("Remainder", 2, (-5.5, 2.0), "2"),
    ("IeeeRemainder", 0, (5.0, 3.0), "-1"),
    ("IeeeRemainder", 0, (5.0, 2.0), "1"),
    ("Huber", 0, (2.0, 1.0), "1.5"),
    ("BetaI", 0, (2.0, 3.0, 0.5), "0.6875"),                                                  # 11/16
)

# rule, column, arguments, identity evaluated at the working precision
IDENTITIES = (
    ("Asin", 0, (0.5,), lambda: mp.pi / 6),
    ("Atan2", 0, (1.0, -1.0), lambda: 3 * mp.pi / 4),
    ("Atan2Pi", 0, (-1.0, -1.0), lambda: -mpf(3) / 4),
    ("Tanh", 0, (1.0,), lambda: (mp.e ** 2 - 1) / (mp.e ** 2 + 1)),
    ("Acosh", 0, (2.0,), lambda: mp.log(2 + mp.sqrt(3))),
    ("NormalPdf", 0, (0.0,), lambda: 1 / mp.sqrt(2 * mp.pi)),
    ("NormalQuantile", 1, (0.5,), lambda: mp.sqrt(2 * mp.pi)),
    ("ErfInverse", 1, (0.0,), lambda: mp.sqrt(mp.pi) / 2),
    ("Digamma", 0, (0.5,), lambda: -mp.euler - 2 * mp.log(2)),
    ("BesselJ", 0, (1, 2.0), lambda: mp.quad(lambda t: mp.cos(t - 2 * mp.sin(t)), [0, mp.pi]) / mp.pi),
    # DLMF 10.9.2
    ("BesselI", 0, (1, 2.0), lambda: mp.quad(lambda t: mp.exp(2 * mp.cos(t)) * mp.cos(t), [0, mp.pi]) / mp.pi),
    # DLMF 10.32.3
    ("BesselK", 0, (1, 2.0), lambda: mp.quad(lambda t: mp.exp(-2 * mp.cosh(t)) * mp.cosh(t), mp.linspace(0, 8, 17))),
    # 10.32.9
    ("GammaP", 0, (2.0, 3.0), lambda: 1 - 4 * mp.exp(-3)),
    ("GammaQ", 0, (3.0, 2.0), lambda: 5 * mp.exp(-2)),
    ("GammaP", 1, (1.0, 1.0), lambda: mp.quad(lambda t: mp.log(t) * mp.exp(-t),
    [0, mpf(1) / 64, 1]) + mp.euler * (1 - mp.exp(-1))),
    ("ExpIntegralE", 0, (1, 1.0), lambda: -mp.ei(-1)),
    ("ExpIntegralE", 0, (2, 1.0), lambda: mp.exp(-1) + mp.ei(-1)),
    ("BetaI", 2, (1.0, 2.0, 0.25), lambda: -mpf(3) ** 2 / 16 * mp.log(mpf(3) / 4)),      # I_x(1,b) = 1 - (1-x)^b
    ("FusedMultiplyAdd", 0, (1.0 + 2.0 ** -52, 1.0 - 2.0 ** -52, -1.0), lambda: -mpf(2) ** -104),
    ("LogAddExp", 0, (0.0, 0.0), lambda: mp.log(2)),
    ("XLogP1", 2, (3.0, 1.0), lambda: mpf(3) / 2),
)


def check(rules):
    """Raises at the first fact that does not hold to 50 digits; returns how many hold."""
    count = 0
    facts = [(*fact[:3], lambda digits=fact[3]: mpf(digits)) for fact in QUOTED]
    for name, column, arguments, expected in (*facts, *IDENTITIES):
        rule = rules[name]
        function = (rule.value, *rule.derivatives)[column]
        got = number(settle(function, *(a if isinstance(a, int) else mpf(a) for a in arguments)))
        with mp.workdps(100):
            want = expected()
            if abs(got - want) > abs(want) * mpf(10) ** -49:
                raise ArithmeticError(f"{name}{arguments}, column {column}: {mp.nstr(got, 55)}, expected {mp.nstr(want, 55)}")
        count += 1
    return count
