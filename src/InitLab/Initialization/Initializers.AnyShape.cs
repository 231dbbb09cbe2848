namespace InitLab.Initialization;

/// <content>The schemes that do not look at the fans.</content>
public static partial class Initializers
{
    private const double LibrariesCutoff = 2;

    /// <summary>Every weight 0.</summary>
    /// <remarks>PyTorch: <c>zeros_</c>; Keras: <c>Zeros</c>; JAX: <c>zeros</c>.</remarks>
    public static IndependentWeights Zeros { get; } = new ConstantWeights(0);

    /// <summary>Every weight 1.</summary>
    /// <remarks>PyTorch: <c>ones_</c>; Keras: <c>Ones</c>; JAX: <c>ones</c>.</remarks>
    public static IndependentWeights Ones { get; } = new ConstantWeights(1);

    /// <summary>A convolution that begins by passing its inputs on; see <see cref="DiracKernels"/>.</summary>
    /// <remarks>PyTorch: <c>dirac_</c>.</remarks>
    public static IConvolutionScheme Dirac { get; } = new DiracKernels();

    /// <summary>Every weight the same value.</summary>
    /// <param name="value">The value.</param>
    public static IndependentWeights Constant(double value) => new ConstantWeights(value);

    /// <summary>Normal weights of mean 0 and one standard deviation for every shape.</summary>
    /// <param name="standardDeviation">The standard deviation (not the variance).</param>
    public static IndependentWeights Normal(double standardDeviation) => new NormalWeights(standardDeviation);

    /// <summary>Uniform weights from one interval for every shape.</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end.</param>
    public static IndependentWeights Uniform(double low, double high) => new UniformWeights(low, high);

    /// <summary>A normal cut at a number of its deviations; what remains is narrower than what was asked for.</summary>
    /// <remarks>
    /// At the cutoff 2 the standard deviation that remains is 0.8796256610342398 of the parent's. Keras:
    /// <c>TruncatedNormal</c>; JAX: <c>truncated_normal</c>. PyTorch's <c>trunc_normal_</c> takes the ends as absolute
    /// numbers a and b, −2 and 2 unless told: its <c>std=0.02</c> alone is a cutoff of 100, which cuts nothing.
    /// </remarks>
    /// <param name="parentStandardDeviation">The standard deviation before the cut; positive.</param>
    /// <param name="cutoff">Where the parent is cut, in its standard deviations; positive.</param>
    public static TruncatedNormalWeights TruncatedNormal(
        double parentStandardDeviation,
        double cutoff = LibrariesCutoff
    )
    {
        return new TruncatedNormalWeights(parentStandardDeviation, cutoff);
    }

    /// <summary>A cut normal, widened beforehand: the deviation that remains is what was asked for.</summary>
    /// <remarks>The correction that <c>VarianceScaling</c> makes in Keras and <c>variance_scaling</c> in JAX.</remarks>
    /// <param name="standardDeviation">The standard deviation after the cut; positive.</param>
    /// <param name="cutoff">Where the parent is cut, in its standard deviations; positive.</param>
    public static TruncatedNormalWeights CorrectedTruncatedNormal(
        double standardDeviation,
        double cutoff = LibrariesCutoff
    )
    {
        Require.Positive(standardDeviation, "The standard deviation");
        return new TruncatedNormalWeights(standardDeviation / TruncatedNormalWeights.Remaining(cutoff), cutoff);
    }

    /// <summary>A random orthogonal matrix; see <see cref="OrthogonalWeights"/>.</summary>
    /// <param name="gain">Each singular value; positive.</param>
    public static OrthogonalWeights Orthogonal(double gain = 1) => new(gain);

    /// <summary>The identity, cut or filled up with 0; see <see cref="IdentityWeights"/>.</summary>
    /// <param name="gain">The number on the diagonal; positive.</param>
    public static IdentityWeights Identity(double gain = 1) => new(gain);

    /// <summary>A given number of incoming weights per unit; see <see cref="SparseWeights"/>.</summary>
    /// <param name="nonZeros">Incoming weights of each unit that are not 0, at least 1; Martens takes 15.</param>
    /// <param name="standardDeviation">The standard deviation of those; positive.</param>
    public static SparseWeights Sparse(int nonZeros, double standardDeviation) => new(nonZeros, standardDeviation);

    /// <summary>PyTorch's <c>sparse_</c>; see <see cref="OutgoingSparseWeights"/>.</summary>
    /// <param name="sparsity">The share of each input's outgoing weights that are 0, from 0 to 1.</param>
    /// <param name="standardDeviation">The standard deviation of the others; positive. PyTorch: 0.01.</param>
    public static OutgoingSparseWeights OutgoingSparse(double sparsity, double standardDeviation)
    {
        return new OutgoingSparseWeights(sparsity, standardDeviation);
    }

    /// <summary>A convolution that keeps the norm of every image; see <see cref="DeltaOrthogonalKernels"/>.</summary>
    /// <param name="gain">The factor on the norm; positive.</param>
    public static DeltaOrthogonalKernels DeltaOrthogonal(double gain = 1) => new(gain);
}
