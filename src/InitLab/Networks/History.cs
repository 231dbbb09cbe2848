namespace InitLab.Networks;

/// <summary>How a training went.</summary>
/// <param name="Losses">
/// The loss before each step and after the last one, so one more than steps; all finite. With full batches it is the
/// loss of all data; with smaller ones it is the loss of the step's own batch, but the last entry is of all data unless
/// the training was stopped early. Of a training that diverged, the losses before that. A penalty on the weights is not
/// counted.
/// </param>
/// <param name="FinalAccuracy">The share of all samples that the network classified rightly at the end.</param>
/// <param name="DivergedAt">
/// The number of steps after which something was not finite, or null where all always was.
/// </param>
public sealed record History(IReadOnlyList<double> Losses, double FinalAccuracy, int? DivergedAt)
{
    /// <summary>Whether the loss or a learned number stopped being finite, which ended the training.</summary>
    public bool Diverged => DivergedAt is not null;

    /// <summary>What was not finite, such as <c>a weight of layer 3</c>; null where everything always was.</summary>
    public string? NotFinite
    {
        get => Diverged ? field ?? "the loss" : null;
        init;
    }

    /// <summary>The loss of all samples at the end; +∞ where the training diverged.</summary>
    public double FinalLoss
    {
        get => Diverged ? double.PositiveInfinity : field;
        init;
    } = Losses.Count > 0 ? Losses[^1] : double.PositiveInfinity;

    /// <summary>The validation loss at every look of an early stop; empty where there is none.</summary>
    public IReadOnlyList<double> ValidationLosses { get; init; } = [];

    /// <summary>
    /// The number of steps after which the network was as an early stop left it; null where there is none.
    /// </summary>
    public int? KeptStep { get; init; }

    /// <summary>The number of steps after which the loss was first at most a target; +∞ where it never was.</summary>
    /// <remarks>With small batches the loss is that of the step's own batch.</remarks>
    /// <param name="loss">The target, such as 0.1.</param>
    public double StepsTo(double loss)
    {
        for (var step = 0; step < Losses.Count; step++)
        {
            if (Losses[step] <= loss)
            {
                return step;
            }
        }

        return double.PositiveInfinity;
    }

    /// <summary>The outcome, such as <c>500 steps: loss 2.3 to 0.0023, accuracy 100 %</c>.</summary>
    public override string ToString()
    {
        if (DivergedAt is { } step)
        {
            return $"diverged: {NotFinite} was not finite after {step} steps";
        }

        var kept = KeptStep is { } best ? $", best after {best}" : "";
        return $"{Losses.Count - 1} steps{kept}: loss {Losses[0]:G4} to {FinalLoss:G4},"
            + $" accuracy {100 * FinalAccuracy:0.#} %";
    }
}
