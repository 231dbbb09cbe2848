"""How long a process takes to its first results: the headless runner and the whole course."""
import json
import os
import pathlib
import subprocess
import tempfile
import time

from . import workers
from .report import Row
from .workers import PeerError

CLI = workers.ROOT / "src" / "InitLab.Cli" / "InitLab.Cli.csproj"
COMMAND = ["dotnet", str(workers.ROOT / "artifacts" / "bin" / "InitLab.Cli" / "release" / "InitLab.Cli.dll")]
CORES = 2
REPETITIONS = 5

LIBRARY = '#r "nuget: InitLab.Teaching, 1.0.0"'
FIRST_TRAINING = """using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;

var random = new RandomStream(1);
var data = Synthetic.Moons(200, 0.1, random.Split("data"));
var network = Mlp.Create([2, 8, 1], Activation.Tanh, Initializers.XavierNormal, random);
var settings = new TrainingSettings { Loss = Losses.LogisticCrossEntropy, Optimizer = new Sgd(0.5), Steps = 200 };
var history = Training.Run(network, data, settings);
history.FinalLoss"""
FIRST_CHART = """using InitLab.Charts;

LossCurves.Draw("Moons", [new LossCurve("Xavier", [history.Losses])])"""


def course():
    """The rows of the headless runner, on two cores."""
    workers.build(CLI)
    cells = {
        "first-result": ("a first result", ["6 * 7"]),
        "first-training": ("a first training", [LIBRARY, FIRST_TRAINING]),
        "first-chart": ("a first training and chart", [LIBRARY, FIRST_TRAINING, FIRST_CHART]),
    }
    with tempfile.TemporaryDirectory(prefix="initlab-peers-") as folder:
        for name, (label, sources) in cells.items():
            notebook = pathlib.Path(folder, f"{name}.ipynb")
            notebook.write_text(json.dumps(notebook_of(sources)), encoding="utf-8")
            seconds = min(run(folder, str(notebook)) for _ in range(REPETITIONS))
            yield Row.seconds(f"run-{name}", f"`initlab run`, process start to {label} on a page", seconds)
        yield Row.seconds("course", "`initlab run`, the whole course on two cores", run(folder), must=90, aim=45)


def run(folder, *notebooks):
    """The seconds of one run."""
    site = pathlib.Path(folder, "one" if notebooks else "all")
    command = [*COMMAND, "run", *notebooks, "--output", str(site)]
    start = time.perf_counter()
    ran = subprocess.run(
        command,
        cwd=workers.ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        preexec_fn=keep_to_two_cores,
    )
    seconds = time.perf_counter() - start
    if ran.returncode != 0:
        raise PeerError(f"initlab run ended with exit code {ran.returncode}:\n{ran.stdout}")
    return seconds


def keep_to_two_cores():
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:CORES])


def notebook_of(sources):
    """A notebook of code cells."""
    cells = [
        {"cell_type": "code", "id": f"cell-{i}", "metadata": {}, "execution_count": None, "outputs": [], "source": source}
        for i, source in enumerate(sources)
    ]
    kernel = {"display_name": "C#", "language": "C#", "name": "initlab"}
    return {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
