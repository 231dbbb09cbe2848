using System.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>A network of one number type with the optimizer that changes it; losses speak doubles to both.</summary>
internal interface ITrainee<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>What the network learns.</summary>
    Parameter<T>[] Parameters { get; }

    /// <summary>What is not finite, such as <c>a weight of layer 3</c>, or null.</summary>
    string? NotFinite { get; }

    /// <summary>Is told that every batch to come has the same inputs.</summary>
    /// <param name="inputs">samples × features.</param>
    void Keep(Matrix<T> inputs);

    /// <summary>Computes the outputs of a batch.</summary>
    /// <param name="inputs">samples × features.</param>
    /// <returns>samples × outputs; overwritten by the next batch.</returns>
    Matrix<double> Forward(Matrix<T> inputs);

    /// <summary>Changes the network by the gradients of the batch that went forward last.</summary>
    /// <param name="outputGradient">The derivatives by the outputs, samples × outputs; overwritten.</param>
    /// <param name="learningRateFactor">What the learning rate is multiplied with.</param>
    void Learn(Matrix<double> outputGradient, double learningRateFactor);

    /// <summary>The outputs of any samples.</summary>
    /// <param name="inputs">samples × features.</param>
    Matrix<double> Predict(Matrix<double> inputs);
}
