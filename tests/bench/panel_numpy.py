"""The same job as panel-job.ts by hand: python3 panel_numpy.py FILE

Reads rows of votes with Python's csv, numbers who and what, and counts all pairs with NumPy's float32 matrix product on
one core. Prints one line of JSON: seconds of processor time of reading and of the rest, megabytes, and a checksum.
"""

import csv
import json
import os
import resource
import sys
import time

for library in ("OPENBLAS", "MKL", "BLIS", "OMP", "VECLIB"):
    os.environ[f"{library}_NUM_THREADS"] = "1"

import numpy as np

CODES = {"yes": 1, "no": -1, "abstain": 0}
MISSING = -128


def main():
    used = time.process_time()
    experts, propositions = {}, {}
    rows, columns, codes = [], [], []
    with open(sys.argv[1], newline="") as file:
        reader = csv.reader(file)
        next(reader)
        parsed = list(reader)
    read = time.process_time() - used
    for expert, proposition, vote, _ in parsed:
        rows.append(experts.setdefault(expert, len(experts)))
        columns.append(propositions.setdefault(proposition, len(propositions)))
        codes.append(CODES[vote])
    table = np.full((len(experts), len(propositions)), MISSING, np.int8)
    table[rows, columns] = codes
    answered = (table != MISSING).astype(np.float32)
    shared = answered @ answered.T
    sides = table * answered
    opposite = sides @ sides.T
    np.abs(sides, out=sides)
    same = sides @ sides.T
    np.subtract(same, opposite, out=opposite)
    opposite *= np.float32(0.5)
    same -= opposite
    seconds = time.process_time() - used - read
    above = np.triu_indices(len(experts), 1)
    checksum = [int(matrix[above].sum(dtype=np.float64)) for matrix in (shared, same, opposite)]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"read": read, "seconds": seconds, "peak": peak, "checksum": checksum}))


main()
