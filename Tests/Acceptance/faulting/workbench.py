"""Runs the program under faults, and compares what is left with what a whole run writes."""

import collections
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

TEMPORARY = re.compile(r"^\.(clinpipe|.*\.(partial-|unfinished-|lock))")
CODES = {
    "ENOSPC": "No space left", "EIO": "Input/output error", "EROFS": "Read-only file system",
    "EFBIG": "File too large"}
INJECTED = ("ENOSPC", "EIO", "EROFS")


class Workbench:
    """A folder with the inputs of two generations, `old` and `new`, and the tools to spoil a run."""

    def __init__(self, root, folder, stride):
        self.folder, self.stride = folder, stride
        self.program = Path(os.environ.get("CLINPIPE", root / ".build/release/clinpipe")).resolve()
        self.failing = folder / "failing_calls.so"
        self.kept = folder / "kept"
        self.temporary = folder / "tmp"
        self.temporary.mkdir()
        self.runs, self.ends = collections.Counter(), collections.Counter()
        self.faults = []
        compiler = shutil.which("cc") or shutil.which("clang")
        if not compiler or not self.program.exists():
            sys.exit(f"faults: needs a C compiler and {self.program} (make build)")
        source = root / "Tests/Acceptance/faulting/failing_calls.c"
        subprocess.run(
            [compiler, "-shared", "-fPIC", "-O1", "-o", self.failing, source, "-ldl"], check=True)
        self.write_inputs(root / "Tests/Golden/odm-snapshot")

    def write_inputs(self, golden):
        """Two exports of which every dataset differs."""
        for generation in ("old", "new"):
            for name in ("export.xml", "study.yaml"):
                text = (golden / name).read_text()
                if generation == "new":
                    text = text.replace("K-0", "L-0").replace("id: SNAP", "id: SNAP2")
                (self.folder / f"{generation}-{name}").write_text(text)

    def words(self, generation, options):
        inputs = self.folder / f"{generation}-export.xml"
        return [
            str(self.program), "convert", str(inputs), "-m",
            str(self.folder / f"{generation}-study.yaml"), *options]

    @property
    def variables(self):
        return dict(os.environ, TMPDIR=str(self.temporary), SOURCE_DATE_EPOCH="0")

    def start(self, generation, options, place):
        return subprocess.Popen(
            self.words(generation, options), cwd=place, env=self.variables,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def convert(self, generation, options, place, fault=None, before=(), environment={}):
        """A run to its end."""
        variables = self.variables | environment
        if fault:
            variables |= {
                "LD_PRELOAD": str(self.failing), "FAULT": fault,
                "FAULT_INPUT": f"{self.folder}/{generation}-"}
        return subprocess.run(
            [*before, *self.words(generation, options)], cwd=place, env=variables,
            capture_output=True, timeout=60)

    def calls(self, options, place):
        """How many calls of a run change the file system."""
        count = self.folder / "count"
        self.convert("new", options, place, environment={
            "LD_PRELOAD": str(self.failing), "FAULT_COUNT": str(count)})
        return int(count.read_text())

    def note(self, kind, outcome):
        self.runs[kind] += 1
        self.ends[outcome] += 1

    def blame(self, what, run=None):
        said = run.stderr.decode(errors="replace").strip()[-300:] if run else ""
        self.faults.append(f"{what}: {said}" if said else what)
        print(f"faults: {self.faults[-1]}", file=sys.stderr)

    def report(self):
        for kind, count in sorted(self.runs.items()):
            print(f"{kind:<44}{count:>6} runs")
        for outcome, count in sorted(self.ends.items()):
            print(f"  {outcome:<42}{count:>6}")
        print(f"{sum(self.runs.values())} runs, {len(self.faults)} faults")
        return 1 if self.faults else 0


def snapshot(place):
    """The bytes of all files below a folder, by path; those of temporary ones apart."""
    files, temporary = {}, []
    for folder, folders, names in os.walk(place):
        for name in folders + names:
            path = os.path.relpath(os.path.join(folder, name), place)
            if TEMPORARY.match(name):
                temporary.append(path)
        folders[:] = [name for name in folders if not TEMPORARY.match(name)]
        for name in names:
            path = os.path.join(folder, name)
            if not TEMPORARY.match(name):
                files[os.path.relpath(path, place)] = Path(path).read_bytes()
    return files, temporary
