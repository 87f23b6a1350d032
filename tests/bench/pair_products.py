"""All pairs by NumPy's float32 matrix product, on one core: what the benchmarks of pairs are measured against.

The products are written so as to suit NumPy best: a matrix by its own transpose (half the work in BLAS), and sums in
place.
"""

import os
import resource

for library in ("OPENBLAS", "MKL", "BLIS", "OMP", "VECLIB"):
    os.environ[f"{library}_NUM_THREADS"] = "1"

import numpy as np

MISSING = -128


def peak():
    """The most memory so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def counted(codes):
    """Of each two rows: what both have, the same, the opposite."""
    answered = (codes != MISSING).astype(np.float32)
    shared = answered @ answered.T
    sides = codes * answered
    opposite = sides @ sides.T
    np.abs(sides, out=sides)
    same = sides @ sides.T
    # Sided pairs are same + opposite, and the product of the signs is same - opposite.
    np.subtract(same, opposite, out=opposite)
    opposite *= np.float32(0.5)
    same -= opposite
    return shared, same, opposite
