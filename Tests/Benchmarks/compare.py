"""Fails when two folders of SAS transport files differ in any value, row or label.

    compare.py CLINPIPE-FOLDER PANDAS-FOLDER

A column without any value, or a dataset without rows, may be missing on either side.
"""

import sys
from pathlib import Path

import pyreadstat


def load(folder):
    datasets = {path.name: pyreadstat.read_xport(str(path)) for path in folder.glob("*.xpt")}
    return {name: (rows, meta) for name, (rows, meta) in datasets.items() if len(rows) > 0}


def filled(frame):
    empty = frame.isna() | (frame == "")
    return set(frame.columns[~empty.all()])


def differences(name, ours, theirs):
    (our_rows, our_meta), (their_rows, their_meta) = ours, theirs
    if len(our_rows) != len(their_rows):
        yield f"{name}: {len(our_rows)} rows against {len(their_rows)}"
        return
    for column in sorted(filled(our_rows) ^ filled(their_rows)):
        yield f"{name}: {column} has values on one side only"
    for column in our_rows.columns.intersection(their_rows.columns):
        mine, its = our_rows[column], their_rows[column]
        unequal = ~((mine == its) | (mine.isna() & its.isna()))
        if unequal.any():
            row = unequal.idxmax()
            yield f"{name}: {column} row {row + 1}: {mine[row]!r} against {its[row]!r}"
        labels = our_meta.column_names_to_labels[column], their_meta.column_names_to_labels[column]
        if labels[0] != labels[1]:
            yield f"{name}: label of {column}: {labels[0]!r} against {labels[1]!r}"


def main(ours, theirs):
    if ours.keys() != theirs.keys():
        return [f"datasets {sorted(ours)} against {sorted(theirs)}"]
    return [text for name in ours for text in differences(name, ours[name], theirs[name])]


if __name__ == "__main__":
    found = main(load(Path(sys.argv[1])), load(Path(sys.argv[2])))
    for text in found:
        print(f"compare: {text}", file=sys.stderr)
    sys.exit(1 if found else 0)
