"""Kernels of a front end, as the checks use them."""
import contextlib
import json
import os
import pathlib
import time

import zmq
from jupyter_client.manager import KernelManager

NAME = ".net-csharp"
# A bound against a hang, far above what anything here needs.
PATIENCE = 120


class Kernel:
    """A kernel that was started by its installed kernelspec."""

    def __init__(self, folder, **options):
        self.folder = pathlib.Path(folder)
        self.manager = KernelManager(kernel_name=NAME)
        self.log = open(self.folder / f"kernel-{id(self)}.log", "w+")
        self.manager.start_kernel(cwd=str(folder), stdout=self.log, stderr=self.log, **options)
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=PATIENCE)

    @property
    def pid(self):
        return self.manager.provisioner.pid

    def run(self, code, **options):
        """Runs a cell; gives its reply's content and its outputs as (type, content)."""
        outputs = []
        reply = self.client.execute_interactive(
            code,
            timeout=PATIENCE,
            output_hook=lambda message: outputs.append((message["msg_type"], message["content"])),
            **options,
        )
        return reply["content"], [one for one in outputs if one[0] not in ("status", "execute_input")]

    def value(self, code):
        """The plain text of a cell's value."""
        content, outputs = self.run(code)
        values = [output["data"]["text/plain"] for kind, output in outputs if kind == "execute_result"]
        return values[0] if values else content.get("evalue")

    def start(self, code):
        """Asks for a cell to be run and waits until it has printed."""
        identity = self.client.execute(code)
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") == identity and message["msg_type"] == "stream":
                return identity

    def ask(self, send, *arguments, **options):
        """Sends a request on the shell and gives the content of its reply."""
        return self.reply(send(*arguments, **options))

    def reply(self, identity):
        """The content of the reply on the shell."""
        while True:
            message = self.client.get_shell_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") == identity:
                return message["content"]

    def interrupt(self):
        self.client.control_channel.send(self.client.session.msg("interrupt_request", {}))
        return self.client.get_control_msg(timeout=PATIENCE)["content"]

    def beat(self):
        """How long the heartbeat takes to answer, in seconds."""
        ports = json.loads(pathlib.Path(self.manager.connection_file).read_text())
        with zmq.Context.instance().socket(zmq.REQ) as socket:
            socket.linger = 0
            socket.connect(f"tcp://127.0.0.1:{ports['hb_port']}")
            started = time.monotonic()
            socket.send(b"beat")
            if not socket.poll(PATIENCE * 1000) or socket.recv() != b"beat":
                raise TimeoutError("the heartbeat does not answer")
            return time.monotonic() - started

    def told(self):
        """What the kernel wrote to its own streams."""
        return pathlib.Path(self.log.name).read_text()

    def close(self):
        self.client.stop_channels()
        with contextlib.suppress(Exception):
            self.manager.shutdown_kernel(now=True)
        self.log.close()


@contextlib.contextmanager
def kernel(folder, **options):
    started = Kernel(folder, **options)
    try:
        yield started
    finally:
        started.close()


def memory(pid):
    """The resident memory of a process in MiB."""
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:")) / 1024


def lives(pid):
    """Whether a process runs: one that is dead and not reaped does not."""
    try:
        return pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def ends(pid):
    """Whether a process ends while one waits."""
    end = time.monotonic() + PATIENCE
    while lives(pid) and time.monotonic() < end:
        time.sleep(0.1)
    return not lives(pid)


def world_writable(*folders):
    """The files and folders under the folders that anybody may write."""
    for folder in folders:
        for path in [folder, *folder.rglob("*")]:
            if not path.is_symlink() and path.exists() and os.stat(path).st_mode & 0o002:
                yield path
