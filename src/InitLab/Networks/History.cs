namespace InitLab.Networks;

/// <summary>How a training went.</summary>
/// <param name="Losses">
/// The loss before each step and after the last one, so one more than steps; all finite. With full batches it is the
/// loss of all data; with smaller ones it is the loss of the step's own batch, but the last entry is of all data. Of a
/// training that diverged, the losses before that.
/// </param>
/// <param name="FinalAccuracy">The share of all samples that the network classified rightly at the end.</param>
/// <param name="DivergedAt">After how many steps the loss was not finite, or null where it always was.</param>
public sealed record History(IReadOnlyList<double> Losses, double FinalAccuracy, int? DivergedAt)
{
    /// <summary>Whether the loss stopped being finite, which ended the training.</summary>
    public bool Diverged => DivergedAt is not null;

    /// <summary>The loss after the last step; +∞ where the training diverged.</summary>
    public double FinalLoss => Diverged ? double.PositiveInfinity : Losses[^1];

    /// <summary>The outcome, such as <c>500 steps: loss 2.3 to 0.0023, accuracy 100 %</c>.</summary>
    public override string ToString()
    {
        if (DivergedAt is { } step)
        {
            return $"diverged: the loss was not finite after {step} steps";
        }

        return $"{Losses.Count - 1} steps: loss {Losses[0]:G4} to {FinalLoss:G4}, accuracy {100 * FinalAccuracy:0.#} %";
    }
}
