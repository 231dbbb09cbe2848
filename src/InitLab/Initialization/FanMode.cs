namespace InitLab.Initialization;

/// <summary>The fan by which a scheme divides its variance, and so what the scheme preserves.</summary>
public enum FanMode
{
    /// <summary>fanIn: the size of the signal on its way forward.</summary>
    In,

    /// <summary>fanOut: the size of the gradient on its way back.</summary>
    Out,

    /// <summary>(fanIn + fanOut)/2: a compromise between the two (Glorot and Bengio 2010, equation 12).</summary>
    Average,

    /// <summary>sqrt(fanIn · fanOut): the other compromise, of equal factors (JAX: <c>"fan_geo_avg"</c>).</summary>
    GeometricMean,
}
