"""The same job as panel-job.ts by hand: python3 panel_numpy.py FILE

Reads rows of votes with Python's csv, numbers who and what, and counts all pairs with NumPy's float32 matrix product on
one core. Prints one line of JSON: seconds of processor time of reading and of the rest, the megabytes at most after
either, and a checksum.
"""

import csv
import json
import sys
import time

from pair_products import MISSING, counted, peak

import numpy as np  # after pair_products, which keeps it to one core

CODES = {"yes": 1, "no": -1, "abstain": 0}


def main():
    used = time.process_time()
    experts, propositions = {}, {}
    rows, columns, codes = [], [], []
    with open(sys.argv[1], newline="") as file:
        reader = csv.reader(file)
        next(reader)
        parsed = list(reader)
    reading, read_peak = time.process_time() - used, peak()
    for expert, proposition, vote, _ in parsed:
        rows.append(experts.setdefault(expert, len(experts)))
        columns.append(propositions.setdefault(proposition, len(propositions)))
        codes.append(CODES[vote])
    table = np.full((len(experts), len(propositions)), MISSING, np.int8)
    table[rows, columns] = codes
    matrices = counted(table)
    counting, whole_peak = time.process_time() - used - reading, peak()
    above = np.triu_indices(len(experts), 1)
    checksum = [int(matrix[above].sum(dtype=np.float64)) for matrix in matrices]
    print(
        json.dumps(
            {
                "reading": reading,
                "counting": counting,
                "readPeak": read_peak,
                "peak": whole_peak,
                "checksum": checksum,
            }
        )
    )


main()
