"""Writes metrics.csv: PSNR and SSIM by scikit-image 0.19.3 of two pairs of small pictures.

The pictures are made of integers by formulas that MetricsTests.cs repeats, so that no file is shared:
grey, 40 x 32:    a = (37 x + 91 y + x y) mod 256,  b = clip(a + (29 x + 53 y) mod 21 - 10, 0, 255)
colour, 40 x 32:  the same with x + 7 c in place of x for channel c.

MS-SSIM and GMSD, which scikit-image lacks, are written out below in NumPy from their papers, with SciPy's filters;
the picture for them is 192 x 180.
"""
import numpy as np
from scipy import ndimage, signal
from skimage.metrics import peak_signal_noise_ratio, structural_similarity


def pair(width, height, c):
    y, x = np.mgrid[0:height, 0:width]
    x = x + 7 * c
    a = (37 * x + 91 * y + x * y) % 256
    b = np.clip(a + (29 * x + 53 * y) % 21 - 10, 0, 255)
    return a / 255.0, b / 255.0


def smooth_pair(width, height):
    """large: a = 120 ((x // 16 + y // 12) mod 2) + (x y) mod 64, b = clip(a + (29 x + 53 y) mod 41 - 20, 0, 255)."""
    y, x = np.mgrid[0:height, 0:width]
    a = ((x // 16 + y // 12) % 2) * 120 + (x * y) % 64
    b = np.clip(a + (29 * x + 53 * y) % 41 - 20, 0, 255)
    return a / 255.0, b / 255.0


def halve(p):
    h, w = p.shape[0] // 2, p.shape[1] // 2
    return p[: 2 * h, : 2 * w].reshape(h, 2, w, 2).mean(axis=(1, 3))


def ms_ssim(a, b):
    g = signal.windows.gaussian(11, 1.5)
    window = np.outer(g, g) / g.sum() ** 2
    product = 1.0
    for k, e in enumerate([0.0448, 0.2856, 0.3001, 0.2363, 0.1333]):
        f = lambda p: signal.convolve2d(p, window, mode="valid")
        ma, mb = f(a), f(b)
        va, vb, cab = f(a * a) - ma**2, f(b * b) - mb**2, f(a * b) - ma * mb
        cs = (2 * cab + 9e-4) / (va + vb + 9e-4)
        l = (2 * ma * mb + 1e-4) / (ma**2 + mb**2 + 1e-4)
        product *= ((l * cs).mean() if k == 4 else cs.mean()) ** e
        a, b = halve(a), halve(b)
    return product


def gmsd(a, b):
    a, b = halve(a), halve(b)
    def magnitude(p):
        gx = ndimage.prewitt(p, axis=1) / 3
        gy = ndimage.prewitt(p, axis=0) / 3
        return np.hypot(gx, gy)[1:-1, 1:-1]
    p, q = magnitude(a), magnitude(b)
    t = 170 / 255.0**2
    return ((2 * p * q + t) / (p * p + q * q + t)).std()


a, b = pair(40, 32, 0)
print("grey,psnr,%.17g" % peak_signal_noise_ratio(a, b, data_range=1))
print("grey,ssim,%.17g" % structural_similarity(a, b, data_range=1))
planes = [pair(40, 32, c) for c in range(3)]
a, b = (np.stack([p[i] for p in planes], axis=-1) for i in (0, 1))
print("colour,psnr,%.17g" % peak_signal_noise_ratio(a, b, data_range=1))
print("colour,ssim,%.17g" % structural_similarity(a, b, data_range=1, channel_axis=-1))
a, b = smooth_pair(192, 180)
print("large,psnr,%.17g" % peak_signal_noise_ratio(a, b, data_range=1))
print("large,ssim,%.17g" % structural_similarity(a, b, data_range=1))
print("large,ms-ssim,%.17g" % ms_ssim(a, b))
print("large,gmsd,%.17g" % gmsd(a, b))
