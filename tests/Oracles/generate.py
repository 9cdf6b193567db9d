#!/usr/bin/env python3
"""Writes the oracle tables, tests/Oracles/<Rule>.csv. Needs mpmath; see README.md.

    python3 tests/Oracles/generate.py            all tables
    python3 tests/Oracles/generate.py Sin Pow    these tables only
"""

import multiprocessing
import os
import sys
import time
from pathlib import Path

from generator import facts
from generator.catalogue import catalogue

FOLDER = Path(__file__).resolve().parent


def write(name):
    """Computes and writes one table; returns its name, number of rows (or the failure) and seconds taken."""
    start = time.monotonic()
    try:
        lines = list(catalogue()[name].rows())
    except Exception as failure:
        return name, f"{type(failure).__name__}: {failure}", time.monotonic() - start
    (FOLDER / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="ascii", newline="\n")
    rows = sum(not line.startswith("#") for line in lines) - 1
    return name, rows, time.monotonic() - start


def main(names):
    start = time.monotonic()
    known = catalogue()
    unknown = sorted(set(names) - set(known))
    if unknown:
        sys.exit(f"No such rule: {', '.join(unknown)}.")
    print(f"{facts.check(known)} independent facts hold")
    total = failures = 0
    with multiprocessing.Pool(min(2, os.cpu_count() or 1)) as pool:
        for name, rows, seconds in pool.imap(write, names or list(known)):
            if isinstance(rows, str):
                failures += 1
                print(f"{name}: FAILED, {rows}", flush=True)
                continue
            total += rows
            print(f"{name}.csv: {rows} rows ({seconds:.1f} s)", flush=True)
    print(f"{total} rows in {time.monotonic() - start:.0f} s")
    if failures:
        sys.exit(f"{failures} tables failed and were not written.")


if __name__ == "__main__":
    main(sys.argv[1:])
