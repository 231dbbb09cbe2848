using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>A fully connected layer: φ(X · W + b).</summary>
public sealed class Dense
{
    /// <summary>Makes a layer of a copy of the given numbers.</summary>
    /// <param name="weights">fanIn × fanOut; column j holds the incoming weights of unit j.</param>
    /// <param name="biases">One per unit.</param>
    /// <param name="activation">The nonlinearity.</param>
    public Dense(Matrix<double> weights, Vector<double> biases, Activation activation)
    {
        ArgumentNullException.ThrowIfNull(activation);
        if (biases.Count != weights.ColumnCount)
        {
            throw new ArgumentException(
                $"There are {biases.Count} biases for {weights.ColumnCount} units: give one per column of the weights.",
                nameof(biases)
            );
        }

        Weights = Matrix<double>.Build.DenseOfMatrix(weights);
        Biases = Vector<double>.Build.DenseOfVector(biases);
        Activation = activation;
    }

    /// <summary>The weights, fanIn × fanOut; entries can be changed in place.</summary>
    public Matrix<double> Weights { get; }

    /// <summary>The biases, one per unit; entries can be changed in place.</summary>
    public Vector<double> Biases { get; }

    /// <summary>The nonlinearity.</summary>
    public Activation Activation { get; }

    /// <summary>The number of inputs.</summary>
    public int FanIn => Weights.RowCount;

    /// <summary>The number of units.</summary>
    public int FanOut => Weights.ColumnCount;

    /// <summary>How many numbers the layer learns.</summary>
    public int Parameters => (FanIn * FanOut) + FanOut;

    /// <summary>The shape, such as <c>Dense 64-32, tanh</c>.</summary>
    public override string ToString() => $"Dense {FanIn}-{FanOut}, {Activation}";

    internal SingleDense ToSingle() => new(Weights.ToSingle(), Biases.ToSingle(), Activation);

    internal Dense Copy() => new(Weights, Biases, Activation);

    /// <summary>What the layer does with a batch on the way forward and back.</summary>
    internal Layer<double> Mathematics => new(Weights, Biases, Activation);
}
