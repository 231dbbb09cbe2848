"""What is compared, with whom, and what the ratio must and should reach."""

NETS = {
    "a": {"widths": [2, 16, 16, 1], "activation": "tanh", "batch": 64, "rate": 0.01},
    "b": {"widths": [64, 128, 128, 10], "activation": "relu", "batch": 64, "rate": 0.01},
    "c": {"widths": [128] * 30 + [10], "activation": "relu", "batch": 64, "rate": 0.001},
    "d": {"widths": [784, 256, 256, 10], "activation": "relu", "batch": 128, "rate": 0.01},
}
NET_NAMES = {
    "a": "2-16-16-1 tanh, batch 64",
    "b": "64-128-128-10 ReLU, batch 64",
    "c": "30 layers of 128 ReLU, batch 64",
    "d": "784-256-256-10 ReLU, batch 128",
}
PRECISION = {"f64": "double", "f32": "float"}


def product(precision, shape, form, must, aim):
    """A product of two matrices, against numpy."""
    size = "x".join(map(str, shape))
    name = "gemm" if form == "into" else "readable"
    label = "product" if form == "into" else "`X * W`"
    return {
        "section": "products",
        "name": f"{name}-{precision}-{size}",
        "label": f"{label} {size.replace('x', '×')}, {PRECISION[precision]}",
        "kind": "product",
        "type": precision,
        "shape": shape,
        "form": form,
        "against": {"numpy": (must, aim)},
        "unit": "µs",
    }


def step(precision, net, against):
    """A training step: forward, loss, backward and gradient descent on one batch."""
    return {
        "section": "steps",
        "name": f"step-{precision}-{net}",
        "label": f"step {net}: {NET_NAMES[net]}, {PRECISION[precision]}",
        "kind": "step",
        "type": precision,
        **NETS[net],
        "against": against,
        "unit": "µs",
    }


def draw(law, must, aim):
    """A matrix of random weights, per weight, against numpy."""
    return {
        "section": "draws",
        "name": f"{law}-f64",
        "label": {"normal": "normal deviate, double", "truncated": "normal deviate cut at ±2, double"}[law],
        "kind": "draw",
        "type": "f64",
        "shape": [256, 256],
        "law": law,
        "against": {"numpy": (must, aim)},
        "unit": "ns",
    }


SMALL, MIDDLE, WIDE = [64, 64, 64], [256, 256, 256], [64, 784, 256]
INFORMATION = (None, None)
PREALLOCATED = "numpy_preallocated"

# How the report calls a peer, where its name does not say it.
PEER_NAMES = {PREALLOCATED: "numpy, every buffer preallocated:"}

# The numbers behind each peer are what must be reached and what is aimed at.
ALL = [
    *(product(precision, shape, "into", 0.95, 1.1) for precision in PRECISION for shape in (SMALL, MIDDLE)),
    *(product(precision, WIDE, "into", 0.95, None) for precision in PRECISION),
    *(product("f64", shape, "readable", 1, 1.2) for shape in (SMALL, MIDDLE, WIDE)),
    step("f64", "a", {"numpy": (6, 8), PREALLOCATED: INFORMATION, "torch": INFORMATION}),
    *(step("f64", net, {"numpy": (1.25, 1.5), PREALLOCATED: INFORMATION, "torch": INFORMATION}) for net in "bcd"),
    step("f32", "a", {"torch": (20, 30)}),
    *(step("f32", net, {"torch": (2, 3)}) for net in "bc"),
    step("f32", "d", {"torch": (1.2, 1.4)}),
    draw("normal", 2, 3),
    draw("truncated", None, None),
]
