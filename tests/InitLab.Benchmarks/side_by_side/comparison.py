"""One run of all sides in turn."""
import tempfile

from . import cases, machine, workers
from .report import Row
from .workers import PeerError

WINDOW_SECONDS = 0.1
WARM_UP_SECONDS = 0.5
WARM_UPS = 3

# How far two sides may differ: relative to the largest number for what is computed, absolute for what is drawn.
TOLERANCE = {
    ("product", "f64"): 1e-13,
    ("product", "f32"): 1e-5,
    ("step", "f64"): 1e-10,
    ("step", "f32"): 1e-3,
}
DRAW_TOLERANCE = 0.03


class Comparison:
    """The sides that take part, ready to compute."""

    def __init__(self, library):
        if not workers.has_module("numpy"):
            raise PeerError(
                "numpy is missing: install Debian's python3-numpy and libopenblas0-pthread and run this with that Python."
            )
        self._opened = {}
        self._folder = tempfile.TemporaryDirectory(prefix="initlab-peers-")
        settings = machine.blas_settings()
        self._library = workers.Worker("InitLab", [*library, self._folder.name], {})
        self._peers = {peer: workers.python_worker(peer, settings) for peer in ("numpy", cases.PREALLOCATED)}
        if workers.has_module("torch"):
            self._peers["torch"] = workers.python_worker("torch", settings)
        else:
            print("torch is not installed: the comparisons with it are left out (Debian: python3-torch).")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for worker in (self._library, *self._peers.values()):
            worker.close()
        self._folder.cleanup()

    def versions(self):
        """What runs here."""
        library = self._library.ask("describe")
        if library["threads"] != 1:
            raise PeerError(f"InitLab sees {library['threads']} processors where one was set.")
        numpy = self._peers["numpy"].ask("describe")
        if not numpy["blas"]:
            raise PeerError("numpy computes without OpenBLAS: install Debian's libopenblas0-pthread.")
        torch = [self._peers["torch"].ask("describe")["versions"]] if "torch" in self._peers else []
        return [library["versions"], numpy["versions"], numpy["blas"], *torch, *machine.blas_note()]

    def rows(self, chosen, rounds):
        """The rows of all cases: each window of each case is one of many that are spread over the whole run."""
        taking_part = [(case, sides) for case in chosen if len(sides := self._sides(case)) > 1]
        for case, sides in taking_part:
            self._open(case, sides)
            self._require_agreement(case, sides)
        for _ in range(WARM_UPS):
            for case, sides in taking_part:
                window(case, sides, WARM_UP_SECONDS)
        fastest = {case["name"]: window(case, sides, WINDOW_SECONDS) for case, sides in taking_part}
        for _ in range(rounds - 1):
            for case, sides in taking_part:
                again = window(case, sides, WINDOW_SECONDS)
                before = fastest[case["name"]]
                fastest[case["name"]] = {side: min(before[side], again[side]) for side in sides}
        for case, sides in taking_part:
            yield from ratios(case, fastest[case["name"]])
        yield from self._allocation()

    def _sides(self, case):
        return {"InitLab": self._library, **{peer: self._peers[peer] for peer in case["against"] if peer in self._peers}}

    def _allocation(self):
        steps = [name for name, kind in self._opened.items() if kind == "step"]
        if steps:
            most = max(map(self._allocated_by, steps))
            yield Row.bytes("allocation-step", "allocated by a training step, the most of all above", most)

    def _allocated_by(self, step):
        # The runtime may allocate once in a while; what a step allocates, it allocates every time.
        return min(self._library.ask("allocation", name=step)["bytes"] for _ in range(3))

    def _open(self, case, sides):
        self._opened[case["name"]] = case["kind"]
        described = {**case, "folder": self._folder.name}
        for side in sides.values():
            side.ask("open", case=described)

    def _require_agreement(self, case, sides):
        numbers = {name: side.ask("check", name=case["name"])["numbers"] for name, side in sides.items()}
        ours = numbers["InitLab"]
        largest = max(map(abs, ours))
        tolerance = DRAW_TOLERANCE if case["kind"] == "draw" else TOLERANCE[case["kind"], case["type"]] * largest
        for name, theirs in numbers.items():
            if len(ours) != len(theirs):
                raise PeerError(f"{case['name']}: InitLab computes {len(ours)} numbers, {name} {len(theirs)}.")
            # A comparison with NaN is false.
            if not all(abs(our - their) <= tolerance for our, their in zip(ours, theirs)):
                apart = max(abs(our - their) for our, their in zip(ours, theirs))
                raise PeerError(f"{case['name']}: InitLab and {name} differ by {apart:.3g}, above {tolerance:.3g}.")


def window(case, sides, seconds):
    """One window of each side in turn; the seconds of one operation."""
    return {name: side.ask("window", name=case["name"], seconds=seconds)["seconds"] for name, side in sides.items()}


def ratios(case, seconds):
    """The row of each peer that took part."""
    per = case["shape"][0] * case["shape"][1] if case["kind"] == "draw" else 1
    for peer, (must, aim) in case["against"].items():
        if peer in seconds:
            name = case["name"] if must or len(case["against"]) == 1 else f"{case['name']}-{peer}"
            shown = cases.PEER_NAMES.get(peer, peer)
            yield Row.ratio(name, case, shown, seconds["InitLab"] / per, seconds[peer] / per, must, aim)
