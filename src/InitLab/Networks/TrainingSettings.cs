using InitLab.Numerics;

namespace InitLab.Networks;

/// <summary>How a network is trained.</summary>
public sealed record TrainingSettings
{
    /// <summary>What is made small.</summary>
    public required ILoss Loss { get; init; }

    /// <summary>How it is made small.</summary>
    public required IOptimizer Optimizer { get; init; }

    /// <summary>How often the weights are changed; at least 0.</summary>
    public required int Steps
    {
        get;
        init =>
            field =
                value >= 0
                    ? value
                    : throw new ArgumentOutOfRangeException(nameof(value), value, "The number of steps is at least 0.");
    }

    /// <summary>Samples per step, or null for all of them in every step.</summary>
    /// <remarks>
    /// The samples are gone through in a new random order each epoch; those left over when they no longer fill a batch
    /// wait for the next epoch. All of them are laid out once for all steps, so they must not change meanwhile.
    /// </remarks>
    public int? BatchSize { get; init; }

    /// <summary>The source of the order of samples; needed with <see cref="BatchSize"/>.</summary>
    public RandomStream? Random { get; init; }

    /// <summary>How the learning rate changes on the way; constant unless set.</summary>
    public ISchedule Schedule { get; init; } = Schedules.Constant;

    /// <summary>When the training ends before its last step; null for never.</summary>
    public EarlyStop? EarlyStop { get; init; }

    /// <summary>The settings, such as <c>9 full-batch steps of Sgd, learning rate 0.5, on SquaredError</c>.</summary>
    public override string ToString()
    {
        var batches = BatchSize is { } size ? $"steps on batches of {size}" : "full-batch steps";
        return $"{Steps} {batches} of {Optimizer}, on {Loss}"
            + (Schedule == Schedules.Constant ? "" : $", {Schedule}")
            + (EarlyStop is null ? "" : $", {EarlyStop}");
    }
}
