using InitLab.Charts.Rendering;
using InitLab.Networks;
using InitLab.Numerics;
using InitLab.Teaching.Exercises;
using InitLab.Theory;

namespace InitLab.Teaching.Exams.Questions;

/// <summary>What many layers do to a signal or a gradient, of σ, the width and the depth.</summary>
internal static class DepthQuestion
{
    internal static QuestionFamily Family { get; } =
        new(
            from setting in Settings()
            from layers in (int[])[4, 5, 6, 8, 10]
            from goesBack in (bool[])[false, true]
            select Ask(setting.Activation, setting.Units, setting.Deviation, layers, goesBack)
        );

    internal static ExamQuestion Ask(Activation activation, int units, double deviation, int layers, bool goesBack)
    {
        var square = units * deviation * deviation;
        var map = new LengthMap(activation, square, 0);
        var factor = goesBack ? map.Susceptibility(square) : map.Next(square) / square;
        var times = goesBack ? layers - 1 : layers;
        var (isRelu, sigma) = (activation == Activation.ReLU, NumberText.Of(deviation));
        return new()
        {
            Notebook = "03-vanishing-and-exploding-gradients",
            Text =
                $"A wide network has {layers} hidden layers of {units} units with {units} inputs each, "
                + (isRelu ? "ReLU units" : "no nonlinearity")
                + " and no biases. The weights are independent and normal with mean 0 and standard deviation σ = "
                + $"{sigma}. "
                + (
                    goesBack
                        ? "By which factor does the mean square of the gradient ∂loss/∂z change on its way back "
                            + $"from hidden layer {layers} to hidden layer 1, on average?"
                        : "By which factor does the mean square of the signal change from the input of hidden "
                            + $"layer 1 to the output of hidden layer {layers}, on average?"
                ),
            Form = AnswerForm.ThreeDigits,
            Answer = Power(factor, times),
            Reasoning =
                (
                    isRelu
                        ? $"A ReLU layer multiplies by nσ²/2 = {units} · {sigma}²/2"
                        : $"A layer multiplies by nσ² = {units} · {sigma}²"
                )
                + $" = {NumberText.Of(factor)}; "
                + (
                    goesBack
                        ? $"from layer {layers} to layer 1 that happens {times} times"
                        : $"that happens {times} times"
                )
                + $": {NumberText.Of(factor)} to the power {times}.",
            Points = 3,
            Wrong =
            [
                isRelu
                    ? new(Power(square, times), Mistake.ReluHalfMissing, "the half that ReLU takes is missing")
                    : new(Power(square / 2, times), Mistake.GainNotAsked, "halved as by ReLU, which is not there"),
                new(times * factor, Mistake.ProductForPower, "layers add where they multiply"),
                new(Power(factor, times - 1), Mistake.OneLayerOff, "one layer too few"),
                new(Power(factor, times + 1), Mistake.OneLayerOff, "one layer too many"),
                new(Math.Sqrt(Power(factor, times)), Mistake.DeviationForMoment, "the root of the mean square"),
            ],
        };
    }

    private static IEnumerable<(Activation Activation, int Units, double Deviation)> Settings()
    {
        double[] growth = [0.5, 0.6, 0.8, 1.2, 1.5, 2];
        foreach (var times in growth)
        {
            foreach (
                var (units, kept) in ((int, double)[])[(32, 0.25), (50, 0.2), (128, 0.125), (200, 0.1), (800, 0.05)]
            )
            {
                yield return (Activation.ReLU, units, times * kept);
            }

            foreach (
                var (units, kept) in ((int, double)[])[(16, 0.25), (25, 0.2), (64, 0.125), (100, 0.1), (400, 0.05)]
            )
            {
                yield return (Activation.Identity, units, times * kept);
            }
        }
    }

    private static double Power(double factor, int times) => Elementary.Pow(factor, times);
}
