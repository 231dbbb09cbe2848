using InitLab.Numerics;
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

    internal Dense Copy() => new(Weights, Biases, Activation);

    // Z = X · W + b, then φ(Z).
    internal void Forward(Matrix<double> inputs, Matrix<double> preActivations, Matrix<double> activations)
    {
        var z = preActivations.AsColumnMajorArray();
        PreActivate(inputs, z);
        Activation.Apply(z, activations.AsColumnMajorArray());
    }

    // From the gradient by the activations to Δ, the gradient by the pre-activations, in place.
    internal void TurnIntoDelta(Matrix<double> preActivations, Matrix<double> activations, Matrix<double> gradient)
    {
        Activation.MultiplyByDerivative(
            preActivations.AsColumnMajorArray(),
            activations.AsColumnMajorArray(),
            gradient.AsColumnMajorArray()
        );
    }

    // ∂/∂W = Xᵀ · Δ, and ∂/∂b is the sum of the rows of Δ.
    internal static void Gradients(
        Matrix<double> inputs,
        Matrix<double> delta,
        Matrix<double> weightGradients,
        Vector<double> biasGradients
    )
    {
        var transposed = StridedMatrix.Of(inputs).Transpose;
        MatrixProduct.Multiply(transposed, StridedMatrix.Of(delta), weightGradients.AsColumnMajorArray());
        Columns.Sum<double>(delta.AsColumnMajorArray(), biasGradients.AsArray());
    }

    // The gradient by the layer's inputs: Δ · Wᵀ.
    internal void PullBack(Matrix<double> delta, Matrix<double> inputGradient)
    {
        var transposed = StridedMatrix.Of(Weights).Transpose;
        MatrixProduct.Multiply(StridedMatrix.Of(delta), transposed, inputGradient.AsColumnMajorArray());
    }

    // Column by column.
    private void PreActivate(Matrix<double> inputs, double[] preActivations)
    {
        MatrixProduct.Multiply(StridedMatrix.Of(inputs), StridedMatrix.Of(Weights), preActivations);
        Columns.Add(Biases.AsArray(), preActivations);
    }
}
