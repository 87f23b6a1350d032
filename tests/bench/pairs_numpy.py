"""All pairs by NumPy's float32 matrix product, on one core: python3 pairs_numpy.py RATERS UNITS PASSES

Prints one line of JSON. The table and the checksum are those of pairs.ts.
"""

import json
import sys
import time

from pair_products import MISSING, counted, peak

import numpy as np  # after pair_products, which keeps it to one core

DENSITY, AFFIRMED, DENIED = 0.3, 0.12, 0.24
ROWS_AT_ONCE = 500


def below(share):
    return np.uint32(round(share * 2**32))


def generated(raters, units):
    codes = np.empty((raters, units), np.int8)
    for rater in range(raters):
        h = np.arange(rater * units, (rater + 1) * units, dtype=np.uint32)
        h ^= h >> np.uint32(16)
        h *= np.uint32(0x85EBCA6B)
        h ^= h >> np.uint32(13)
        h *= np.uint32(0xC2B2AE35)
        h ^= h >> np.uint32(16)
        codes[rater] = np.select(
            [h < below(AFFIRMED), h < below(DENIED), h < below(DENSITY)], [1, -1, 0], MISSING
        )
    return codes


def checksum(matrix):
    """Every pair's count, weighed by who the two are."""
    weights = np.arange(len(matrix)) % 7 + 1.0
    total = 0.0
    for start in range(0, len(matrix), ROWS_AT_ONCE):
        rows = np.triu(matrix[start : start + ROWS_AT_ONCE], start + 1).astype(np.float64)
        total += weights[start : start + ROWS_AT_ONCE] @ rows @ weights
    return int(total)


def main():
    raters, units, passes = map(int, sys.argv[1:])
    codes = generated(raters, units)
    processor, checksums, most = [], [], 0
    for number in range(passes):
        matrices = None
        used = time.process_time()
        matrices = counted(codes)
        processor.append(time.process_time() - used)
        if number == 0:
            most = peak()
            checksums = [checksum(matrix) for matrix in matrices]
    print(json.dumps({"processor": min(processor), "peak": most, "checksum": " ".join(map(str, checksums))}))


main()
