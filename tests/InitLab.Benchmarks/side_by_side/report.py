"""What was measured, as lines and as a table."""
import dataclasses
from typing import Optional

SCALE = {"µs": 1e6, "ns": 1e9}


@dataclasses.dataclass(frozen=True)
class Row:
    """One measurement and what it must reach; without that it is for information."""

    word: str
    name: str
    label: str
    value: float
    ours: str
    theirs: str = ""
    must: Optional[float] = None
    aim: Optional[float] = None

    @staticmethod
    def ratio(name, case, peer, ours, theirs, must, aim):
        """The seconds of a peer by ours: above 1, we are faster."""
        times = [f"{significant(seconds * SCALE[case['unit']])} {case['unit']}" for seconds in (ours, theirs)]
        return Row("ratio", name, case["label"], theirs / ours, times[0], f"{peer} {times[1]}", must, aim)

    @staticmethod
    def bytes(name, label, value):
        """Bytes that are allocated; there must be none."""
        return Row("bytes", name, label, value, f"{value:g} bytes", must=0)

    @staticmethod
    def seconds(name, label, value, must=None, aim=None):
        """Seconds that something takes."""
        shown = f"{significant(value)} s" if value >= 1 else f"{significant(value * 1000)} ms"
        return Row("seconds", name, label, value, shown, must=must, aim=aim)

    def reaches(self, goal):
        return self.value >= goal if self.word == "ratio" else self.value <= goal

    def misses(self):
        return self.must is not None and not self.reaches(self.must)

    def line(self):
        """Such as `ratio gemm-f64-64x64x64 1.25 must 0.95, aim 1.1 met`."""
        text = f"{self.word} {self.name} {self.shown()}"
        if self.must is None:
            return f"{text} (for information)"
        must = f"{text} must {self.must}" + (" MISSED" if self.misses() else "")
        return must if self.aim is None else f"{must}, aim {self.aim} {self.outcome()}"

    def shown(self):
        digits = {"ratio": 2, "seconds": 3, "bytes": 0}[self.word]
        return f"{self.value:.{digits}f}"

    def outcome(self):
        return "met" if self.reaches(self.aim) else "not met"

    def verdict(self):
        return " **missed**" if self.misses() else ""

    def markdown(self):
        ratio = f"{self.shown()}" if self.word == "ratio" else ""
        bound = {"ratio": "", "seconds": "≤ ", "bytes": "≤ "}[self.word]
        must = "for information" if self.must is None else f"{bound}{self.must}" + self.verdict()
        aim = "" if self.aim is None else f"{bound}{self.aim} {self.outcome()}"
        return f"| {self.label} | {self.ours} | {self.theirs} | {ratio} | {must} | {aim} |"


class Results:
    """The rows so far; each is printed when it comes."""

    def __init__(self):
        self.rows = []
        self.versions = []

    def add(self, row):
        self.rows.append(row)
        print(row.line(), flush=True)


def print_table(results, machine, date):
    """The table for a page: what is judged, and every comparison beside it; then what falls short."""
    judged = [row for row in results.rows if row.must is not None]
    print(f"\n{'; '.join([date, machine, *results.versions])}.\n")
    print("| what | InitLab | peer | ratio | must | aim |\n|---|---|---|---|---|---|")
    for row in results.rows:
        if row in judged or row.word == "ratio":
            print(row.markdown())
    missed = [row.name for row in judged if row.misses()]
    print(f"\n{len(missed)} of {len(judged)} rows miss what they must reach", *missed, sep="\n  ")


def significant(value):
    """Three figures, without a power of ten."""
    return f"{value:.3g}" if value < 1000 else f"{value:.0f}"
