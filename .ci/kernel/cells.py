"""Cells, questions and completions through Debian's jupyter_client."""
import time

from kernels import PATIENCE, kernel, memory

# The runtime's, the compiler's and the session's own growth over the cells below; a leak of a cell's output or of
# a compilation's symbols would pass it several times over.
MOST_GROWTH = 400
WARM = 100
CELLS = 2000


PARALLEL = """
System.Threading.Tasks.Parallel.For(0, 100, _ => { while (!CellInterruption.IsCancellationRequested) { } });
CellInterruption.ThrowIfCancellationRequested();
"""


def endless(folder):
    """Cells that never end are interrupted, and the session keeps its state."""
    with kernel(folder) as one:
        one.run("var kept = 0;")
        for code in [
            "while (true) { }",
            "System.Threading.Thread.Sleep(-1);",
            "await Task.Delay(-1);",
            PARALLEL,
            "for (var i = 0; i < 100; i++) { _ = Task.Run(() => System.Threading.Thread.Sleep(5_000)); } await Task.Delay(-1);",
        ]:
            identity = one.start(f"kept++; Console.Write('.');\n{code}")
            if one.interrupt().get("status") != "ok":
                yield f"{code}: the interruption is not answered"
            if one.reply(identity).get("ename") != "CellInterrupted":
                yield f"{code}: is not interrupted"
        if one.value("kept") != "5":
            yield "the state is lost"


LIBRARY = """
#r "nuget: InitLab.Teaching, 1.0.0"
using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
var random = new RandomStream(1);
var data = Synthetic.Blobs(300, 10, 64, 1.0, random.Split("data"));
int[] widths = [64, 64, 10];
var network = Mlp.Create(widths, Activation.ReLU, Initializers.HeNormal, random.Split("network"));
var settings = new TrainingSettings
{
    Loss = Losses.SoftmaxCrossEntropy, Optimizer = new Sgd(0.01, 0.9),
    Steps = 1_000_000_000, BatchSize = 64, Random = random.Split("batches"),
};
"""
TRAINING = """
Console.Write(".");
TrainedNetwork.Of(network, data, settings);
"""


TOKEN = """
Console.Write(".");
Training.Run(network, data, settings, cancellationToken: CellInterruption);
"""


def training(folder):
    """A training run is interrupted time and again, with the cell's token and without."""
    with kernel(folder) as one:
        content, _ = one.run(LIBRARY)
        if content["status"] != "ok":
            yield f"the library does not load: {content.get('evalue')}"
            return
        for cell in [TRAINING] * 6 + [TOKEN] * 2:
            identity = one.start(cell)
            asked = time.monotonic()
            one.interrupt()
            content = one.reply(identity)
            print(f"   interrupted after {time.monotonic() - asked:.2f} s", flush=True)
            if content.get("ename") != "CellInterrupted":
                yield f"is not interrupted: {content}"
        if one.value("widths.Length") != "3":
            yield "the state is lost"


FULL_POOL = """
for (var i = 0; i < 500; i++) { _ = Task.Run(() => System.Threading.Thread.Sleep(-1)); }
Console.Write(".");
while (true) { }
"""


def full_pool(folder):
    """A cell that blocks 500 tasks of the thread pool silences nothing: heartbeat, interruption, the next cell."""
    with kernel(folder) as one:
        one.run("var kept = 6;")
        identity = one.start(FULL_POOL)
        beat = one.beat()
        asked = time.monotonic()
        one.interrupt()
        content = one.reply(identity)
        ended = time.monotonic() - asked
        asked = time.monotonic()
        value = one.value("kept + (await Task.Run(() => 1))")
        print(f"   full pool: heartbeat {beat:.2f} s, interrupt {ended:.2f} s, next cell "
              f"{time.monotonic() - asked:.2f} s", flush=True)
        if content.get("ename") != "CellInterrupted":
            yield f"is not interrupted: {content}"
        if value != "7":
            yield f"the next cell gives {value}"


def questions(folder):
    """Console.ReadLine asks the front end, and is an error where it may not."""
    with kernel(folder) as one:
        identity = one.client.execute('Console.Write("name?"); var name = Console.ReadLine();', allow_stdin=True)
        asked = one.client.get_stdin_msg(timeout=PATIENCE)
        one.client.input("Zoë 🙂")
        if asked["msg_type"] != "input_request" or one.reply(identity)["status"] != "ok":
            yield "is not asked"
        if one.value("name") != "Zoë 🙂":
            yield "the answer is lost"
        content, _ = one.run("Console.ReadLine()", allow_stdin=False)
        if content["status"] != "error":
            yield "is no error where nobody may be asked"


def code_points(folder):
    """Positions of completions count code points, not UTF-16 units."""
    with kernel(folder) as one:
        for text, start in [('"🙂🙂".Trim', 5), ("/* 𝑥 */ Math.Sq", 13), ('var s = "🙂"; s.Len', 15)]:
            content = one.ask(one.client.complete, text, len(text))
            if (content["cursor_start"], content["cursor_end"]) != (start, len(text)):
                yield f"{text}: {content['cursor_start']} to {content['cursor_end']}"
            kinds = content["metadata"]["_jupyter_types_experimental"]
            if not content["matches"] or [kind["text"] for kind in kinds] != content["matches"]:
                yield f"{text}: {content['matches']}"


def encoding(folder):
    """What a plain value holds reaches the page as text."""
    with kernel(folder) as one:
        for code in ['new { A = "<script>x</script>" }', 'new[] { "<script>x</script>" }', '("<script>x</script>", 1)']:
            _, outputs = one.run(code)
            for _, output in outputs:
                if "<script>" in output["data"].get("text/html", ""):
                    yield f"{code} is not encoded"
                if "<script>" not in output["data"]["text/plain"]:
                    yield f"{code} is not shown as it is in plain text"


# What a session of weeks is made of; N is the number of the cell.
SOAK = [
    "var xN = N; xN + 1",
    "Console.WriteLine(N);",
    "int Twice(int n) => N + 2 * n; Twice(2)",
    "record Point(double X, double Y) { public double Length => Math.Sqrt(X * X + Y * Y) + N; } new Point(3, 4)",
    'throw new Exception("N");',
    "new[] { 1, 2, N }.Select(n => n * n).ToList().Display();",
    'var shown = HTML("<b>N</b>").Display(); shown.Update(HTML("<i>N</i>"));',
    "var total = 0.0; for (var j = 0; j < 1000; j++) { total += Math.Sqrt(j); } await Task.Yield(); total",
    "var numbers = Enumerable.Range(0, 1000).Select(n => (double)n * N).ToArray(); numbers.Length",
    "undeclaredN",
]
FAILING = {4, 9}


def soak(folder):
    """Two thousand cells grow the kernel by no more than a bound."""
    with kernel(folder) as one:
        started = time.monotonic()
        before = 0
        for number in range(WARM + CELLS):
            if number == WARM:
                before = memory(one.pid)
            shape = number % len(SOAK)
            content, _ = one.run(SOAK[shape].replace("N", str(number)))
            if content["status"] != ("error" if shape in FAILING else "ok"):
                yield f"cell {number}: {content}"
                return
        growth = memory(one.pid) - before
        print(f"   soak: {growth:.0f} MiB more than {before:.0f}, {time.monotonic() - started:.0f} s", flush=True)
        if growth > MOST_GROWTH:
            yield f"grows by {growth:.0f} MiB"


CHECKS = [endless, training, full_pool, questions, code_points, encoding, soak]
