"""How soon `initlab kernel` answers, measured over the wire with Jupyter's own client."""
import contextlib
import pathlib
import queue
import statistics
import subprocess
import tempfile
import time

from . import workers
from .report import Row
from .start_up import COMMAND, FIRST_CHART, FIRST_TRAINING, LIBRARY, keep_to_two_cores
from .workers import PeerError

STARTS = 5
CELLS = 20
PATIENCE_SECONDS = 60


def rows():
    """The rows of the kernel: what counts is the best of a few starts, and of later requests their median."""
    starts = []
    with tempfile.TemporaryDirectory(prefix="initlab-peers-") as folder:
        for start in range(STARTS):
            starts.append(measure_start(pathlib.Path(folder, f"{start}.json")))
    best = {name: min(start[name] for start in starts) for name in starts[0]}
    yield Row.seconds("kernel-first-result", "kernel, process start to first result", best["first"], 3, 1.5)
    yield Row.seconds("kernel-later-cell", "kernel, a later trivial cell", best["later"], 0.1, 0.04)
    yield Row.seconds("kernel-completion", "kernel, a later completion", best["completion"], 0.2, 0.08)
    yield Row.seconds("kernel-first-completion", "kernel, the first completion", best["first completion"])
    yield Row.seconds("kernel-first-training", "kernel, the library and a first training", best["training"])
    yield Row.seconds("kernel-first-chart", "kernel, a first chart", best["chart"])


def measure_start(connection_file):
    """The seconds of what a learner does first in a new kernel."""
    begin = time.perf_counter()
    with running_kernel(connection_file) as client, answers_expected():
        execute(client, "6 * 7")
        first = time.perf_counter() - begin
        first_completion = timed(complete, client)
        cells = [timed(execute, client, "6 * 7") for _ in range(CELLS)]
        completions = [timed(complete, client) for _ in range(CELLS)]
        execute(client, LIBRARY, has_value=False)
        return {
            "first": first,
            "first completion": first_completion,
            "later": statistics.median(cells),
            "completion": statistics.median(completions),
            "training": timed(execute, client, FIRST_TRAINING),
            "chart": timed(execute, client, FIRST_CHART),
        }


@contextlib.contextmanager
def running_kernel(connection_file):
    """A kernel in a process of its own, and a client that has heard from it."""
    from jupyter_client import BlockingKernelClient, write_connection_file

    write_connection_file(str(connection_file))
    process = subprocess.Popen(
        [*COMMAND, "kernel", str(connection_file)], cwd=workers.ROOT, preexec_fn=keep_to_two_cores
    )
    client = BlockingKernelClient(connection_file=str(connection_file))
    client.load_connection_file()
    client.start_channels(stdin=False, hb=False)
    try:
        wait_until_heard(client, process)
        yield client
    finally:
        client.shutdown()
        try:
            process.wait(PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
        client.stop_channels()


@contextlib.contextmanager
def answers_expected():
    """An answer that does not come is told as such."""
    try:
        yield
    except queue.Empty:
        raise PeerError(f"the kernel left a request unanswered for {PATIENCE_SECONDS} s.") from None


def wait_until_heard(client, process):
    """Asks for the kernel's description until it is answered, and until what the kernel publishes arrives here."""
    for _ in range(PATIENCE_SECONDS):
        client.kernel_info()
        with contextlib.suppress(queue.Empty):
            client.get_shell_msg(timeout=PATIENCE_SECONDS)
            client.get_iopub_msg(timeout=0.05)
            return
        if process.poll() is not None:
            break
    raise PeerError("the kernel does not answer; its own words are above.")


def execute(client, code, has_value=True):
    """Runs a cell and waits for its value, and then until the kernel is idle again."""
    request = client.execute(code)
    kinds = []
    while True:
        message = client.get_iopub_msg(timeout=PATIENCE_SECONDS)
        if message["parent_header"].get("msg_id") != request:
            continue
        kinds.append(message["msg_type"])
        if message["msg_type"] == "error":
            raise PeerError(f"the kernel's cell failed: {message['content']['ename']}: {message['content']['evalue']}")
        if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
            break
    if has_value and not {"execute_result", "display_data"} & set(kinds):
        raise PeerError(f"the kernel's cell showed no value: {code}")
    reply_to(client, request)


def complete(client):
    """Asks for the members of a type."""
    reply = reply_to(client, client.complete("Console.Wri", 11))
    if "WriteLine" not in " ".join(reply["matches"]):
        raise PeerError("the kernel does not complete Console.Wri to WriteLine.")


def reply_to(client, request):
    while True:
        reply = client.get_shell_msg(timeout=PATIENCE_SECONDS)
        if reply["parent_header"].get("msg_id") == request:
            return reply["content"]


def timed(action, *arguments):
    begin = time.perf_counter()
    action(*arguments)
    return time.perf_counter() - begin
