#!/usr/bin/env python3
"""Makes a class of students from a source notebook: two thirds honest, one third broken in listed ways.

Usage: make_class.py SOURCE OUT [--students 200] [--honest N] [--port 0]
OUT/submissions/STUDENT/NAME.ipynb is what each handed in, OUT/expected.csv what `initlab grade` must say of it.
The same arguments give the same class. Every solution of the source stands in a function, and the test cell behind it
has one exercise for each solution between it and the test cell before.
With a port, the student who tries the network is right only where 127.0.0.1 answers there.
"""
import argparse
import copy
import csv
import json
import pathlib
import random

STUB = ["// YOUR CODE HERE", "throw new NotImplementedException();"]
BEGIN, END = "BEGIN SOLUTION", "END SOLUTION"
ODD_NAMES = ["Zoë Müller", "O'Neill \"Bo\"", "=1+1", "-rf", "two  words", "li\nne", "王小明", "@here", "a,b"]


def text(cell):
    return "".join(cell["source"])


def region(lines, begin, end, put):
    """The lines with each region, from a line with `begin` to one with `end`, as `put` gives it from its inside."""
    kept, inside = [], None
    for line in lines:
        if begin in line:
            inside, indent = [], line[: len(line) - len(line.lstrip())]
        elif end in line and inside is not None:
            kept += [indent + item if item else item for item in put(inside, indent)]
            inside = None
        elif inside is not None:
            inside.append(line)
        else:
            kept.append(line)
    return kept


def fill(cell, answer):
    """A solution cell with an answer: None leaves the stub, True is the source's own, a text stands in its place."""
    def put(inside, indent):
        if answer is None:
            return STUB
        return [line.removeprefix(indent) for line in inside] if answer is True else answer.split("\n")

    return "\n".join(region(text(cell).split("\n"), BEGIN, END, put))


class Assignment:
    def __init__(self, path):
        self.name = path.name
        self.source = json.loads(path.read_text(encoding="utf-8"))
        self.solutions, self.tests, waiting = [], [], []
        for cell in self.source["cells"]:
            marks = cell["metadata"].get("nbgrader", {})
            if marks.get("solution") and cell["cell_type"] == "code":
                waiting.append(cell["id"])
            elif marks.get("grade") and not marks["solution"]:
                self.tests.append((cell["id"], marks["grade_id"], marks["points"], waiting))
                self.solutions += waiting
                waiting = []

    def learners(self):
        """The learner's edition, as `initlab assign` makes it."""
        notebook = copy.deepcopy(self.source)
        notebook["cells"] = [c for c in notebook["cells"] if "explanation" not in c["metadata"].get("tags", [])]
        for cell in notebook["cells"]:
            lines = region(text(cell).split("\n"), "BEGIN HIDDEN TESTS", "END HIDDEN TESTS", lambda *_: [])
            cell["source"] = lines = "\n".join(lines)
            if cell["metadata"].get("nbgrader", {}).get("solution"):
                cell["source"] = fill(cell, None) if cell["cell_type"] == "code" else "YOUR ANSWER HERE"
            if cell["cell_type"] == "code":
                cell["outputs"], cell["execution_count"] = [], None
        return notebook

    def answered(self, answers):
        """The learner's edition with answers by cell; a solution that is not named is right."""
        notebook = self.learners()
        by_id = {cell["id"]: cell for cell in notebook["cells"]}
        for cell in self.source["cells"]:
            if cell["id"] in self.solutions:
                by_id[cell["id"]]["source"] = fill(cell, answers.get(cell["id"], True))
        return notebook

    def points(self, wrong=(), until=None):
        """The points of each test cell when some solutions are wrong, or only the first `until` tests were reached."""
        points = []
        for index, (_, _, maximum, solutions) in enumerate(self.tests):
            reached = until is None or index < until
            right = sum(solution not in wrong for solution in solutions) if reached else 0
            points.append(maximum * right / len(solutions))
        return points


def number(value):
    return f"{value:.4f}".rstrip("0").rstrip(".") if value else "0"


def own(id, source):
    return {"cell_type": "code", "execution_count": None, "id": id, "metadata": {}, "outputs": [], "source": source}


def behind(notebook, id, *cells):
    at = next(i for i, cell in enumerate(notebook["cells"]) if cell["id"] == id)
    notebook["cells"][at + 1 : at + 1] = cells


# The body of a function of any type that is wrong, with the mistake that feedback names.
WRONG = [
    'throw new InvalidOperationException("I am lost");',
    "int[] none = [];\nthrow new IndexOutOfRangeException(none[1].ToString());",
    "return default;",
]

