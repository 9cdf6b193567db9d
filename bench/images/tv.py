"""Times scikit-image's denoise_tv_chambolle to an objective.

Usage: python3 tv.py DATA.bin WEIGHT OBJECTIVE
DATA.bin: int32 width, height, channels, then the planes as 32-bit floats. The objective is the sum over channels of
1/2 |u - f|^2 + WEIGHT * TV(u), which is what the function minimises. Its own stop is turned off; the least number of
rounds (in steps of a twentieth) that reaches the objective is found first, then one run of as many is timed. A number
in the environment variable TV_ROUNDS stands for the search.
Prints a line of the version, then for each type of sample: type, rounds, seconds, seconds of processor time, objective.
"""
import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = "1"
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy as np
import skimage
from skimage.restoration import denoise_tv_chambolle

MOST_ROUNDS = 3000


def read(path):
    with open(path, "rb") as file:
        width, height, channels = np.fromfile(file, np.int32, 3)
        planes = np.fromfile(file, np.float32, width * height * channels)
    return np.ascontiguousarray(np.moveaxis(planes.reshape(channels, height, width), 0, -1))


def objective(u, f, weight):
    u, f = u.astype(np.float64), f.astype(np.float64)
    right, down = np.zeros_like(u), np.zeros_like(u)
    right[:, :-1] = np.diff(u, axis=1)
    down[:-1] = np.diff(u, axis=0)
    return 0.5 * np.sum((u - f) ** 2) + weight * np.sum(np.sqrt(right**2 + down**2))


def run(image, weight, rounds):
    return denoise_tv_chambolle(image, weight=weight, eps=0, max_num_iter=rounds, channel_axis=-1)


def main():
    image, weight, wanted = read(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3])
    print(f"version scikit-image {skimage.__version__}, NumPy {np.__version__}", flush=True)
    rounds = int(os.environ.get("TV_ROUNDS", 0)) or search(image, weight, wanted)
    for kind in (np.float32, np.float64):
        typed = image.astype(kind)
        start, used = time.perf_counter(), time.process_time()
        result = run(typed, weight, rounds)
        seconds, processor = time.perf_counter() - start, time.process_time() - used
        print(f"{kind.__name__} {rounds} {seconds:.3f} {processor:.3f} {objective(result, typed, weight):.3f}", flush=True)


def search(image, weight, wanted):
    rounds = 20
    while rounds < MOST_ROUNDS and objective(run(image, weight, rounds), image, weight) > wanted:
        rounds = rounds + max(5, rounds // 4)
    while rounds > 20 and objective(run(image, weight, rounds - max(1, rounds // 20)), image, weight) <= wanted:
        rounds -= max(1, rounds // 20)
    return rounds


main()
