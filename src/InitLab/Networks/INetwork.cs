using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>A network as training sees it: layers with numbers to learn, a way forward and a way back.</summary>
public interface INetwork
{
    /// <summary>Every dense layer, from the inputs to the outputs.</summary>
    IReadOnlyList<Dense> Layers { get; }

    /// <summary>
    /// Learned factors outside the layers, such as a residual network's α; null where there are none.
    /// </summary>
    Vector<double>? LearnedMultipliers { get; }

    /// <summary>The outputs (for classification: logits) of a batch.</summary>
    /// <param name="inputs">samples × features.</param>
    /// <returns>samples × outputs.</returns>
    Matrix<double> Predict(Matrix<double> inputs);

    /// <summary>Reserves what the way forward and back needs for batches of one size.</summary>
    /// <param name="samples">The samples of every batch, at least 1.</param>
    IBackpropagation Backpropagation(int samples);
}

/// <summary>The way of a batch through one network and back, in buffers that every batch uses again.</summary>
public interface IBackpropagation
{
    /// <summary>Computes the outputs of a batch.</summary>
    /// <param name="inputs">samples × features.</param>
    /// <returns>samples × outputs; overwritten by the next batch.</returns>
    Matrix<double> Forward(Matrix<double> inputs);

    /// <summary>
    /// Computes the derivatives of a loss by every learned number, for the batch that went forward last.
    /// </summary>
    /// <param name="outputGradient">The derivatives by the outputs, samples × outputs; overwritten.</param>
    /// <returns>The derivatives; overwritten by the next batch.</returns>
    Gradients Backward(Matrix<double> outputGradient);
}
