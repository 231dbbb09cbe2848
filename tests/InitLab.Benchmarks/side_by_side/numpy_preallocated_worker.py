"""Training steps in numpy tuned by hand: every buffer is made once and used again. For information only."""
import numpy as np
from numpy_worker import CHECKED_STEPS, describe, dtype_of
from serve import Start, serve


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


if __name__ == "__main__":
    serve(describe, lambda case: Step(case, Start(np.fromfile, case)))
