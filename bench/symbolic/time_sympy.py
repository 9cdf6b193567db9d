"""Differentiates and simplifies with SymPy what the bench "simplify" gives to Leibniz.

Usage: python3 time_sympy.py < formulas
Each line of the input: the order, a tab, the formula in x with ^ for powers. Each line of the output: a JSON object with the
derivative as SymPy's simplify leaves it (as text with **), the nodes of SymPy's own tree, and the seconds of processor time of
diff and simplify together. The first line names the version.
"""
import json
import sys
import time

import sympy

x, a, b = sympy.symbols("x a b", real=True)
names = {"x": x, "a": a, "b": b, "abs": sympy.Abs, "e": sympy.E}


def nodes(expression):
    return sum(1 for _ in sympy.preorder_traversal(expression))


print(json.dumps({"version": sympy.__version__}))
for line in sys.stdin:
    order, formula = line.rstrip("\n").split("\t")
    function = sympy.sympify(formula.replace("^", "**"), locals=names)
    # SymPy remembers what it computed: each formula starts anew.
    sympy.core.cache.clear_cache()
    start = time.process_time()
    derivative = sympy.simplify(sympy.diff(function, x, int(order)))
    seconds = time.process_time() - start
    print(json.dumps({"derivative": str(derivative), "nodes": nodes(derivative), "seconds": seconds}), flush=True)
