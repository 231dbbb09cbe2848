#!/usr/bin/env python3
"""Grades a made class by the real command, and checks every outcome.

Usage: check_class.py [--students 200] [--honest N] [--source NOTEBOOK] [--tool DLL]
The class is graded once with an interruption and a kill in between, and once more in shards that are merged: both must
give the outcomes that make_class.py expects, and the same bytes. Run it where the project is built (Release).
Prints a line `ok …` or `FAILED …` for each check.
"""
import argparse
import csv
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as xml

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TOOL = ROOT / "artifacts/bin/InitLab.Cli/release/InitLab.Cli.dll"
PATIENCE = 3 * 60 * 60
failed = False


def check(name, fault):
    """Prints a check; `fault` is empty where all is well."""
    global failed
    failed = failed or bool(fault)
    print(f"FAILED {name}: {fault}" if fault else f"ok {name}", flush=True)


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return {row[0]: row for row in csv.reader(file)}


def files(folder, name):
    """The files of a table by what follows its name in theirs, without what a run keeps for itself."""
    return {
        str(path.relative_to(folder))[len(name):]: path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and str(path.relative_to(folder)).startswith(name + ".") and not path.name.startswith(".")
    }


def unequal(first, second):
    return ", ".join(name for name in sorted(first.keys() | second.keys()) if first.get(name) != second.get(name))


class Class:
    def __init__(self, folder, source, tool):
        self.folder, self.source, self.tool = folder, source, ["dotnet", str(tool)]
        self.expected = rows(folder / "expected.csv")

    def command(self, output, *more):
        return [
            *self.tool, "grade", str(self.folder / "submissions"), "--assignment", str(self.source),
            "--output", str(self.folder / output), "--time-limit", "40", *more,
        ]

    def grade(self, output, *more):
        return subprocess.run(
            self.command(output, *more), capture_output=True, text=True, errors="replace", timeout=PATIENCE
        )

    def interrupt(self, output, signal_number, results):
        """Starts grading and ends it when so many results are there."""
        students = self.folder / (output.removesuffix(".csv") + ".results") / "students"
        with subprocess.Popen(
            self.command(output), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace",
            # The command may be started by a script: all of its group are told. And a check that runs in the background
            # has inherited to ignore interruptions.
            start_new_session=True, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        ) as process:
            end = time.monotonic() + PATIENCE
            while process.poll() is None and time.monotonic() < end:
                if students.is_dir() and sum(1 for name in os.listdir(students) if name.endswith(".json")) >= results:
                    os.killpg(process.pid, signal_number)
                    break
                time.sleep(0.05)
            error = process.stderr.read()
            return process.wait(), error

    def interruptions(self):
        whole = len(self.expected) - 1
        code, error = self.interrupt("grades.csv", signal.SIGINT, whole // 4)
        said = re.search(r"interrupted; (\d+) of (\d+) students are graded", error)
        check("an interruption says how far it is", "" if code == 1 and said else f"exit code {code}, {error!r}")
        code, error = self.interrupt("grades.csv", signal.SIGKILL, whole // 2)
        there = (self.folder / "grades.csv").exists()
        check("a killed run leaves no table", "" if code == -signal.SIGKILL and not there else f"exit code {code}")
        kept = {path: path.stat().st_mtime_ns for path in (self.folder / "grades.results/students").glob("*.json")}
        run = self.grade("grades.csv")
        check("the next run goes on to the end", "" if run.returncode == 0 else f"{run.returncode}, {run.stderr}")
        lost = [path.name for path, made in kept.items() if path.stat().st_mtime_ns != made]
        check("no result is made twice", ", ".join(lost))

    def outcomes(self):
        found = rows(self.folder / "grades.csv")
        wrong = dict(found)
        for student, row in self.expected.items():
            name = repr(student) if student != "student" else "the head of the table"
            fault = "" if found.get(student) == row else f"it is {found.get(student)} and not {row}"
            check(f"outcome of {name}: {row[3]}", fault)
            wrong.pop(student, None)
        check("no other row", ", ".join(wrong))
        suites = xml.parse(self.folder / "grades.junit.xml").getroot().findall("testsuite")
        check("the JUnit report has a suite for each student", "" if len(suites) == len(found) - 1 else len(suites))
        pages = list((self.folder / "grades.feedback").glob("*.html"))
        check("each student has a page", "" if len(pages) == len(found) - 1 else len(pages))
        scripts = [page.name for page in pages if "<script" in page.read_text(encoding="utf-8").lower()]
        check("no page has a script", ", ".join(scripts))

    def repetitions(self):
        first = files(self.folder, "grades")
        leaks = [name for name, content in first.items() if str(self.folder).encode() in content]
        check("no output names a place of this machine", ", ".join(leaks))
        run = self.grade("grades.csv")
        fault = "" if run.returncode == 0 else run.stderr
        check("run again, it changes no byte", fault or unequal(first, files(self.folder, "grades")))
        parts = ["part1.csv", "part2.csv"]
        for number, part in enumerate(parts, 1):
            run = self.grade(part, "--shard", f"{number}/{len(parts)}")
            check(f"shard {number}/{len(parts)} is graded", "" if run.returncode == 0 else run.stderr)
        tables = [str(self.folder / part) for part in parts]
        run = subprocess.run(
            [*self.tool, "grade", "--merge", *tables, "--output", str(self.folder / "merged.csv")],
            capture_output=True, text=True, timeout=PATIENCE,
        )
        fault = "" if run.returncode == 0 else run.stderr
        check("shards, merged, are the same bytes", fault or unequal(first, files(self.folder, "merged")))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--students", type=int, default=200)
    parser.add_argument("--honest", type=int)
    parser.add_argument("--source", type=pathlib.Path, default=HERE / "layers.ipynb")
    parser.add_argument("--tool", type=pathlib.Path, default=TOOL, help="the command's InitLab.Cli.dll")
    arguments = parser.parse_args()
    # A student tries to reach this, which listens on the machine that grades.
    with socket.create_server(("127.0.0.1", 0)) as server, tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch, "class")
        made = ["--students", str(arguments.students), "--port", str(server.getsockname()[1])]
        honest = [] if arguments.honest is None else ["--honest", str(arguments.honest)]
        subprocess.run(
            [sys.executable, HERE / "make_class.py", arguments.source, folder, *made, *honest], check=True
        )
        graded = Class(folder, arguments.source, arguments.tool)
        graded.interruptions()
        graded.outcomes()
        graded.repetitions()
    return failed


if __name__ == "__main__":
    sys.exit(main())
