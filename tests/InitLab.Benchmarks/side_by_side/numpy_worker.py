"""The numpy side of a comparison, written as one writes numpy for speed: no needless temporaries."""
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
    """Training steps of a multilayer perceptron on one batch, every buffer used again."""

    def __init__(self, case, start):
        widths, batch, dtype = case["widths"], case["batch"], dtype_of(case)
        pairs = list(zip(widths, widths[1:]))
        self.rate = case["rate"]
        self.tanh = case["activation"] == "tanh"
        self.inputs = start.matrix(batch, widths[0]).astype(dtype)
        self.labels = start.matrix(1, batch)[0].astype(np.int64)
        self.targets = self.labels.astype(dtype).reshape(batch, 1)
        self.start = [start.matrix(*pair).astype(dtype) for pair in pairs]
        self.weights = [np.empty(pair, dtype) for pair in pairs]
        self.biases = [np.empty(pair[1], dtype) for pair in pairs]
        self.weight_gradients = [np.empty(pair, dtype) for pair in pairs]
        self.bias_gradients = [np.empty(pair[1], dtype) for pair in pairs]
        self.activations = [np.empty((batch, width), dtype) for width in widths[1:]]
        self.deltas = [np.empty((batch, width), dtype) for width in widths[1:]]
        self.samples = np.arange(batch)
        self.loss_and_delta = self.logistic if widths[-1] == 1 else self.softmax
        self.restart()

    def restart(self):
        for weights, start, biases in zip(self.weights, self.start, self.biases):
            weights[:] = start
            biases[:] = 0

    def run(self, n):
        for _ in range(n):
            self.step()

    def check(self):
        self.restart()
        return [self.step() for _ in range(CHECKED_STEPS)] + [self.forward()]

    def step(self):
        """One step; the loss before it."""
        loss = self.forward()
        self.backward()
        for parameters, gradients in ((self.weights, self.weight_gradients), (self.biases, self.bias_gradients)):
            for parameter, gradient in zip(parameters, gradients):
                gradient *= self.rate
                parameter -= gradient
        return loss

    def forward(self):
        """The loss; the deltas of the last layer are left behind."""
        last = len(self.weights) - 1
        layer_inputs = self.inputs
        for l, (weights, biases, activations) in enumerate(zip(self.weights, self.biases, self.activations)):
            np.matmul(layer_inputs, weights, out=activations)
            activations += biases
            if l < last:
                if self.tanh:
                    np.tanh(activations, out=activations)
                else:
                    np.maximum(activations, 0, out=activations)
            layer_inputs = activations
        return self.loss_and_delta(self.activations[-1], self.deltas[-1])

    def backward(self):
        for l in range(len(self.weights) - 1, -1, -1):
            delta = self.deltas[l]
            layer_inputs = self.activations[l - 1] if l > 0 else self.inputs
            np.matmul(layer_inputs.T, delta, out=self.weight_gradients[l])
            delta.sum(axis=0, out=self.bias_gradients[l])
            if l > 0:
                below = self.deltas[l - 1]
                np.matmul(delta, self.weights[l].T, out=below)
                if self.tanh:
                    below *= 1 - layer_inputs * layer_inputs
                else:
                    below *= layer_inputs > 0

    def softmax(self, outputs, delta):
        np.subtract(outputs, outputs.max(axis=1, keepdims=True), out=delta)
        right = delta[self.samples, self.labels]
        np.exp(delta, out=delta)
        sums = delta.sum(axis=1, keepdims=True)
        loss = np.log(sums).mean() - right.mean()
        delta /= sums
        delta[self.samples, self.labels] -= 1
        delta /= len(delta)
        return loss

    def logistic(self, outputs, delta):
        # ln(1 + e^z) − t z, without overflow; its derivative is sigmoid(z) − t.
        decay = np.exp(-np.abs(outputs))
        loss = (np.maximum(outputs, 0) - self.targets * outputs + np.log1p(decay)).mean()
        np.divide(np.where(outputs >= 0, 1, decay), 1 + decay, out=delta)
        delta -= self.targets
        delta /= len(delta)
        return loss


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
