"""Restores a picture by a method of scikit-image.

Usage: python3 restoration.py METHOD IN.bin OUT.bin [MASK.bin | KERNEL.bin]
METHOD: tv=WEIGHT, nlm=SIGMA (non-local means, h = 0.8 SIGMA, its fast mode), biharmonic (with the mask, 1 where a pixel is
lost) or lucy=ROUNDS (Richardson and Lucy, with the kernel). A .bin is int32 width, height, channels, then the planes as
32-bit floats. One thread.
Prints the seconds of processor time and the version.
"""
import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = "1"
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy as np
import skimage
from skimage import restoration


def read(path):
    with open(path, "rb") as file:
        width, height, channels = np.fromfile(file, np.int32, 3)
        planes = np.fromfile(file, np.float32, width * height * channels)
    image = np.ascontiguousarray(np.moveaxis(planes.reshape(channels, height, width), 0, -1))
    return image[..., 0] if channels == 1 else image


def write(path, image):
    image = np.atleast_3d(image).astype(np.float32)
    with open(path, "wb") as file:
        np.array([image.shape[1], image.shape[0], image.shape[2]], np.int32).tofile(file)
        np.ascontiguousarray(np.moveaxis(image, -1, 0)).tofile(file)


def restore(method, image, extra):
    name, _, number = method.partition("=")
    axis = None if image.ndim == 2 else -1
    if name == "tv":
        return restoration.denoise_tv_chambolle(image, weight=float(number), channel_axis=axis)
    if name == "nlm":
        sigma = float(number)
        return restoration.denoise_nl_means(
            image, patch_size=5, patch_distance=6, h=0.8 * sigma, sigma=sigma, fast_mode=True, channel_axis=axis)
    if name == "biharmonic":
        return restoration.inpaint_biharmonic(image, extra > 0.5, channel_axis=axis)
    if name == "lucy":
        return restoration.richardson_lucy(np.clip(image, 0, 1), extra, num_iter=int(number))
    raise SystemExit(f"METHOD: expected tv, nlm, biharmonic or lucy, came {method}.")


def main():
    method, image = sys.argv[1], read(sys.argv[2])
    extra = read(sys.argv[4]) if len(sys.argv) > 4 else None
    used = time.process_time()
    result = restore(method, image, extra)
    seconds = time.process_time() - used
    write(sys.argv[3], result)
    print(f"{seconds:.3f} scikit-image {skimage.__version__}")


main()
