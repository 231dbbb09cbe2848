"""Persistent processes that compute when told to: one for InitLab, one for each peer."""
import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
PROJECT = HERE.parent / "InitLab.Benchmarks.csproj"
LIBRARY = ROOT / "artifacts" / "bin" / "InitLab.Benchmarks" / "release" / "InitLab.Benchmarks.dll"

# One thread on every side. The library's kernel takes as many as the runtime sees processors.
ONE_THREAD = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "DOTNET_PROCESSOR_COUNT": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
}


class PeerError(Exception):
    """A side cannot take part; the message says what to do."""


def build(project):
    """Builds a project in its Release configuration."""
    command = ["dotnet", "build", str(project), "--configuration", "Release", "--nologo", "--verbosity", "quiet"]
    try:
        built = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    except FileNotFoundError:
        raise PeerError("the command dotnet is missing: install the .NET SDK 10.") from None
    if built.returncode != 0:
        raise PeerError(f"{project.name} does not build:\n{built.stdout}")


def build_library():
    """Builds the library's side; the command that starts it, but for the folder."""
    build(PROJECT)
    return ["dotnet", str(LIBRARY), "worker"]


class Worker:
    """A process that answers one line of JSON with one line of JSON."""

    def __init__(self, name, command, settings):
        self.name = name
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, **ONE_THREAD, **settings},
        )

    def ask(self, do, **details):
        """The answer to one request."""
        try:
            self._process.stdin.write(json.dumps({"do": do, **details}) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            self._fail(do)
        line = self._process.stdout.readline()
        if not line:
            self._fail(do)
        return json.loads(line)

    def close(self):
        """Ends the process."""
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()

    def _fail(self, do):
        code = self._process.wait()
        raise PeerError(f"{self.name} ended with exit code {code} when asked to {do}; its own words are above.")


def python_worker(peer, settings):
    """A peer's worker, run by the Python that runs this script."""
    return Worker(peer, [sys.executable, str(HERE / f"{peer}_worker.py")], settings)


def has_module(module):
    """Whether the Python that runs this script has a module."""
    check = [sys.executable, "-c", f"import {module}"]
    return subprocess.run(check, stderr=subprocess.DEVNULL, check=False).returncode == 0
