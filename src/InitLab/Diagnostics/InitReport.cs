using InitLab.Datasets;
using InitLab.Diagnostics.Checks;
using InitLab.Networks;

namespace InitLab.Diagnostics;

/// <summary>Looks at a network before training and says what is wrong with its start and what to use instead.</summary>
/// <remarks>
/// A finding is not a proof: thresholds are where trouble is plain (a signal or gradient of a hundredth or hundredfold
/// in second moment that changes by more than a quarter per layer, a quarter of the units saturated or half of them
/// dead, a loss of twice ln C), so that the spread among random draws of a good scheme stays below them. Layers are
/// counted from 0, as in <see cref="Mlp.Layers"/>.
/// </remarks>
public sealed class InitReport
{
    private static readonly IInitCheck[] Checks =
    [
        new FiniteCheck(),
        new InputScaleCheck(),
        new ZeroWeightsCheck(),
        new IdenticalUnitsCheck(),
        new WeightsCentredCheck(),
        new SchemeCheck(),
        new SignalCheck(),
        new GradientFlowCheck(),
        new SaturationCheck(),
        new DeadUnitsCheck(),
        new InitialLossCheck(),
    ];

    private readonly Measured _measured;

    private InitReport(Measured measured)
    {
        _measured = measured;
        Findings =
        [
            .. Checks
                .SelectMany(check => check.Findings(measured))
                .OrderByDescending(finding => finding.Severity)
                .ThenBy(finding => finding.Layers.Count == 0 ? -1 : finding.Layers[0]),
        ];
    }

    /// <summary>What was found, the worst first; empty where nothing is wrong.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Whether nothing worse than a note was found.</summary>
    public bool IsHealthy => Findings.All(finding => finding.Severity == Severity.Note);

    /// <summary>The mean loss before training.</summary>
    public double InitialLoss => _measured.InitialLoss;

    /// <summary>The mean loss of outputs that are all 0: ln C for the cross-entropy of C classes.</summary>
    public double LossOfZeroOutputs => _measured.LossOfZeroOutputs;

    /// <summary>What each layer computes for the batch.</summary>
    public IReadOnlyList<LayerSignal> Signals => _measured.Signals;

    /// <summary>By what factor each layer changes the signal, beside what theory says.</summary>
    public IReadOnlyList<LayerGrowth> Growth => _measured.Growth;

    /// <summary>The gradients of each layer.</summary>
    public IReadOnlyList<LayerGradients> Gradients => _measured.Gradients;

    /// <summary>Runs a batch forward and back through a network, which stays as it is, and judges it.</summary>
    /// <param name="network">The network, before training.</param>
    /// <param name="data">
    /// A batch as training will see it; a hundred samples or more tell dead units from unlucky ones.
    /// </param>
    /// <param name="loss">The loss of one sample.</param>
    /// <exception cref="ArgumentException">Network, data and loss do not fit; the message says why.</exception>
    public static InitReport Of(Mlp network, LabelledData data, ILoss loss)
    {
        return new InitReport(Measured.Of(network, data, loss));
    }

    /// <summary>The findings in sentences, then a table of the layers.</summary>
    public override string ToString() => new InitReportText(this, _measured).ToString();
}
