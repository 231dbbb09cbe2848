namespace InitLab.Networks;

/// <summary>A staircase of learning rates.</summary>
/// <param name="Every">Steps between two changes.</param>
/// <param name="Share">The factor of each change.</param>
internal sealed record StepDecay(int Every, double Share) : ISchedule
{
    public int Every { get; } = Hyperparameter.AtLeastOne(Every, "The number of steps between two changes");

    public double Share { get; } = Hyperparameter.AtMostOne(Share, "The factor");

    // By multiplications, which have the same bits on every machine; the loop ends where nothing is left.
    public double Factor(int step)
    {
        var factor = 1.0;
        for (var change = step / Every; change > 0 && factor > 0 && Share < 1; change--)
        {
            factor *= Share;
        }

        return factor;
    }

    public override string ToString() => $"learning rate × {Share} every {Every} steps";
}
