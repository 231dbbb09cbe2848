"""What was measured, as lines and as a table."""
import dataclasses
from typing import Optional

SCALE = {"µs": 1e6, "ns": 1e9}


@dataclasses.dataclass(frozen=True)
class Row:
    """One measurement and what it must reach."""

    word: str
    name: str
    label: str
    value: float
    unit: str = ""
    ours: str = ""
    theirs: str = ""
    more_is_better: bool = True
    must: Optional[float] = None
    aim: Optional[float] = None

    @staticmethod
    def ratio(name, case, peer, ours, theirs):
        """The seconds of a peer by ours."""
        unit = case["unit"]
        times = [f"{significant(seconds * SCALE[unit])} {unit}" for seconds in (ours, theirs)]
        return Row("ratio", name, case["label"], theirs / ours, "", times[0], f"{peer} {times[1]}")

    @staticmethod
    def bytes(name, label, value):
        return Row("bytes", name, label, value, "bytes", more_is_better=False, must=0)

    @staticmethod
    def seconds(name, label, value, must=None, aim=None):
        return Row("seconds", name, label, value, "s", more_is_better=False, must=must, aim=aim)

    def with_goal(self, must, aim):
        return dataclasses.replace(self, must=must, aim=aim)

    def reaches(self, goal):
        return self.value >= goal if self.more_is_better else self.value <= goal

    def line(self):
        """Such as `ratio gemm-f64-64x64x64 1.25 must 0.95, aim 1.1 met`."""
        text = f"{self.word} {self.name} {self.shown()}"
        if self.must is not None:
            text += f" must {self.must}" + ("" if self.reaches(self.must) else " NOT REACHED")
        if self.aim is not None:
            text += f", aim {self.aim} {'met' if self.reaches(self.aim) else 'not met'}"
        return text if self.must is not None else f"{text} (for information)"

    def shown(self):
        return f"{self.value:.2f}" if self.word != "bytes" else f"{self.value:g}"

    def markdown(self):
        value = f"{self.shown()}×" if self.word == "ratio" else f"{self.shown()} {self.unit}"
        bound = "≥" if self.more_is_better else "≤"
        must = "" if self.must is None else f"{bound} {self.must}" + ("" if self.reaches(self.must) else " **missed**")
        aim = "" if self.aim is None else f"{self.aim} {'met' if self.reaches(self.aim) else 'not met'}"
        return f"| {self.label} | {self.ours} | {self.theirs} | {value} | {must} | {aim} |"


class Results:
    """The rows so far; each is printed when it comes."""

    def __init__(self):
        self.rows = []
        self.versions = []
        self.machine = ""

    def add(self, row):
        self.rows.append(row)
        print(row.line(), flush=True)


def print_table(results, date):
    """The table for a page, and what falls short."""
    missed = [row.name for row in results.rows if row.must is not None and not row.reaches(row.must)]
    print(f"\n{date}, {results.machine}. {', '.join(results.versions)}. One thread on each side.\n")
    print("| what | InitLab | peer | result | must | aim |\n|---|---|---|---|---|---|")
    for row in results.rows:
        print(row.markdown())
    print(f"\n{len(missed)} of {sum(row.must is not None for row in results.rows)} miss what they must reach"
          + (": " + ", ".join(missed) if missed else ""))


def significant(value):
    """Three figures, without a power of ten."""
    return f"{value:.3g}" if value < 1000 else f"{value:.0f}"
