"""The torch side of a comparison: a module, autograd and torch's own gradient descent."""
import numpy as np
import torch
from serve import Start, serve

CHECKED_STEPS = 20


class Step:
    """Training steps of a multilayer perceptron on one batch."""

    def __init__(self, case, start):
        widths, batch = case["widths"], case["batch"]
        dtype = {"f64": torch.float64, "f32": torch.float32}[case["type"]]
        tensor = lambda numbers: torch.from_numpy(numbers.copy()).to(dtype)  # noqa: E731
        self.inputs = tensor(start.matrix(batch, widths[0]))
        labels = start.matrix(1, batch)[0]
        logistic = widths[-1] == 1
        self.targets = tensor(labels).reshape(batch, 1) if logistic else torch.from_numpy(labels.astype(np.int64))
        self.loss = torch.nn.BCEWithLogitsLoss() if logistic else torch.nn.CrossEntropyLoss()
        self.start = [tensor(start.matrix(*pair)).T.contiguous() for pair in zip(widths, widths[1:])]
        self.linear = [torch.nn.Linear(*pair, dtype=dtype) for pair in zip(widths, widths[1:])]
        self.model = torch.nn.Sequential(*self.with_activations(case["activation"]))
        self.optimizer = torch.optim.SGD(self.model.parameters(), lr=case["rate"])
        self.restart()

    def with_activations(self, activation):
        for linear in self.linear[:-1]:
            yield linear
            yield torch.nn.Tanh() if activation == "tanh" else torch.nn.ReLU(inplace=True)
        yield self.linear[-1]

    def restart(self):
        with torch.no_grad():
            for linear, weights in zip(self.linear, self.start):
                linear.weight.copy_(weights)
                linear.bias.zero_()

    def run(self, n):
        for _ in range(n):
            self.step()

    def check(self):
        self.restart()
        losses = [self.step() for _ in range(CHECKED_STEPS)]
        with torch.no_grad():
            return losses + [self.loss(self.model(self.inputs), self.targets).item()]

    def step(self):
        """One step; the loss before it."""
        self.optimizer.zero_grad(set_to_none=True)
        loss = self.loss(self.model(self.inputs), self.targets)
        loss.backward()
        self.optimizer.step()
        return loss.item()


if __name__ == "__main__":
    torch.set_num_threads(1)
    serve(lambda: {"versions": f"torch {torch.__version__}"}, lambda case: Step(case, Start(np.fromfile, case)))
