namespace InitLab.Networks;

/// <summary>The same learning rate in every step.</summary>
internal sealed record ConstantRate : ISchedule
{
    public double Factor(int step) => 1;

    public override string ToString() => "constant learning rate";
}