# What stands in a cell of the student's own behind the first test cell, and the status that it brings.
ENDINGS = {
    "crash": ('Environment.FailFast("no more");', "crashed"),
    "exit": ("Environment.Exit(0);", "crashed"),
    "stack overflow": ("int Deep(int n) => n < 0 ? 0 : Deep(n + 1) + Deep(n + 2);\nDeep(0);", "crashed"),
    "endless loops": ("while (true) { }", "time limit"),
    "threads": (
        "for (var i = 0; i < 20_000; i++)\n{\n    new System.Threading.Thread(() => "
        "System.Threading.Thread.Sleep(-1), 65536).Start();\n}",
        "thread limit",
    ),
    "memory": (
        "while (true)\n{\n    var block = System.Runtime.InteropServices.Marshal.AllocHGlobal(1 << 26);\n"
        "    unsafe { new Span<byte>((void*)block, 1 << 26).Fill(1); }\n}",
        "memory limit",
    ),
    "flood": (
        "var raw = Console.OpenStandardOutput();\nvar block = new byte[1 << 20];\n"
        "for (var i = 0; i < 1024; i++)\n{\n    raw.Write(block);\n}",
        "output limit",
    ),
}

REFLECTION = """\
var all = System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public
    | System.Reflection.BindingFlags.Instance;
foreach (var field in typeof(CheckResult).GetFields(all))
{
    Console.WriteLine(field.Name);
}
foreach (var field in exercises.GetType().GetFields(all))
{
    if (field.GetValue(exercises) is System.Collections.IList results)
    {
        foreach (var result in results)
        {
            foreach (var inner in result.GetType().GetFields(all))
            {
                if (inner.FieldType == typeof(Verdict)) { inner.SetValue(result, Verdict.Right); }
                if (inner.FieldType == typeof(string)) { inner.SetValue(result, "right"); }
            }
        }
    }
}"""


def printing(assignment):
    """Prints verdicts, and writes lines past everything that look as if each test cell had handed in."""
    lines = ['var raw = Console.OpenStandardOutput();', 'Console.WriteLine("✓ right. 100 of 100 points");']
    for id, *_ in assignment.tests:
        handed = json.dumps({"version": 1, "isRight": True, "verdict": "Right", "score": 100})
        line = json.dumps({"cell": id, "handedIn": [handed], "error": None})
        lines.append(f'raw.Write(System.Text.Encoding.UTF8.GetBytes("\\n" + {json.dumps(line)} + "\\n"));')
    return "\n".join([*lines, "raw.Flush();"])


