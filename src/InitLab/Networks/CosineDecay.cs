using InitLab.Numerics;

namespace InitLab.Networks;

/// <summary>Half a wave of the cosine.</summary>
/// <param name="Steps">Steps until the final share.</param>
/// <param name="Final">The final share.</param>
internal sealed record CosineDecay(int Steps, double Final) : ISchedule
{
    public int Steps { get; } = Hyperparameter.AtLeastOne(Steps, "The number of steps");

    public double Final { get; } = Hyperparameter.BelowOne(Final, "The final share");

    public double Factor(int step)
    {
        var wave = step < Steps ? (1 + Elementary.Cos(Math.PI * step / Steps)) / 2 : 0;
        return Final + ((1 - Final) * wave);
    }

    public override string ToString() => $"learning rate on a cosine to × {Final} in {Steps} steps";
}
