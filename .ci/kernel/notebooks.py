"""Notebooks through Debian's nbclient and nbconvert."""
import pathlib
import subprocess
import sys

import nbformat
from kernels import NAME, PATIENCE
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

ROOT = pathlib.Path(__file__).resolve().parents[2]


def sources():
    """The course and the sample notebooks."""
    found = [*ROOT.glob("notebooks/*.ipynb"), *ROOT.glob("tests/InitLab.Notebooks.Tests/Samples/**/*.ipynb")]
    return sorted(path for path in found if ".ipynb_checkpoints" not in path.parts)


def execute(path):
    """Runs a notebook in its own folder, as a front end does; gives its faults."""
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook, timeout=4 * PATIENCE, kernel_name=NAME, resources={"metadata": {"path": str(path.parent)}}
    )
    try:
        client.execute()
        nbformat.validate(notebook)
    except CellExecutionError as error:
        yield str(error).strip().replace("\n", " | ")
    except nbformat.ValidationError as error:
        yield f"is not valid: {error}"


def convert(folder):
    """nbconvert runs a notebook and makes a page of it."""
    path = folder / "small.ipynb"
    cells = ["var x = 20;", 'Console.WriteLine($"printed {x + 1}");', "new[] { x, x + 2 }"]
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(cell) for cell in cells],
        metadata={"kernelspec": {"name": NAME, "display_name": ".NET (C#)", "language": "C#"}},
    )
    nbformat.write(notebook, path)
    run = subprocess.run(
        [sys.executable, "-m", "nbconvert", "--to", "html", "--execute", str(path)],
        capture_output=True,
        text=True,
        timeout=4 * PATIENCE,
    )
    page = path.with_suffix(".html")
    if run.returncode != 0 or not page.exists():
        yield run.stderr.strip()[-500:].replace("\n", " | ")
    elif "printed 21" not in page.read_text() or "<td>22</td>" not in page.read_text():
        yield "the page lacks the outputs"


CHECKS = [convert]
