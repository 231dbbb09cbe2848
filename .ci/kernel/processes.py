"""The life of kernels as processes: restarts, deaths, many at once, what others may reach."""
import concurrent.futures
import json
import os
import pathlib
import signal
import subprocess
import sys
import time

import zmq
from kernels import PATIENCE, Kernel, ends, kernel, lives

MANY = 20


def restart(folder):
    """A restarted kernel answers at the same place and knows nothing of before."""
    with kernel(folder) as one:
        one.run("var before = 1;")
        first = one.pid
        one.manager.restart_kernel()
        one.client.wait_for_ready(timeout=PATIENCE)
        if one.run("before")[0]["status"] != "error":
            yield "it knows what was before"
        if not ends(first):
            yield "the old process lives"
        one.manager.restart_kernel(now=True)
        one.client.wait_for_ready(timeout=PATIENCE)
        if one.value("1 + 1") != "2":
            yield "it does not run after a forced restart"


def killed(folder):
    """A kernel that is killed is started again."""
    with kernel(folder) as one:
        os.kill(one.pid, signal.SIGKILL)
        end = time.monotonic() + PATIENCE
        while one.manager.is_alive() and time.monotonic() < end:
            time.sleep(0.1)
        if one.manager.is_alive():
            yield "its front end does not notice"
        one.manager.restart_kernel(now=True)
        one.client.wait_for_ready(timeout=PATIENCE)
        if one.value("1 + 1") != "2":
            yield "it does not run again"


def orphan(folder):
    """A kernel ends when its front end is killed, while a cell runs."""
    code = f"""
import sys, time
sys.path.insert(0, {str(pathlib.Path(__file__).parent)!r})
from kernels import Kernel
one = Kernel({str(folder)!r})
one.start("Console.Write('.'); while (true) {{ }}")
print(one.pid, flush=True)
time.sleep(600)
"""
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    pid = int(parent.stdout.readline())
    if not lives(pid):
        yield "it does not live beside its front end"
    parent.kill()
    if not ends(pid):
        os.kill(pid, signal.SIGKILL)
        yield "it lives on"
    parent.wait()


def signals(folder):
    """SIGINT is ignored; SIGTERM ends a kernel, also while a cell runs."""
    with kernel(folder) as one:
        os.kill(one.pid, signal.SIGINT)
        time.sleep(0.5)
        if one.value("1 + 1") != "2":
            yield "SIGINT ends it"
        one.start("Console.Write('.'); while (true) { }")
        os.kill(one.pid, signal.SIGTERM)
        if not ends(one.pid):
            yield "SIGTERM does not end it"


def shutdown(folder):
    """A kernel answers shutdown_request and ends with exit code 0, though a thread of a cell goes on."""
    with kernel(folder) as one:
        one.run("new System.Threading.Thread(() => { while (true) { } }).Start();")
        process = one.manager.provisioner.process
        one.client.shutdown()
        if one.client.get_control_msg(timeout=PATIENCE)["msg_type"] != "shutdown_reply":
            yield "it does not answer"
        if not ends(one.pid):
            yield "it does not end"
        elif process.wait() != 0:
            yield f"it ends with {process.returncode}"


def many(folder):
    """Twenty kernels at once run a cell each."""
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        started = list(pool.map(lambda _: Starting(folder), range(MANY)))
    try:
        for number, one in enumerate(started):
            if one.kernel is None:
                yield f"kernel {number} does not start: {one.failure}"
            elif one.kernel.value(f"{number} + 1") != str(number + 1):
                yield f"kernel {number} does not run"
    finally:
        for one in started:
            if one.kernel is not None:
                one.kernel.close()


class Starting:
    """A kernel, or why there is none."""

    def __init__(self, folder):
        self.kernel, self.failure = None, None
        try:
            self.kernel = Kernel(folder)
        except Exception as failure:  # pylint: disable=broad-except
            self.failure = failure


def loopback(folder):
    """A kernel listens on this machine alone."""
    with kernel(folder) as one:
        ports = json.loads(pathlib.Path(one.manager.connection_file).read_text())
        wanted = {f"{value:04X}" for name, value in ports.items() if name.endswith("_port")}
        listening = set()
        for table in ("/proc/net/tcp", "/proc/net/tcp6"):
            for line in pathlib.Path(table).read_text().splitlines()[1:]:
                address, port = line.split()[1].rsplit(":", 1)
                if line.split()[3] == "0A" and port in wanted:
                    listening.add(port)
                    if address != "0100007F":
                        yield f"port {int(port, 16)} listens on {address}"
        if listening != wanted:
            yield f"{len(listening)} of {len(wanted)} ports listen"


def forged(folder):
    """A message with a wrong signature is dropped and told, and the key is not."""
    with kernel(folder) as one:
        ports = json.loads(pathlib.Path(one.manager.connection_file).read_text())
        socket = zmq.Context.instance().socket(zmq.DEALER)
        socket.connect(f"tcp://127.0.0.1:{ports['shell_port']}")
        header = json.dumps({"msg_id": "1", "msg_type": "execute_request", "session": "s"}).encode()
        socket.send_multipart([b"<IDS|MSG>", b"0" * 64, header, b"{}", b"{}", b'{"code": "var forged = 1;"}'])
        end = time.monotonic() + PATIENCE
        while "signature is wrong" not in one.told() and time.monotonic() < end:
            time.sleep(0.1)
        if one.run("forged")[0]["status"] != "error":
            yield "it is obeyed"
        if "signature is wrong" not in one.told():
            yield "it is not told"
        if ports["key"] in one.told():
            yield "the key is told"
        socket.close(0)


CHECKS = [restart, killed, orphan, signals, shutdown, many, loopback, forged]
