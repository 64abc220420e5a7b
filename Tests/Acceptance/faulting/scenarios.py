"""The kinds of output, each with the faults that it is put to."""

import os
import random
import shutil
import signal
import subprocess
import threading
import time

from faulting.workbench import CODES, INJECTED, snapshot

BETWEEN = "between, and a note or journal tells"
FORMATS = ["-t", "sdtm-xpt", "-t", "fhir-json", "-t", "canonical"]


class Scenario:
    """One kind of output, in a folder of its own. `options` are what it is converted with; `there` is
    whether an older output is there, and with it what is none of ours."""

    def __init__(self, name, options, there=True, inside="", repaired=False):
        self.name, self.options, self.there, self.inside = name, options, there, inside
        # Such a kind is whole again after the next run only: a folder that can't be exchanged.
        self.repaired = repaired

    def run(self, bench):
        self.begin(bench)
        calls = bench.calls(self.options, self.place / self.inside)
        numbers = range(1, calls + 1, bench.stride)
        for action in ("kill", "tear"):
            for number in numbers:
                self.try_fault(f"{action}:{number}", (-signal.SIGKILL,))
        for error in INJECTED:
            for number in numbers:
                self.try_fault(f"{error}:{number}", (74, 1), error)
                self.try_fault(f"{error}:{number}+", (74, 1), error)
        for number in range(1, 12, min(bench.stride, 5)):
            self.try_fault(f"EIO:{number}r", (66,), "EIO")
        self.kill_at_random(60 // bench.stride or 1)
        for blocks in (0, 1, 2, 4, 8, 16, 32)[:: min(bench.stride, 3)]:
            self.limit_size(blocks)

    def begin(self, bench):
        self.bench, self.place = bench, bench.folder / "work"
        shutil.rmtree(bench.kept, ignore_errors=True)
        self.generations = {name: self.whole(name) for name in ("old", "new")}
        self.prepare()

    def whole(self, generation):
        """What a run without faults leaves; that of the old generation is kept, to begin from."""
        self.clear()
        if generation == "old" and not self.there:
            return {}
        self.convert(generation)
        if generation == "old":
            shutil.copytree(self.place, self.bench.kept, dirs_exist_ok=True)
        return snapshot(self.place)[0]

    def clear(self):
        shutil.rmtree(self.place, ignore_errors=True)
        (self.place / self.inside).mkdir(parents=True)
        if self.there and self.is_folder:
            (self.place / "out/notes").mkdir(parents=True, exist_ok=True)
            for name in ("out/mine.txt", "out/notes/mine.txt"):
                (self.place / name).write_text("mine")

    @property
    def is_folder(self):
        return "out" in self.options or self.inside

    def prepare(self):
        self.clear()
        if self.there:
            shutil.copytree(self.bench.kept, self.place, dirs_exist_ok=True)

    def convert(self, generation):
        run = self.bench.convert(generation, self.options, self.place / self.inside)
        if run.returncode != 1:
            self.bench.blame(f"{self.name}: a run without faults ended with {run.returncode}", run)

    def try_fault(self, fault, statuses, error=None):
        self.prepare()
        run = self.bench.convert("new", self.options, self.place / self.inside, fault)
        kind = fault.split(":")[0] + ("r" if fault.endswith("r") else "")
        self.judge(f"{self.name}, {kind} at a call", fault, run, statuses, error)

    def judge(self, kind, fault, run, statuses, error=None):
        told = run.stderr.decode(errors="replace")
        if run.returncode not in (*statuses, 1):
            self.bench.blame(f"{self.name} {fault}: status {run.returncode}", run)
        if run.returncode in (66, 74) and error and CODES[error] not in told:
            self.bench.blame(f"{self.name} {fault}: the message does not say {error}", run)
        outcome = self.look(fault, run)
        self.bench.note(kind, f"{self.name}: {outcome}")
        self.follow(fault, outcome)

    def look(self, fault, run):
        """Which generation is there; nothing but one of them must be."""
        files, temporary = snapshot(self.place)
        if temporary and run.returncode >= 0 and not fault.endswith("+"):
            self.bench.blame(f"{self.name} {fault}: {temporary} is left by a run that was not killed")
        if files == self.generations["new"]:
            if run.returncode not in (0, 1) and run.returncode >= 0 and not fault.endswith("+"):
                self.bench.blame(f"{self.name} {fault}: new outputs, and status {run.returncode}", run)
            return "all new"
        if files == self.generations["old"]:
            if run.returncode in (0, 1):
                self.bench.blame(f"{self.name} {fault}: status {run.returncode} and no new output", run)
            return "all as before"
        if self.is_between(files, temporary):
            return BETWEEN
        changed = [
            name for name in files | self.generations["new"]
            if files.get(name) != self.generations["old"].get(name)]
        self.bench.blame(f"{self.name} {fault}: neither old nor new; changed: {changed[:6]}", run)
        return "A MIXTURE"

    def is_between(self, files, temporary):
        if self.repaired:
            return any(os.path.exists(self.place / path / ".journal") for path in temporary)
        if not any("unfinished-" in path for path in temporary):
            return False
        old, new = self.generations["old"], self.generations["new"]
        main = {name for name in old | new if name.startswith("out")}
        return any(
            all(files.get(name) == whole.get(name) for name in main) for whole in (old, new))

    def follow(self, fault, outcome):
        """The next run puts everything right."""
        run = self.bench.convert("new", self.options, self.place / self.inside)
        files, temporary = snapshot(self.place)
        left = os.listdir(self.bench.temporary)
        if run.returncode != 1 or files != self.generations["new"] or temporary or left:
            self.bench.blame(
                f"{self.name} {fault}: after the next run (status {run.returncode}), "
                f"{temporary + left} is left", run)
        if outcome == BETWEEN and b"a run that was killed" not in run.stderr:
            self.bench.blame(f"{self.name} {fault}: the next run does not tell what it met", run)

    def kill_at_random(self, times):
        for number in range(times):
            self.prepare()
            process = self.bench.start("new", self.options, self.place / self.inside)
            time.sleep(random.random() * 0.03)
            process.kill()
            errors = process.communicate()[1]
            run = subprocess.CompletedProcess([], process.returncode, b"", errors)
            self.judge(f"{self.name}, kill -9 at random", f"kill {number}", run, (-9,))

    def limit_size(self, blocks):
        """No file may be larger than some KB."""
        self.prepare()
        run = self.bench.convert(
            "new", self.options, self.place / self.inside,
            before=["bash", "-c", f'ulimit -f {blocks}; exec "$@"', "limit"])
        self.judge(f"{self.name}, ulimit -f", f"ulimit {blocks}", run, (74,), "EFBIG")


class Pipe(Scenario):
    """Standard output: what has gone is gone, but nothing lies about, and the status is right."""

    def whole(self, generation):
        self.clear()
        return {}

    def follow(self, fault, outcome):
        pass

    def look(self, fault, run):
        files, temporary = snapshot(self.place)
        if files or temporary or os.listdir(self.bench.temporary):
            self.bench.blame(f"{self.name} {fault}: {temporary} is left", run)
        return "nothing left"


class TwoAtOnce(Scenario):
    """Two runs write one output; every third time one of them is killed."""

    def run(self, bench):
        self.begin(bench)
        for number in range(max(4, 120 // bench.stride)):
            self.clear()
            both = [
                self.bench.start(generation, self.options, self.place)
                for generation in ("old", "new")]
            if number % 3 == 0:
                time.sleep(random.random() * 0.03)
                both[number % 2].kill()
            said = [process.communicate()[1] for process in both]
            self.compare(number, both, said)
            self.follow(f"pair {number}", "")

    def compare(self, number, both, said):
        files = snapshot(self.place)[0]
        whole = [name for name in ("old", "new") if files == self.generations[name]]
        ended = [process.returncode for process in both]
        if not whole:
            self.bench.blame(f"{self.name} {number}: a mixture, statuses {ended}, {said}")
        if any(status not in (1, -signal.SIGKILL) for status in ended):
            self.bench.blame(f"{self.name} {number}: statuses {ended}, {said}")
        self.bench.note(self.name, f"{self.name}: all {'new' if whole == ['new'] else 'of the other'}")


class SmallDisk(Scenario):
    """A tmpfs that is too small, until it is not; nobody else sees it."""

    def run(self, bench):
        if subprocess.run(["unshare", "-rm", "true"], capture_output=True).returncode != 0:
            print(f"{self.name}: skipped, a mount of our own is not allowed here")
            return
        self.begin(bench)
        for size in range(60, 700, 4 * bench.stride):
            self.prepare()
            run = bench.convert("new", self.options, self.place, before=[
                "unshare", "-rm", "bash", "-c", self.script(size), "disk"])
            if run.returncode == 99:  # What was there before has no room.
                continue
            self.judge(self.name, f"{size}k", run, (74,), "ENOSPC")

    @staticmethod
    def script(size):
        return f"""
          cp -a . "$TMPDIR/before" && mount -t tmpfs -o size={size}k tmpfs . && cd "$PWD" || exit 98
          cp -a "$TMPDIR/before/." . 2>/dev/null || {{ rm -r "$TMPDIR/before"; exit 99; }}
          "$@"; status=$?; rm -r "$TMPDIR/before"; cp -a . "$TMPDIR/after"
          cd / && umount "$OLDPWD" && rm -rf "$OLDPWD"/* && cp -a "$TMPDIR/after/." "$OLDPWD"
          rm -r "$TMPDIR/after"; exit $status"""


class ShrinkingInput(Scenario):
    """The export is cut when it has been read through for the first time: the coding file, a pipe,
    opens only then."""

    def run(self, bench):
        self.begin(bench)
        export = bench.folder / "new-export.xml"
        whole = export.read_bytes()
        for number in range(0, len(whole), len(whole) // 25 * min(bench.stride, 5)):
            self.prepare()
            gate = bench.folder / "gate"
            os.mkfifo(gate)
            cut = threading.Thread(target=self.cut, args=(export, gate, number))
            cut.start()
            run = bench.convert("new", [*self.options, "--coding", str(gate)], self.place)
            cut.join()
            gate.unlink()
            export.write_bytes(whole)
            self.judge(self.name, f"cut at {number}", run, (66,))
            if b"the file changed while it was read" not in run.stderr:
                bench.blame(f"{self.name}: the message does not say that it changed", run)

    @staticmethod
    def cut(export, gate, size):
        with open(gate, "w") as pipe:
            os.truncate(export, size)
            pipe.write("kind,verbatim,indication,code,term,english\n")


SCENARIOS = [
    Scenario("folder-new", [*FORMATS, "-o", "out"], there=False),
    Scenario("folder-there", [*FORMATS, "-o", "out"]),
    Scenario("folder-around-us", [*FORMATS, "-o", "."], inside="out", repaired=True),
    Scenario("package-there", ["-t", "sdtm-package", "-o", "out"]),
    Scenario("file-new", ["-t", "fhir-json", "-o", "b.json"], there=False),
    Scenario("file-there", ["-t", "fhir-json", "-o", "b.json"]),
    Scenario(
        "tables-there",
        ["-t", "sdtm-csv", "-o", "out", "--findings", "f.csv", "--rejects", "r.ndjson"]),
    Pipe("standard-output", ["-t", "canonical"], there=False),
    TwoAtOnce("two-at-once", [*FORMATS, "-o", "out"]),
    SmallDisk("small-disk", [*FORMATS, "-o", "out"]),
    ShrinkingInput("shrinking-input", [*FORMATS, "-o", "out"]),
]
