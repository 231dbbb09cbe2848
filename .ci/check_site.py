#!/usr/bin/env python3
"""Checks what `initlab run` wrote, as a reader's tools see it.

Usage: check_site.py FOLDER CHROMIUM
Each executed notebook must be valid for Jupyter's own nbformat, and hold no error. Each page, opened in headless
Chromium, must draw every chart, log no error, and ask for nothing that leaves the machine.
Prints a line `ok …` or `FAILED …` for each notebook and each page.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

import nbformat

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-logging=stderr",
    "--window-size=1200,20000",
    "--dump-dom",
]
# The browser's own clock runs ahead of a busy machine: a page that has not drawn by then is opened again with more.
VIRTUAL_MILLISECONDS = [20_000, 60_000, 180_000]
PLOTLY = "application/vnd.plotly.v1+json"


def notebook_faults(path):
    notebook = nbformat.read(path, as_version=4)
    try:
        nbformat.validate(notebook)
    except nbformat.ValidationError as error:
        yield f"is not valid: {error}"
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if output.output_type == "error":
                yield f"cell {cell.id} holds the error {output.evalue}"


def figures(path):
    notebook = nbformat.read(path, as_version=4)
    outputs = (output for cell in notebook.cells for output in cell.get("outputs", []))
    return sum(PLOTLY in output.get("data", {}) for output in outputs)


def visit(page, chromium, milliseconds):
    """Opens a page; returns its final document, what the console said, and the addresses asked for.

    A deck of slides draws a chart when its slide is shown: the second slide, the first one with a figure.
    """
    with tempfile.TemporaryDirectory() as scratch:
        network = pathlib.Path(scratch, "network.json")
        run = subprocess.run(
            [
                chromium,
                *FLAGS,
                f"--virtual-time-budget={milliseconds}",
                f"--user-data-dir={scratch}/profile",
                f"--log-net-log={network}",
                page.resolve().as_uri() + ("#2" if is_deck(page) else ""),
            ],
            capture_output=True,
            text=True,
            timeout=300,
        )
        console = [line for line in run.stderr.splitlines() if "CONSOLE" in line]
        return run.stdout, console, asked_by_page(network.read_text(errors="replace"))


def asked_by_page(network_log):
    """The addresses that the page itself asked for; what the browser asks on its own has no origin."""
    asked = set()
    for event in network_log.splitlines():
        address = re.search(r'"url":"((?:https?|wss?)://[^"]+)"', event)
        if address and '"initiator":' in event and '"initiator":"not an origin"' not in event:
            asked.add(address.group(1))
    return asked


def is_deck(page):
    return page.name.endswith(".slides.html")


def charts_at_once(page):
    if is_deck(page):
        return 1
    return figures(page.with_suffix(".ipynb")) if page.name != "index.html" else 0


def page_faults(page, chromium):
    expected = charts_at_once(page)
    for milliseconds in VIRTUAL_MILLISECONDS:
        document, console, asked = visit(page, chromium, milliseconds)
        drawn = len(re.findall(r'class="[^"]*\bmain-svg\b', document)) and document.count("js-plotly-plot")
        if drawn >= expected or console:
            break
    if "</html>" not in document:
        yield "did not load"
    if drawn < expected:
        yield f"draws {drawn} of {expected} charts"
    for line in console:
        yield f"logs {line}"
    for address in sorted(asked):
        yield f"asks for {address}"


def main():
    folder, chromium = pathlib.Path(sys.argv[1]), sys.argv[2]
    checks = [(path, notebook_faults(path)) for path in sorted(folder.glob("*.ipynb"))]
    checks += [(page, page_faults(page, chromium)) for page in sorted(folder.glob("*.html"))]
    failed = False
    for path, faults in checks:
        found = list(faults)
        failed = failed or bool(found)
        print(f"FAILED {path.name}: " + "; ".join(found) if found else f"ok {path.name}", flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main())
