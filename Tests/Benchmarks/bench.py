"""Measures clinpipe, and prints one `name value` pair a line.

    bench.py [--subjects N]

Times are of whole commands, medians of runs that take turns, with the input in the page cache.
Memory is the largest resident set that the system saw. Started by `make bench`; what happens on
the way goes to standard error.

This process imports nothing large: a child's peak never counts below its parent's size.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
WORK = Path(".build/bench")
CLINPIPE = ".build/release/clinpipe"
GENERATOR = ".build/release/SampleExports"
MAPPING = str(HERE / "bench.yaml")
SEED = "1"
ROUNDS = 5
PANDAS_ROUNDS = 3
STARTS = 31


class Run:
    """One finished command: its wall time in seconds and its peak memory in MB."""

    def __init__(self, *command):
        with open(WORK / "log", "ab") as log:
            began = time.perf_counter()
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
            _, status, usage = os.wait4(process.pid, 0)
            self.seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        self.megabytes = usage.ru_maxrss / 1024
        if process.returncode != 0:
            tell(f"{' '.join(command)} ended with {process.returncode}; see {WORK / 'log'}")
            sys.exit(1)


def tell(text):
    print(text, file=sys.stderr, flush=True)


def report(name, value):
    print(f"{name} {value}", flush=True)


def generate(kind, subjects):
    folder = WORK / f"{kind}-{subjects}"
    folder.mkdir(parents=True, exist_ok=True)
    tell(f"generating {folder}")
    Run(GENERATOR, f"bench-{kind}", "--subjects", str(subjects), "--seed", SEED, "-o", str(folder))
    return folder


def warm(folder):
    for path in folder.iterdir():
        with open(path, "rb") as file:
            while file.read(1 << 24):
                pass


def convert(source, name):
    """Into the same datasets as the script makes; a SUPP-- comes along with its parent."""
    target = ["-t", "sdtm-xpt", "--domain", "DM,EX,AE,RS", "-o", str(WORK / name)]
    return Run(CLINPIPE, "convert", str(source), "-m", MAPPING, *target, "--quiet")


def package(source, name):
    """Into all datasets that there are rows for, with their define.xml."""
    target = ["-t", "sdtm-package", "-o", str(WORK / name)]
    return Run(CLINPIPE, "convert", str(source), "-m", MAPPING, *target, "--quiet")


def alternate(rounds, *measures):
    """The runs of each measure, taking turns so that a noisy moment meets all of them."""
    runs = [[] for _ in measures]
    for number in range(rounds):
        tell(f"round {number + 1} of {rounds}")
        for measure, done in zip(measures, runs):
            done.append(measure())
    return runs


def seconds(runs):
    return statistics.median(run.seconds for run in runs)


def peak(runs):
    return max(run.megabytes for run in runs)


def measure_odm(subjects):
    folder = generate("odm", subjects)
    export = folder / "bench.xml"
    warm(folder)
    ours, whole, theirs = alternate(
        ROUNDS,
        lambda: convert(export, "xpt-from-odm"),
        lambda: package(export, "package-from-odm"),
        lambda: Run("xmllint", "--stream", "--noout", str(export)),
    )
    report("odm-to-xpt-vs-xmllint", f"{seconds(ours) / seconds(theirs):.2f}")
    report("odm-to-xpt-seconds", f"{seconds(ours):.3f}")
    report("odm-to-package-vs-xmllint", f"{seconds(whole) / seconds(theirs):.2f}")
    report("odm-to-package-seconds", f"{seconds(whole):.3f}")
    report("odm-to-package-peak-memory-mb", f"{peak(whole):.0f}")
    report("xmllint-seconds", f"{seconds(theirs):.3f}")
    report("odm-file-mb", f"{export.stat().st_size / 1e6:.0f}")
    return peak(ours)


def measure_csv(subjects):
    folder = generate("csv", subjects)
    warm(folder)
    ours, theirs = alternate(
        PANDAS_ROUNDS,
        lambda: convert(folder, "xpt-from-csv"),
        lambda: Run(
            sys.executable, str(HERE / "pandas_convert.py"), str(folder), str(WORK / "xpt-pandas")
        ),
    )
    report("csv-to-xpt-vs-pandas", f"{seconds(theirs) / seconds(ours):.2f}")
    report("csv-to-xpt-seconds", f"{seconds(ours):.3f}")
    report("pandas-seconds", f"{seconds(theirs):.3f}")
    report("csv-peak-memory-mb", f"{peak(ours):.0f}")
    report("pandas-peak-memory-mb", f"{peak(theirs):.0f}")


def check_same():
    """What is compared must do the same work: same rows, values and labels."""
    tell("comparing the datasets")
    for name in ["xpt-from-odm", "xpt-from-csv"]:
        Run(sys.executable, str(HERE / "compare.py"), str(WORK / name), str(WORK / "xpt-pandas"))


def measure_memory(subjects, small):
    folder = generate("odm", 4 * subjects)
    large = convert(folder / "bench.xml", "xpt-large").megabytes
    report(f"peak-memory-mb-{subjects}", f"{small:.0f}")
    report(f"peak-memory-mb-{4 * subjects}", f"{large:.0f}")
    report("memory-growth", f"{large / small:.2f}")
    shutil.rmtree(folder)
    shutil.rmtree(WORK / "xpt-large")


def measure_start():
    starts = [Run(CLINPIPE, "version") for _ in range(STARTS)]
    report("startup-ms", f"{1000 * seconds(starts):.1f}")


def main():
    parser = argparse.ArgumentParser(description="Measures clinpipe.")
    parser.add_argument("--subjects", type=int, default=10_000)
    subjects = parser.parse_args().subjects
    WORK.mkdir(parents=True, exist_ok=True)
    (WORK / "log").write_bytes(b"")
    report("cores", len(os.sched_getaffinity(0)))
    small = measure_odm(subjects)
    measure_csv(subjects)
    check_same()
    measure_memory(subjects, small)
    measure_start()


if __name__ == "__main__":
    main()
