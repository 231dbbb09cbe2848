using InitLab.Datasets;
using InitLab.Diagnostics;
using InitLab.Networks;
using InitLab.Numerics;
using InitLab.Teaching.Exercises.HandingIn;

namespace InitLab.Teaching.Exercises;

/// <summary>Judges a network that a learner repaired, by the report on its start.</summary>
/// <remarks>Three starts are drawn, and two of them must be healthy.</remarks>
/// <param name="title">The exercise.</param>
/// <param name="sick">The network to repair, of which the shape and the nonlinearity stay.</param>
internal sealed class RepairCheck(string title, Func<RandomStream, Mlp> sick)
    : DataCheck<Func<RandomStream, Mlp>, NetworkSample[]>(title)
{
    private const int Samples = 100;
    private const int Starts = 3;

    // Good schemes start at up to about twice ln C, because they do not make the outputs small.
    private const double LoudStart = 4;

    private static readonly Dictionary<FindingKind, Mistake> Mistakes = new()
    {
        [FindingKind.NotFinite] = Mistake.NotFinite,
        [FindingKind.ZeroWeights] = Mistake.AllZero,
        [FindingKind.IdenticalUnits] = Mistake.StillSymmetric,
        [FindingKind.DeadUnits] = Mistake.StillSaturated,
        [FindingKind.Saturation] = Mistake.StillSaturated,
        [FindingKind.VanishingSignal] = Mistake.StillVanishing,
        [FindingKind.VanishingGradient] = Mistake.StillVanishing,
        [FindingKind.ExplodingSignal] = Mistake.StillExploding,
        [FindingKind.ExplodingGradient] = Mistake.StillExploding,
        [FindingKind.WrongScheme] = Mistake.StillOtherScheme,
        [FindingKind.WeightsNotCentred] = Mistake.MeanNotZero,
    };

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
            return new Judgement(
                Mistake.OtherNetwork,
                $"The answer is {other.Description}; the network to repair is {model}."
            );
        }

        Mlp[] networks = [.. data.Select(sample => sample.ToNetwork(model)!)];
        var reports = Enumerable.Range(0, Starts).Select(i => Report(networks[i], seed, i)).ToArray();
        if (reports.Count(report => Illness(report) is null) <= Starts / 2)
        {
            return reports.Select(Illness).First(illness => illness is not null)!;
        }

        return networks[0].Layers[0].Weights.Equals(networks[1].Layers[0].Weights)
            ? new Judgement(Mistake.SourceIgnored, "Two different random sources give the same network.")
            : Judgement.Right($"The report on {model} finds nothing that keeps it from training.");
    }

    private Mlp Model() => sick(new RandomStream(0));

    private static InitReport Report(Mlp network, long seed, int start)
    {
        var data = Synthetic.Blobs(
            Samples,
            network.Layers[^1].FanOut,
            network.Layers[0].FanIn,
            0.5,
            Source(seed, start).Split("data")
        );
        return InitReport.Of(network, data, Losses.SoftmaxCrossEntropy);
    }

    // A scheme that does not suit is what the others come from, so it is named where it is all that there is.
    private static Diagnostics.Finding? Worst(InitReport report)
    {
        return report
            .Findings.Where(finding => finding.Severity > Severity.Note)
            .Where(finding =>
                finding.Kind != FindingKind.InitialLoss || report.InitialLoss > LoudStart * report.LossOfZeroOutputs
            )
            .OrderBy(finding => finding.Kind == FindingKind.WrongScheme)
            .FirstOrDefault();
    }

    /// <summary>
    /// The mistake that the worst finding of a report tells of, or null where none keeps from training.
    /// </summary>
    internal static Judgement? Illness(InitReport report)
    {
        return Worst(report) is { } worst
            ? new Judgement(Mistakes.GetValueOrDefault(worst.Kind, Mistake.StillIll), worst.Sentence)
            : null;
    }

    private static RandomStream Source(long seed, int start) => new RandomStream(seed).Split("exercise").Split(start);
}
