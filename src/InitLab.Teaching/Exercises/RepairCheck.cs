using InitLab.Datasets;
using InitLab.Diagnostics;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Teaching.Exercises;

/// <summary>Judges a network that a learner repaired, by the report on its start.</summary>
/// <param name="title">The exercise.</param>
/// <param name="sick">The network to repair, of which the shape and the nonlinearity stay.</param>
internal sealed class RepairCheck(string title, Func<RandomStream, Mlp> sick) : NetworkCheck(title)
{
    private const int Samples = 100;

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
    protected override Mlp Model() => sick(new RandomStream(0));

    /// <inheritdoc/>
    protected override string Stranger(string description, Mlp model) =>
        $"The answer is {description}; the network to repair is {model}.";

    /// <inheritdoc/>
    protected override Judgement? Flaw(Mlp network, RandomStream source)
    {
        var (classes, features) = (network.Layers[^1].FanOut, network.Layers[0].FanIn);
        var data = Synthetic.Blobs(Samples, classes, features, 0.5, source.Split("data"));
        return Illness(InitReport.Of(network, data, Losses.SoftmaxCrossEntropy));
    }

    /// <inheritdoc/>
    protected override string Praise(Mlp network, RandomStream source) =>
        $"The report on {network} finds nothing that keeps it from training.";

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
}
