using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>A fully connected layer in single precision: φ(X · W + b).</summary>
/// <remarks>
/// Products and sums are taken in single precision. φ and φ′ are taken in double precision and rounded once.
/// </remarks>
public sealed class SingleDense
{
    /// <summary>Makes a layer of a copy of the given numbers.</summary>
    /// <param name="weights">fanIn × fanOut; column j holds the incoming weights of unit j.</param>
    /// <param name="biases">One per unit.</param>
    /// <param name="activation">The nonlinearity.</param>
    /// <exception cref="ArgumentException">There is not one bias per unit.</exception>
    public SingleDense(Matrix<float> weights, Vector<float> biases, Activation activation)
    {
        ArgumentNullException.ThrowIfNull(activation);
        if (biases.Count != weights.ColumnCount)
        {
            throw new ArgumentException(
                $"There are {biases.Count} biases for {weights.ColumnCount} units: give one per column of the weights.",
                nameof(biases)
            );
        }

        Weights = Matrix<float>.Build.DenseOfMatrix(weights);
        Biases = Vector<float>.Build.DenseOfVector(biases);
        Activation = activation;
    }

    /// <summary>The weights, fanIn × fanOut; entries can be changed in place.</summary>
    public Matrix<float> Weights { get; }

    /// <summary>The biases, one per unit; entries can be changed in place.</summary>
    public Vector<float> Biases { get; }

    /// <summary>The nonlinearity.</summary>
    public Activation Activation { get; }

    /// <summary>The number of inputs.</summary>
    public int FanIn => Weights.RowCount;

    /// <summary>The number of units.</summary>
    public int FanOut => Weights.ColumnCount;

    /// <summary>How many numbers the layer learns.</summary>
    public int Parameters => (FanIn * FanOut) + FanOut;

    /// <summary>The shape, such as <c>SingleDense 64-32, tanh</c>.</summary>
    public override string ToString() => $"SingleDense {FanIn}-{FanOut}, {Activation}";

    /// <summary>What the layer does with a batch on the way forward and back.</summary>
    internal Layer<float> Mathematics => new(Weights, Biases, Activation);

    internal SingleDense Copy() => new(Weights, Biases, Activation);

    internal Dense ToDouble() => new(Weights.ToDouble(), Biases.ToDouble(), Activation);
}
