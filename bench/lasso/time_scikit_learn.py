"""Times scikit-learn's lasso_path on the data of the lasso bench.

Usage: python3 time_scikit_learn.py DATA.bin TOLERANCE [TOLERANCE ...]
DATA.bin: int32 n, int32 p, then X by columns and y as doubles. One line per tolerance:
tolerance, seconds of processor time (median of the rounds, at most three), largest gap over y'y, nonzeros at the end.
"""
import os
import statistics
import sys
import time
import warnings

os.environ["OMP_NUM_THREADS"] = "1"
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy as np
import scipy
import sklearn
from sklearn.linear_model import lasso_path

warnings.filterwarnings("ignore")


def read(path):
    with open(path, "rb") as file:
        n, p = np.fromfile(file, np.int32, 2)
        x = np.fromfile(file, np.float64, n * p).reshape((n, p), order="F")
        y = np.fromfile(file, np.float64, n)
    return x, y


def main():
    x, y = read(sys.argv[1])
    print(f"version scikit-learn {sklearn.__version__}, NumPy {np.__version__}, SciPy {scipy.__version__}, {blas()}", flush=True)
    for tolerance in map(float, sys.argv[2:]):
        seconds = []
        while len(seconds) < 3 and sum(seconds) < 60:
            start = time.process_time()
            alphas, weights, gaps = lasso_path(
                x, y, eps=1e-3, n_alphas=100, tol=tolerance, max_iter=1_000_000)
            seconds.append(time.process_time() - start)
        # The gap that lasso_path returns is in units of the sum of squares, as its tolerance (times y'y) is.
        relative = max(largest_gap(x, y, a, w) for a, w in zip(alphas, weights.T)) / (y @ y)
        print(f"{tolerance} {statistics.median(seconds):.3f} {relative:.3e} {np.count_nonzero(weights[:, -1])}", flush=True)


def blas():
    """The BLAS library that SciPy's loops call, where the system tells."""
    try:
        with open("/proc/self/maps") as maps:
            loaded = {os.path.basename(os.path.realpath(line.split()[-1])) for line in maps if "blas" in line.split()[-1]}
    except OSError:
        return "BLAS unknown"
    libraries = sorted(name for name in loaded if name.startswith(("libblas", "libopenblas", "libscipy_openblas")))
    return "BLAS " + ", ".join(libraries)


def largest_gap(x, y, alpha, weights):
    """The duality gap of ½‖y − Xw‖² + nα‖w‖₁, computed from its nonnegative terms."""
    bound = len(y) * alpha
    residual = y - x @ weights
    correlation = x.T @ residual
    scale = min(1.0, bound / np.abs(correlation).max())
    terms = bound * np.abs(weights) - scale * weights * correlation
    return 0.5 * (1 - scale) ** 2 * (residual @ residual) + terms.sum()


main()
