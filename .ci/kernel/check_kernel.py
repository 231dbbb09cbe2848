#!/usr/bin/env python3
"""Checks the kernel as front ends see it: installed, started by its kernelspec, driven by Debian's Jupyter clients.

Usage: check_kernel.py [NAME…]
Installs into a folder of its own and takes it away again. With names, runs only the checks that have one in theirs.
Prints a line `ok …` or `FAILED …` for each check.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

import cells
import conformance
import notebooks
import processes
from kernels import NAME, world_writable

ROOT = pathlib.Path(__file__).resolve().parents[2]


def install(folder):
    """Installs the kernel; what it starts from here on is all in the folder."""
    os.environ["JUPYTER_DATA_DIR"] = str(folder / "jupyter")
    os.environ["JUPYTER_RUNTIME_DIR"] = str(folder / "runtime")
    os.environ["INITLAB_HOME"] = str(folder / "home")
    command = ["dotnet", "run", "--project", "src/InitLab.Cli", "--configuration", "Release", "--no-build", "--"]
    run = subprocess.run(
        [*command, "install", "--feed", str(folder / "feed")],
        cwd=ROOT,
        env={**os.environ, "NUGET_PACKAGES": str(folder / "packages")},
        capture_output=True,
        text=True,
    )
    if run.returncode != 0 or not (folder / "jupyter" / "kernels" / NAME / "kernel.json").exists():
        yield f"initlab install: {run.stdout} {run.stderr}".replace("\n", " | ")


def every(folder, names):
    """Each check's name and faults, as they are found."""

    def wanted(name):
        return not names or any(part in name for part in names)

    scratch = folder / "work"
    scratch.mkdir()
    os.environ["TMPDIR"] = str(folder / "tmp")
    pathlib.Path(os.environ["TMPDIR"]).mkdir()
    if wanted("jupyter_kernel_test"):
        yield from conformance.checks()
    for check in [*cells.CHECKS, *processes.CHECKS, *notebooks.CHECKS]:
        if wanted(check.__name__):
            yield f"kernel {check.__name__}", check(scratch)
    for path in notebooks.sources():
        name = f"nbclient {path.relative_to(ROOT)}"
        if wanted(name):
            yield name, notebooks.execute(path)
    yield "kernel world_writable", (f"{path} is writable by all" for path in world_writable(folder))


def report(name, faults):
    try:
        found = list(faults)
    except Exception as failure:  # pylint: disable=broad-except
        found = [f"{type(failure).__name__}: {failure}"]
    print(f"FAILED {name}: " + "; ".join(found) if found else f"ok {name}", flush=True)
    return not found


def main():
    os.umask(0o022)
    with tempfile.TemporaryDirectory(prefix="initlab-kernel-") as scratch:
        folder = pathlib.Path(scratch)
        if not report("kernel install", install(folder)):
            return 1
        return 0 if all([report(name, faults) for name, faults in every(folder, sys.argv[1:])]) else 1


if __name__ == "__main__":
    sys.exit(main())
