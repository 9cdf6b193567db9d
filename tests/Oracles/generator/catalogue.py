"""All rules by name."""

import importlib

# The slowest come first, so that the processes finish together.
MODULES = ("ternary", "gamma", "indexed", "special", "algebraic", "trigonometric", "hyperbolic", "piecewise",
           "arithmetic", "selection", "reductions")


def catalogue():
    """Rule by name, in the order of the modules."""
    found = {}
    for module in MODULES:
        for rule in importlib.import_module("." + module, __package__).rules():
            if rule.name in found:
                raise ValueError(f"{rule.name} is defined twice")
            found[rule.name] = rule
    return found
