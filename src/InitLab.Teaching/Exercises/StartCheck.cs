using InitLab.Charts.Rendering;
using InitLab.Datasets;
using InitLab.Diagnostics;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Teaching.Exercises;

/// <summary>
/// Judges a whole start of a classifier: its hidden layers by their report, its outputs by the first loss.
/// </summary>
/// <remarks>
/// The hidden layers are looked at under an output layer of the check's own, so that outputs that start at 0 hide
/// nothing of them.
/// </remarks>
/// <param name="title">The exercise.</param>
/// <param name="widths">Units from the inputs to the outputs; the hidden ones are ReLUs.</param>
/// <param name="data">The data of a seed, whose classes have the same shares for all seeds.</param>
internal sealed class StartCheck(string title, int[] widths, Func<RandomStream, LabelledData> data)
    : NetworkCheck(title)
{
    // In nats above the entropy of the classes.
    private const double Near = 0.02;

    // The rms of what the weights add to the biases of the outputs: an ordinary layer adds about 1.
    private const double Quiet = 0.25;

    /// <inheritdoc/>
    protected override Mlp Model() => Mlp.Create(widths, Activation.ReLU, Initializers.Zeros, new RandomStream(0));

    /// <inheritdoc/>
    protected override string Stranger(string description, Mlp model) => $"The answer is {description}, not {model}.";

    /// <inheritdoc/>
    protected override Judgement? Flaw(Mlp network, RandomStream source)
    {
        var sample = data(source.Split("data"));
        return Hidden(network, sample, source.Split("outputs")) ?? Outputs(network, sample);
    }

    /// <inheritdoc/>
    protected override string Praise(Mlp network, RandomStream source)
    {
        var sample = data(source.Split("data"));
        return $"Its hidden layers are healthy, and it starts at a loss of {NumberText.Of(FirstLoss(network, sample))},"
            + $" the shares alone give {NumberText.Of(Entropy(sample))}.";
    }

    private static Judgement? Hidden(Mlp network, LabelledData sample, RandomStream random)
    {
        var copy = network.Copy();
        var head = copy.Layers[^1];
        Initializers.LeCunNormal.Draw(head.FanIn, head.FanOut, random).CopyTo(head.Weights);
        head.Biases.Clear();
        return RepairCheck.Illness(InitReport.Of(copy, sample, Losses.SoftmaxCrossEntropy));
    }

    private static Judgement? Outputs(Mlp network, LabelledData sample)
    {
        var silent = network.Copy();
        silent.Layers[^1].Weights.Clear();
        var (loss, entropy, stray) = (FirstLoss(silent, sample), Entropy(sample), Stray(network, silent, sample));
        var biases = silent.Layers[^1].Biases;
        var said =
            $"By their biases alone the outputs start at a loss of {NumberText.Of(loss)}, where the shares of the"
            + $" classes give {NumberText.Of(entropy)}";
        return (loss <= entropy + Near, stray <= Quiet) switch
        {
            (true, true) => null,
            (true, _) => new Judgement(
                Mistake.LoudOutputs,
                $"The outputs stray from their biases by {NumberText.Of(stray)} at the start, above {Quiet}."
            ),
            _ when biases.Maximum() == biases.Minimum() => new Judgement(
                Mistake.PriorIgnored,
                $"{said}: all classes start alike."
            ),
            _ => new Judgement(Mistake.OtherPrior, $"{said}: they say other shares."),
        };
    }

    private static double Stray(Mlp network, Mlp silent, LabelledData sample)
    {
        var apart = network.Predict(sample.Inputs) - silent.Predict(sample.Inputs);
        var logits = apart.ToColumnMajorArray();
        return Math.Sqrt(logits.Aggregate(0.0, (sum, logit) => sum + (logit * logit)) / logits.Length);
    }

    private static double FirstLoss(Mlp network, LabelledData sample) =>
        network.Loss(sample, Losses.SoftmaxCrossEntropy);

    private static double Entropy(LabelledData sample)
    {
        var entropy = 0.0;
        for (var k = 0; k < sample.Classes; k++)
        {
            var share = sample.Labels.Count(label => label == k) / (double)sample.Labels.Length;
            entropy -= share * Elementary.Log(share);
        }

        return entropy;
    }
}
