namespace InitLab.Initialization;

/// <summary>What the libraries, and the article that this course starts from, really draw for a dense layer.</summary>
public static class LibraryDefaults
{
    /// <summary>PyTorch's <c>nn.Linear</c> and <c>nn.Conv2d</c>: weights and biases U(±1/sqrt(fanIn)).</summary>
    /// <remarks>
    /// The code calls <c>kaiming_uniform_(a=sqrt(5))</c>: He's formula with a leaky slope of sqrt(5), by which
    /// Var w = 2/((1 + 5) fanIn) = 1/(3 fanIn), a sixth of He's and a third of LeCun's.
    /// </remarks>
    public static LayerDefaults PyTorch { get; } =
        new(
            "PyTorch nn.Linear",
            Initializers.He(Distribution.Uniform, leakySlope: Math.Sqrt(5)),
            new VarianceScaling(1.0 / 3, FanMode.In, Distribution.Uniform)
        );

    /// <summary>Keras's <c>Dense</c> and <c>Conv2D</c>: Xavier's uniform weights, biases 0.</summary>
    /// <remarks><c>kernel_initializer="glorot_uniform"</c>, <c>bias_initializer="zeros"</c>.</remarks>
    public static LayerDefaults Keras { get; } = new("Keras Dense", Initializers.XavierUniform, Initializers.Zeros);

    /// <summary>Flax's <c>Dense</c> and <c>Conv</c>, on JAX: LeCun's truncated normal weights, biases 0.</summary>
    /// <remarks><c>kernel_init=lecun_normal()</c>, which in JAX is truncated; <c>bias_init=zeros</c>.</remarks>
    public static LayerDefaults Flax { get; } =
        new("Flax Dense", Initializers.LeCunTruncatedNormal, Initializers.Zeros);

    /// <summary>The article's "Xavier", <c>randn(in, out) * sqrt(1/in)</c>: in truth LeCun's normal.</summary>
    /// <remarks>
    /// Xavier's variance is 2/(fanIn + fanOut) (Glorot and Bengio 2010, equation 12). The two agree for square layers
    /// only: from 10 to 256 units the article's weights are 3.6 times as wide.
    /// </remarks>
    public static LayerDefaults ArticleXavier { get; } =
        new("The article's Xavier", Initializers.LeCunNormal, Initializers.Zeros);

    /// <summary>The article's He, <c>randn(in, out) * sqrt(2/in)</c>: He's normal, as it says.</summary>
    public static LayerDefaults ArticleHe { get; } = new("The article's He", Initializers.HeNormal, Initializers.Zeros);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<LayerDefaults> All { get; } = [PyTorch, Keras, Flax, ArticleXavier, ArticleHe];
}
