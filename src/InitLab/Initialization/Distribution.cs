namespace InitLab.Initialization;

/// <summary>The shape of the distribution that weights are drawn from; its mean is 0.</summary>
public enum Distribution
{
    /// <summary>The normal distribution.</summary>
    Normal,

    /// <summary>The uniform distribution on an interval around 0.</summary>
    Uniform,
}
