namespace InitLab.Initialization;

/// <summary>The schemes by the names of the literature.</summary>
public static class Initializers
{
    /// <summary>Every weight 0.</summary>
    public static IInitializer Zeros { get; } = new ConstantWeights(0);

    /// <summary>Every weight 1.</summary>
    public static IInitializer Ones { get; } = new ConstantWeights(1);

    /// <summary>LeCun's scheme, normal: Var w = 1/fanIn keeps the variance of a linear layer.</summary>
    /// <remarks>LeCun, Bottou, Orr and Müller 1998, "Efficient BackProp", section 4.6.</remarks>
    public static VarianceScaling LeCunNormal { get; } = new(1, FanMode.In, Distribution.Normal);

    /// <summary>LeCun's scheme, uniform: Var w = 1/fanIn.</summary>
    /// <remarks>LeCun, Bottou, Orr and Müller 1998, "Efficient BackProp", section 4.6.</remarks>
    public static VarianceScaling LeCunUniform { get; } = new(1, FanMode.In, Distribution.Uniform);

    /// <summary>Xavier's scheme (also: Glorot), normal: Var w = 2/(fanIn + fanOut), forward against backward.</summary>
    /// <remarks>Glorot and Bengio 2010, equation 12; the paper itself draws uniforms.</remarks>
    public static VarianceScaling XavierNormal { get; } = new(1, FanMode.Average, Distribution.Normal);

    /// <summary>Xavier's scheme (also: Glorot), uniform: the paper's "normalized initialization".</summary>
    /// <remarks>Glorot and Bengio 2010, equation 16.</remarks>
    public static VarianceScaling XavierUniform { get; } = new(1, FanMode.Average, Distribution.Uniform);

    /// <summary>He's scheme (also: Kaiming), normal: Var w = 2/fanIn, because ReLU halves the second moment.</summary>
    /// <remarks>He, Zhang, Ren and Sun 2015, equation 10.</remarks>
    public static VarianceScaling HeNormal { get; } = new(2, FanMode.In, Distribution.Normal);

    /// <summary>He's scheme (also: Kaiming), uniform: Var w = 2/fanIn.</summary>
    /// <remarks>He, Zhang, Ren and Sun 2015, equation 10.</remarks>
    public static VarianceScaling HeUniform { get; } = new(2, FanMode.In, Distribution.Uniform);

    /// <summary>Every weight the same value.</summary>
    /// <param name="value">The value.</param>
    public static IInitializer Constant(double value) => new ConstantWeights(value);

    /// <summary>Normal weights of mean 0 and one standard deviation for every shape.</summary>
    /// <param name="standardDeviation">The standard deviation (not the variance).</param>
    public static IInitializer Normal(double standardDeviation) => new NormalWeights(standardDeviation);

    /// <summary>Uniform weights from one interval for every shape.</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end.</param>
    public static IInitializer Uniform(double low, double high) => new UniformWeights(low, high);
}
