using InitLab.Charts.Rendering;
using InitLab.Datasets;
using InitLab.Diagnostics;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using InitLab.Teaching.Exercises.HandingIn;

namespace InitLab.Teaching.Exercises;

/// <summary>
/// Judges a whole start of a classifier: its hidden layers by their report, its outputs by the first loss.
/// </summary>
/// <remarks>
/// Three starts are drawn, and two of them must be good. The hidden layers are looked at under an output layer of the
/// check's own, so that outputs that start at 0 hide nothing of them.
/// </remarks>
/// <param name="title">The exercise.</param>
/// <param name="widths">Units from the inputs to the outputs; the hidden ones are ReLUs.</param>
/// <param name="data">The data of a seed, whose classes have the same shares for all seeds.</param>
internal sealed class StartCheck(string title, int[] widths, Func<RandomStream, LabelledData> data)
    : DataCheck<Func<RandomStream, Mlp>, NetworkSample[]>(title)
{
    private const int Starts = 3;

    // In nats above the entropy of the classes.
    private const double Near = 0.02;

    // The rms of what the weights add to the biases of the outputs: an ordinary layer adds about 1.
    private const double Quiet = 0.25;

    /// <inheritdoc/>
    protected override IDataForm<NetworkSample[]> Form => new NetworksForm(Model(), Starts);

    // Written down at once, so that nothing of the answer can change the networks any more.
    /// <inheritdoc/>
    protected override NetworkSample[]? Ask(Func<RandomStream, Mlp> answer, long seed)
    {
        var model = Model();
        NetworkSample?[] samples = [.. Enumerable.Range(0, Starts).Select(One)];
        return Array.TrueForAll(samples, sample => sample is not null) ? [.. samples.OfType<NetworkSample>()] : null;

        NetworkSample? One(int start) =>
            answer(Source(seed, start)) is { } network ? NetworkSample.Of(network, model) : null;
    }

    /// <inheritdoc/>
    protected override Judgement Judge(NetworkSample[] data, long seed)
    {
        var model = Model();
        if (Array.Find(data, sample => sample.Numbers is null) is { } other)
        {
            return new Judgement(Mistake.OtherNetwork, $"The answer is {other.Description}, not {model}.");
        }

        Mlp[] networks = [.. data.Select(sample => sample.ToNetwork(model)!)];
        var flaws = networks.Select((network, start) => Flaw(network, Source(seed, start))).ToArray();
        if (flaws.Count(flaw => flaw is null) <= Starts / 2)
        {
            return flaws.First(flaw => flaw is not null)!;
        }

        return networks[0].Layers[0].Weights.Equals(networks[1].Layers[0].Weights)
            ? new Judgement(Mistake.SourceIgnored, "Two different random sources give the same network.")
            : Judgement.Right($"Its hidden layers are healthy, and it starts at {Losses(networks[0], seed)}.");
    }

    private Mlp Model() => Mlp.Create(widths, Activation.ReLU, Initializers.Zeros, new RandomStream(0));

    private Judgement? Flaw(Mlp network, RandomStream source)
    {
        var sample = data(source.Split("data"));
        return Hidden(network, sample, source.Split("outputs")) ?? Outputs(network, sample);
    }

    private static Judgement? Hidden(Mlp network, LabelledData sample, RandomStream random)
    {
        var copy = network.Copy();
        var head = copy.Layers[^1];
        Initializers.LeCunNormal.Draw(head.FanIn, head.FanOut, random).CopyTo(head.Weights);
        head.Biases.Clear();
        return RepairCheck.Illness(InitReport.Of(copy, sample, Networks.Losses.SoftmaxCrossEntropy));
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
        network.Loss(sample, Networks.Losses.SoftmaxCrossEntropy);

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

    private string Losses(Mlp network, long seed)
    {
        var sample = data(Source(seed, 0).Split("data"));
        return $"a loss of {NumberText.Of(FirstLoss(network, sample))}, the shares alone give"
            + $" {NumberText.Of(Entropy(sample))}";
    }

    private static RandomStream Source(long seed, int start) => new RandomStream(seed).Split("exercise").Split(start);
}