class Maker:
    def __init__(self, assignment, out, port, seed=1):
        self.assignment, self.port = assignment, port
        self.folder, self.rows = out / "submissions", {}
        self.random = random.Random(seed)
        self.first = assignment.solutions[0]

    def hand(self, student, notebook):
        place = self.folder / student
        place.mkdir(parents=True)
        content = notebook if isinstance(notebook, str) else json.dumps(notebook, indent=1, ensure_ascii=False)
        (place / self.assignment.name).write_text(content, encoding="utf-8")

    def expect(self, student, status, points):
        self.rows[student] = (status, points)

    def honest(self, student, index):
        """Right, some stubs, wrong answers, own cells, outputs deleted or left: all of it is graded."""
        solutions = self.assignment.solutions
        count = self.random.randrange(len(solutions) + 1) if index % 3 != 1 else 0
        wrong = self.random.sample(solutions, count)
        answers = {id: self.random.choice([None, *WRONG]) for id in wrong}
        notebook = self.assignment.answered(answers)
        if index % 4 == 1:
            behind(notebook, self.first, own("mine", "var mine = 1 + 1;\nmine"))
        if index % 4 == 2:
            notebook["cells"] = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
        if index % 4 == 3:
            for cell in notebook["cells"]:
                if cell["cell_type"] == "code":
                    cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": ["✓ right\n"]}]
        self.hand(student, notebook)
        self.expect(student, "graded", self.assignment.points(wrong))

    def ending(self, student, kind):
        source, status = ENDINGS[kind]
        notebook = self.assignment.answered({})
        cells = [own(f"own-{i}", source) for i in range(6 if kind == "endless loops" else 1)]
        behind(notebook, self.assignment.tests[0][0], *cells)
        self.hand(student, notebook)
        self.expect(student, status, self.assignment.points(until=1))

    def forging(self, student, source):
        """Nothing is answered, and everything is claimed."""
        notebook = self.assignment.answered({id: None for id in self.assignment.solutions})
        for id, *_ in self.assignment.tests:
            behind(notebook, id, own(f"forge-{id}", source))
        for cell in notebook["cells"]:
            marks = cell["metadata"].get("nbgrader", {})
            if marks.get("grade") and not marks["solution"]:
                cell["source"] = '"✓ right"'
                marks["points"] = 1000
        self.hand(student, notebook)
        self.expect(student, "graded", self.assignment.points(self.assignment.solutions))

    def guarded(self, student, condition):
        """The first answer is right only where something works that must not."""
        source = next(cell for cell in self.assignment.source["cells"] if cell["id"] == self.first)
        notebook = self.assignment.answered({})
        cell = next(cell for cell in notebook["cells"] if cell["id"] == self.first)
        right = fill(source, True).split("\n")
        at = right.index("{") + 1
        cell["source"] = "\n".join([*right[:at], f"    if (!({condition})) throw new Exception();", *right[at:]])
        self.hand(student, notebook)
        self.expect(student, "graded", self.assignment.points([self.first]))

    def unusual(self, student, kind):
        points = self.assignment.points(until=0)
        place = self.folder / student
        good = json.dumps(self.assignment.answered({}), ensure_ascii=False)
        if kind == "broken JSON":
            self.hand(student, good[: len(good) // 2])
            self.expect(student, "unreadable", points)
        elif kind == "wrong file name":
            place.mkdir(parents=True)
            (place / f"copy of {self.assignment.name}").write_text(good, encoding="utf-8")
            self.expect(student, "missing", points)
        elif kind == "empty folder":
            place.mkdir(parents=True)
            self.expect(student, "missing", points)
        elif kind == "link":
            place.mkdir(parents=True)
            (place / self.assignment.name).symlink_to("../student-001/" + self.assignment.name)
            self.expect(student, "unreadable", points)
        else:
            raise ValueError(kind)

    def deleted(self, student):
        """The first answer and the last test are gone, and the cells stand in another order."""
        notebook = self.assignment.answered({})
        gone = {self.first, self.assignment.tests[-1][0]}
        notebook["cells"] = [cell for cell in notebook["cells"] if cell["id"] not in gone]
        notebook["cells"][2], notebook["cells"][-2] = notebook["cells"][-2], notebook["cells"][2]
        self.hand(student, notebook)
        self.expect(student, "graded", self.assignment.points([self.first]))

    def printed(self, student):
        """A cell that prints 1 GB is stopped; what stands behind it counts."""
        source = 'for (var i = 0; i < 1_000_000; i++)\n{\n    Console.WriteLine(new string(\'x\', 1000));\n}'
        notebook = self.assignment.answered({})
        behind(notebook, self.first, own("print", source))
        self.hand(student, notebook)
        self.expect(student, "graded", self.assignment.points())

    def broken(self, student, index):
        file = f'System.IO.File.Exists("{self.folder.resolve()}/student-001/{self.assignment.name}")'
        others = f'System.IO.Directory.Exists("../student-001") || {file}'
        network = f'new System.Net.Sockets.TcpClient("127.0.0.1", {self.port}).Connected'
        kinds = [
            *[lambda kind=kind: self.ending(student, kind) for kind in ENDINGS],
            lambda: self.printed(student),
            lambda: self.deleted(student),
            lambda: self.forging(student, REFLECTION),
            lambda: self.forging(student, printing(self.assignment)),
            lambda: self.guarded(student, others),
            lambda: self.guarded(student, network),
            *[
                lambda kind=kind: self.unusual(student, kind)
                for kind in ("broken JSON", "wrong file name", "empty folder", "link")
            ],
        ]
        kinds[index % len(kinds)]()

    def make(self, count, honest):
        for number in range(1, honest + 1):
            odd = number % 2 == 0 and number // 2 <= len(ODD_NAMES)
            self.honest(ODD_NAMES[number // 2 - 1] if odd else f"student-{number:03}", number)
        for number in range(honest + 1, count + 1):
            self.broken(f"student-{number:03}", number - honest - 1)

    def write_expected(self, path):
        maximum = sum(points for _, _, points, _ in self.assignment.tests)
        with open(path, "w", encoding="utf-8", newline="") as file:
            table = csv.writer(file, lineterminator="\r\n")
            table.writerow(["student", "score", "maximum", "status", *[id for _, id, _, _ in self.assignment.tests]])
            for student in sorted(self.rows, key=lambda name: name.encode("utf-16-be")):
                status, points = self.rows[student]
                shown = "'" + student if student[0] in "=+-@" else student
                cells = [number(value) for value in points]
                table.writerow([shown, number(sum(points)), number(maximum), status, *cells])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--students", type=int, default=200)
    parser.add_argument("--honest", type=int, help="how many of them are honest; two thirds by default")
    parser.add_argument("--port", type=int, default=0)
    arguments = parser.parse_args()
    maker = Maker(Assignment(arguments.source), arguments.out, arguments.port)
    honest = arguments.students * 2 // 3 if arguments.honest is None else arguments.honest
    maker.make(arguments.students, honest)
    maker.write_expected(arguments.out / "expected.csv")


if __name__ == "__main__":
    main()
