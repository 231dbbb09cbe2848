"""The numpy side of a comparison, written as one writes numpy."""
import ctypes
import re

import numpy as np
from serve import Start, serve

CHECKED_STEPS = 20
CHECKED_STRIDE = 97


class Product:
    """x @ w, into a given matrix or as an expression."""

    def __init__(self, case, start):
        rows, inner, columns = case["shape"]
        dtype = dtype_of(case)
        self.x = start.matrix(rows, inner).astype(dtype)
        self.w = start.matrix(inner, columns).astype(dtype)
        self.product = np.empty((rows, columns), dtype)
        self.run = self.run_readable if case["form"] == "readable" else self.run_into

    def run_readable(self, n):
        x, w = self.x, self.w
        for _ in range(n):
            product = x @ w
        self.product = product

    def run_into(self, n):
        x, w, product, matmul = self.x, self.w, self.product, np.matmul
        for _ in range(n):
            matmul(x, w, out=product)

    def check(self):
        self.run(1)
        return self.product.ravel()[::CHECKED_STRIDE]


class Step:
    """Training steps of a multilayer perceptron on one batch, as one writes numpy: expressions of new arrays."""

    def __init__(self, case, start):
        widths, batch, dtype = case["widths"], case["batch"], dtype_of(case)
        pairs = list(zip(widths, widths[1:]))
        self.rate = case["rate"]
        self.tanh = case["activation"] == "tanh"
        self.inputs = start.matrix(batch, widths[0]).astype(dtype)
        self.labels = start.matrix(1, batch)[0].astype(np.int64)
        self.targets = self.labels.astype(dtype).reshape(batch, 1)
        self.start = [start.matrix(*pair).astype(dtype) for pair in pairs]
        self.samples = np.arange(batch)
        self.loss_and_delta = self.logistic if widths[-1] == 1 else self.softmax
        self.restart()

    def restart(self):
        self.weights = [start.copy() for start in self.start]
        self.biases = [np.zeros(start.shape[1], start.dtype) for start in self.start]

    def run(self, n):
        for _ in range(n):
            self.step()

    def check(self):
        self.restart()
        return [self.step() for _ in range(CHECKED_STEPS)] + [self.loss_and_delta(self.forward()[-1])[0]]

    def step(self):
        """One step; the loss before it."""
        activations = self.forward()
        loss, delta = self.loss_and_delta(activations[-1])
        for l in range(len(self.weights) - 1, -1, -1):
            h = activations[l]
            weight_gradient = h.T @ delta
            bias_gradient = delta.sum(axis=0)
            if l > 0:
                delta = delta @ self.weights[l].T
                delta = delta * (1 - h * h) if self.tanh else delta * (h > 0)
            self.weights[l] -= self.rate * weight_gradient
            self.biases[l] -= self.rate * bias_gradient
        return loss

    def forward(self):
        """The inputs and what every layer makes of them."""
        last = len(self.weights) - 1
        activations = [self.inputs]
        for l, (w, b) in enumerate(zip(self.weights, self.biases)):
            z = activations[-1] @ w + b
            activations.append(z if l == last else np.tanh(z) if self.tanh else np.maximum(z, 0))
        return activations

    def softmax(self, outputs):
        shifted = outputs - outputs.max(axis=1, keepdims=True)
        exponentials = np.exp(shifted)
        sums = exponentials.sum(axis=1, keepdims=True)
        loss = (np.log(sums[:, 0]) - shifted[self.samples, self.labels]).mean()
        delta = exponentials / sums
        delta[self.samples, self.labels] -= 1
        return loss, delta / len(delta)

    def logistic(self, outputs):
        # ln(1 + e^z) − t z, without overflow; its derivative is sigmoid(z) − t.
        decay = np.exp(-np.abs(outputs))
        loss = (np.maximum(outputs, 0) - self.targets * outputs + np.log1p(decay)).mean()
        sigmoid = np.where(outputs >= 0, 1, decay) / (1 + decay)
        return loss, (sigmoid - self.targets) / len(outputs)


class Draw:
    """A matrix of normal deviates, or of those within ±2."""

    def __init__(self, case):
        self.random = np.random.default_rng(1)
        self.drawn = np.empty(case["shape"])
        self.truncated = case["law"] == "truncated"

    def run(self, n):
        for _ in range(n):
            self.draw()

    def draw(self):
        self.random.standard_normal(out=self.drawn)
        if self.truncated:
            values = self.drawn.ravel()
            outside = np.flatnonzero(np.abs(values) > 2)
            while outside.size:
                values[outside] = again = self.random.standard_normal(outside.size)
                outside = outside[np.abs(again) > 2]

    def check(self):
        self.draw()
        size = np.abs(self.drawn)
        return [self.drawn.mean(), (size * size).mean(), (size <= 1).mean(), (size <= 2).mean()]


def dtype_of(case):
    return {"f64": np.float64, "f32": np.float32}[case["type"]]


def open_case(case):
    if case["kind"] == "draw":
        return Draw(case)
    start = Start(np.fromfile, case)
    return Product(case, start) if case["kind"] == "product" else Step(case, start)


def describe():
    np.ones((8, 8)) @ np.ones((8, 8))
    return {"versions": f"numpy {np.__version__}", "blas": openblas()}


def openblas():
    """What OpenBLAS says of itself, or nothing where numpy computes with another library."""
    with open("/proc/self/maps", encoding="utf-8") as maps:
        libraries = set(re.findall(r"/\S*openblas\S*\.so\S*", maps.read()))
    for library in libraries:
        config = ctypes.CDLL(library).openblas_get_config
        config.restype = ctypes.c_char_p
        return config().decode()
    return None


if __name__ == "__main__":
    serve(describe, open_case)
