namespace InitLab.Networks;

/// <summary>Equal rises to the full learning rate.</summary>
/// <param name="Steps">Steps until the full rate.</param>
/// <param name="Then">What follows.</param>
internal sealed record LinearWarmUp(int Steps, ISchedule Then) : ISchedule
{
    public int Steps { get; } = Hyperparameter.AtLeastOne(Steps, "The number of steps");

    public double Factor(int step) => step < Steps ? (step + 1.0) / Steps : Then.Factor(step - Steps);

    public override string ToString() => $"{Steps} steps of warm-up, then {Then}";
}
