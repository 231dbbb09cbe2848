namespace InitLab.Initialization;

/// <summary>The shape of the distribution that weights are drawn from; its mean is 0.</summary>
public enum Distribution
{
    /// <summary>The normal distribution (JAX: <c>"normal"</c>; Keras: <c>"untruncated_normal"</c>).</summary>
    Normal,

    /// <summary>The uniform distribution on an interval around 0.</summary>
    Uniform,

    /// <summary>A normal cut at ±2 deviations, widened beforehand so that the variance asked for remains.</summary>
    /// <remarks>JAX: <c>"truncated_normal"</c>; Keras: <c>"truncated_normal"</c>, and <c>"normal"</c> too.</remarks>
    TruncatedNormal,
}
