"""The loop that the peers' workers share: requests in, answers out, stretches timed in between."""
import json
import pathlib
import sys
import time

# The operations that are timed together: long against the clock's grain, short against a disturbance.
STRETCH_SECONDS = 0.002


def serve(describe, open_case):
    """Answers requests until the script closes its end.

    describe() gives the versions. open_case(case) gives an object with `check()`, which returns what it computes, and
    `run(n)`, which computes n times.
    """
    tasks = {}
    for line in sys.stdin:
        request = json.loads(line)
        do = request["do"]
        if do == "describe":
            answer = describe()
        elif do == "open":
            case = request["case"]
            tasks[case["name"]] = Timed(open_case(case))
            answer = {"opened": case["name"]}
        elif do == "check":
            answer = {"numbers": [float(number) for number in tasks[request["name"]].task.check()]}
        else:
            answer = {"seconds": tasks[request["name"]].window(request["seconds"])}
        print(json.dumps(answer), flush=True)


class Timed:
    """A task and how many of its operations fill a stretch."""

    def __init__(self, task):
        self.task = task
        self._per_stretch = 1

    def window(self, seconds):
        """Computes for a while; the seconds of one operation in the fastest stretch."""
        if hasattr(self.task, "restart"):
            self.task.restart()
        fastest = float("inf")
        end = time.perf_counter() + seconds
        while True:
            start = time.perf_counter()
            self.task.run(self._per_stretch)
            now = time.perf_counter()
            fastest = min(fastest, now - start)
            if now >= end:
                break
        fastest /= self._per_stretch
        self._per_stretch = max(1, round(STRETCH_SECONDS / fastest))
        return fastest


class Start:
    """The numbers that every side starts from, as the library's worker wrote them: doubles, row after row."""

    def __init__(self, read, case):
        self._numbers = read(pathlib.Path(case["folder"]) / case["name"])
        self._next = 0

    def matrix(self, rows, columns):
        """The next matrix, as doubles."""
        self._next += rows * columns
        return self._numbers[self._next - rows * columns : self._next].reshape(rows, columns)
