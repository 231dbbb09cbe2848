namespace InitLab.Initialization;

/// <summary>The schemes by the names of the literature.</summary>
public static partial class Initializers
{
    /// <summary>LeCun's scheme, normal: Var w = 1/fanIn keeps the variance of a linear layer.</summary>
    /// <remarks>
    /// LeCun, Bottou, Orr and Müller 1998, "Efficient BackProp", section 4.6. PyTorch:
    /// <c>kaiming_normal_(nonlinearity="linear")</c>; the <c>LecunNormal</c> of Keras and <c>lecun_normal</c> of JAX
    /// are <see cref="LeCunTruncatedNormal"/>.
    /// </remarks>
    public static VarianceScaling LeCunNormal { get; } = new(1, FanMode.In, Distribution.Normal);

    /// <summary>LeCun's scheme, uniform: Var w = 1/fanIn, so the bound is sqrt(3/fanIn).</summary>
    /// <remarks>
    /// LeCun, Bottou, Orr and Müller 1998, "Efficient BackProp", section 4.6. PyTorch:
    /// <c>kaiming_uniform_(nonlinearity="linear")</c>; Keras: <c>LecunUniform</c>; JAX: <c>lecun_uniform</c>.
    /// </remarks>
    public static VarianceScaling LeCunUniform { get; } = new(1, FanMode.In, Distribution.Uniform);

    /// <summary>LeCun's scheme, truncated normal: Var w = 1/fanIn, no weight beyond 2.2737/sqrt(fanIn).</summary>
    /// <remarks>Keras: <c>LecunNormal</c>; JAX: <c>lecun_normal</c>; PyTorch has none.</remarks>
    public static VarianceScaling LeCunTruncatedNormal { get; } = new(1, FanMode.In, Distribution.TruncatedNormal);

    /// <summary>Xavier's scheme (also: Glorot), normal: Var w = 2/(fanIn + fanOut), forward against backward.</summary>
    /// <remarks>
    /// Glorot and Bengio 2010, equation 12; the paper itself draws uniforms. PyTorch: <c>xavier_normal_</c>; the
    /// <c>GlorotNormal</c> of Keras and <c>glorot_normal</c> of JAX are <see cref="XavierTruncatedNormal"/>.
    /// </remarks>
    public static VarianceScaling XavierNormal { get; } = new(1, FanMode.Average, Distribution.Normal);

    /// <summary>Xavier's scheme (also: Glorot), uniform: the paper's "normalized initialization".</summary>
    /// <remarks>
    /// Glorot and Bengio 2010, equation 16: the bound is sqrt(6/(fanIn + fanOut)). PyTorch: <c>xavier_uniform_</c>;
    /// Keras: <c>GlorotUniform</c>; JAX: <c>glorot_uniform</c>.
    /// </remarks>
    public static VarianceScaling XavierUniform { get; } = new(1, FanMode.Average, Distribution.Uniform);

    /// <summary>Xavier's scheme (also: Glorot), truncated normal: Var w = 2/(fanIn + fanOut).</summary>
    /// <remarks>Keras: <c>GlorotNormal</c>; JAX: <c>glorot_normal</c>; PyTorch has none.</remarks>
    public static VarianceScaling XavierTruncatedNormal { get; } =
        new(1, FanMode.Average, Distribution.TruncatedNormal);

    /// <summary>He's scheme (also: Kaiming), normal: Var w = 2/fanIn, because ReLU halves the second moment.</summary>
    /// <remarks>
    /// He, Zhang, Ren and Sun 2015, equation 10. PyTorch: <c>kaiming_normal_</c>; the <c>HeNormal</c> of Keras and
    /// <c>he_normal</c> of JAX are <see cref="HeTruncatedNormal"/>.
    /// </remarks>
    public static VarianceScaling HeNormal { get; } = He(Distribution.Normal);

    /// <summary>He's scheme (also: Kaiming), uniform: Var w = 2/fanIn, so the bound is sqrt(6/fanIn).</summary>
    /// <remarks>
    /// He, Zhang, Ren and Sun 2015, equation 10. PyTorch: <c>kaiming_uniform_</c>; Keras: <c>HeUniform</c>; JAX:
    /// <c>he_uniform</c>.
    /// </remarks>
    public static VarianceScaling HeUniform { get; } = He(Distribution.Uniform);

    /// <summary>He's scheme (also: Kaiming), truncated normal: Var w = 2/fanIn.</summary>
    /// <remarks>Keras: <c>HeNormal</c>; JAX: <c>he_normal</c>; PyTorch has none.</remarks>
    public static VarianceScaling HeTruncatedNormal { get; } = He(Distribution.TruncatedNormal);

    /// <summary>He's scheme for a leaky ReLU, forward or backward: Var w = 2/((1 + a²) · fan).</summary>
    /// <remarks>
    /// He, Zhang, Ren and Sun 2015, equation 15; with the mode <see cref="FanMode.Out"/> the variance of the gradient
    /// is kept instead (equation 14). PyTorch: the arguments <c>a</c> and <c>mode</c> of <c>kaiming_normal_</c> and
    /// <c>kaiming_uniform_</c>.
    /// </remarks>
    /// <param name="distribution">The shape.</param>
    /// <param name="leakySlope">a, the slope for negative inputs: 0 for ReLU, 1 for no nonlinearity.</param>
    /// <param name="mode">The fan.</param>
    public static VarianceScaling He(Distribution distribution, double leakySlope = 0, FanMode mode = FanMode.In)
    {
        Require.Finite(leakySlope, "The leaky slope");
        var slope = leakySlope == 0 ? "" : $" with leaky slope {leakySlope:G6}";
        return new VarianceScaling(2 / (1 + (leakySlope * leakySlope)), mode, distribution)
        {
            Name = $"He{distribution}{slope}",
        };
    }
}
