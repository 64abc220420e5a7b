"""Compares transport files with the same datasets as CSV (values) and Dataset-JSON (labels).

Usage: compare_xpt.py [--encoding ascii|utf8|cp949] FOLDER...
       each with .xpt, .csv and .json files of one conversion

The encoding is that of the .xpt files, utf8 if not given; escapes (\\uD55C) are read in all but utf8.

Each .xpt is read by pyreadstat, by pandas' own reader and, where Rscript is there and the encoding is
UTF-8, by R's haven.
Says what differs, one difference a line, and ends with 1 when there is any.
"""

import csv
import json
import math
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import pandas
import pyreadstat

SCRIPT = pathlib.Path(__file__).with_suffix(".R")
SHOWN = 10
# What Python and iconv call the encodings.
CODECS = {"ascii": "ascii", "utf8": "utf-8", "cp949": "cp949"}
# Of Dataset-JSON's data types.
NUMBERS = {"integer", "float", "double", "decimal"}


class Table:
    """Columns in order with their labels, and rows of values: text, number, or "" for missing."""

    def __init__(self, columns, labels, rows, numbers=()):
        self.columns, self.labels, self.rows = columns, labels, rows
        self.numbers = set(numbers)


def plain(value):
    """A reader's value as text or number; the readers' words for missing all become ""."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    return value if isinstance(value, (str, int, float)) else str(value)


def frame_table(frame, labels):
    rows = [[plain(value) for value in row] for row in frame.itertuples(index=False)]
    return Table(list(frame.columns), labels, rows)


def by_pyreadstat(path, encoding):
    frame, metadata = pyreadstat.read_xport(str(path), encoding=CODECS[encoding])
    return frame_table(frame, list(metadata.column_labels))


# What pandas makes of eight zero bytes, which are the number 0 in every transport file, SAS's own
# too: it gives the fraction a leading digit that is not there.
PANDAS_ZERO = 16.0**-65


def by_pandas(path, encoding):
    codec = CODECS[encoding]
    with pandas.read_sas(path, format="xport", encoding=codec, iterator=True) as reader:
        labels = [text(field["label"]) for field in reader.fields]
        # An empty dataset has nothing to read; asking for it is an error in pandas.
        frame = reader.read() if reader.nobs else pandas.DataFrame(columns=reader.columns)
    return frame_table(frame.replace(PANDAS_ZERO, 0.0), labels)


def text(value):
    return (value.decode("utf-8") if isinstance(value, bytes) else value).strip()


def by_haven(folder):
    """The tables of all transport files of a folder, by file name; None without R."""
    if not shutil.which("Rscript"):
        return None
    with tempfile.TemporaryDirectory() as dump:
        subprocess.run(["Rscript", str(SCRIPT), str(folder), dump], check=True)
        dump = pathlib.Path(dump)
        return {path.stem: haven_table(dump, path.stem) for path in folder.glob("*.xpt")}


def haven_table(dump, name):
    labels = read_csv(dump / f"{name}.labels.csv")
    columns, rows = read_csv_table(dump / f"{name}.csv")
    return Table(columns, [row["label"] for row in labels], rows)


def read_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_csv_table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    return rows[0], rows[1:]


def unescaped(value):
    """A text with its escapes read: code units of UTF-16, two of them for a character beyond U+FFFF."""
    if not isinstance(value, str) or "\\u" not in value:
        return value
    units = re.sub(r"\\u([0-9A-Fa-f]{4})", lambda match: chr(int(match[1], 16)), value)
    return units.encode("utf-16", "surrogatepass").decode("utf-16")


def same(found, right, is_number):
    """Equal as text without trailing blanks, or as numbers to the precision of a transport file."""
    if found == "" or right == "" or not is_number:
        return isinstance(found, str) and found.rstrip(" ") == right.rstrip(" ")
    try:
        return math.isclose(float(found), float(right), rel_tol=1e-14, abs_tol=0)
    except ValueError:
        return False


def differences(table, right):
    if table.columns != right.columns:
        yield f"variables {table.columns}, not {right.columns}"
        return
    for name, found, wanted in zip(table.columns, table.labels, right.labels):
        if found != wanted:
            yield f'label of {name} "{found}", not "{wanted}"'
    if len(table.rows) != len(right.rows):
        yield f"{len(table.rows)} rows, not {len(right.rows)}"
        return
    for number, (row, wanted) in enumerate(zip(table.rows, right.rows), start=1):
        for name, found, value in zip(table.columns, row, wanted):
            if not same(found, value, name in right.numbers):
                yield f"row {number} {name} {found!r}, not {value!r}"


def compare(folder, encoding):
    """Answers how many differences a folder has."""
    paths = sorted(folder.glob("*.xpt"))
    if not paths:
        sys.exit(f"compare_xpt: no .xpt in {folder}")
    haven = by_haven(folder) if encoding == "utf8" else None
    count = 0
    for path in paths:
        columns, rows = read_csv_table(path.with_suffix(".csv"))
        metadata = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        right = Table(
            columns,
            [column["label"] for column in metadata["columns"]],
            rows,
            [c["name"] for c in metadata["columns"] if c["dataType"] in NUMBERS],
        )
        tables = {"pyreadstat": by_pyreadstat(path, encoding), "pandas": by_pandas(path, encoding)}
        if haven is not None:
            tables["haven"] = haven[path.stem]
        for reader, table in tables.items():
            if encoding != "utf8":
                table.rows = [[unescaped(value) for value in row] for row in table.rows]
            found = list(differences(table, right))
            count += len(found)
            for line in found[:SHOWN]:
                print(f"{path}: {reader}: {line}")
        print(f"{path}: {len(rows)} rows, {len(columns)} variables by {', '.join(tables)}")
    if haven is None and encoding == "utf8":
        print("compare_xpt: Rscript is not there, so haven was not asked", file=sys.stderr)
    return count


def main():
    words, encoding = sys.argv[1:], "utf8"
    if words[:1] == ["--encoding"] and words[1:2] and words[1] in CODECS:
        encoding, words = words[1], words[2:]
    if not words or words[0].startswith("-"):
        sys.exit(__doc__)
    count = sum(compare(pathlib.Path(folder), encoding) for folder in words)
    print(f"compare_xpt: {count} differences")
    sys.exit(1 if count else 0)


if __name__ == "__main__":
    main()
