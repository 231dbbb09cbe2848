using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Experiments;

/// <summary>By what factor one linear layer of random weights changes the mean square of what passes it.</summary>
/// <remarks>
/// Forward it is fanIn · Var w, backward fanOut · Var w: only a square layer can keep both at 1 (Glorot and Bengio
/// 2010, equations 10 to 12).
/// </remarks>
/// <param name="Weights">The scheme.</param>
/// <param name="FanIn">The number of inputs, at least 1.</param>
/// <param name="FanOut">The number of units, at least 1.</param>
public sealed record LinearLayer(IInitializer Weights, int FanIn, int FanOut)
{
    private const int Samples = 64;

    /// <summary>The factor for N(0, 1) inputs on their way forward.</summary>
    /// <param name="seed">Decides weights and inputs.</param>
    public double Forward(long seed)
    {
        var random = new RandomStream(seed);
        var inputs = Normal(Samples, FanIn, random.Split("inputs"));
        return MeanSquare(Product(inputs, Draw(random))) / MeanSquare(inputs);
    }

    /// <summary>The factor for N(0, 1) gradients on their way back.</summary>
    /// <param name="seed">Decides weights and gradients.</param>
    public double Backward(long seed)
    {
        var random = new RandomStream(seed);
        var gradients = Normal(Samples, FanOut, random.Split("gradients"));
        return MeanSquare(Product(gradients, Draw(random).Transpose())) / MeanSquare(gradients);
    }

    private Matrix<double> Draw(RandomStream random) => Weights.Draw(FanIn, FanOut, random.Split("weights"));

    private static Matrix<double> Normal(int rows, int columns, RandomStream random) =>
        Matrix<double>.Build.Dense(rows, columns, (_, _) => random.NextNormal());

    private static Matrix<double> Product(Matrix<double> rows, Matrix<double> weights)
    {
        var biases = Vector<double>.Build.Dense(weights.ColumnCount);
        return new Mlp(new Dense(weights, biases, Activation.Identity)).Predict(rows);
    }

    private static double MeanSquare(Matrix<double> numbers) =>
        numbers.ToColumnMajorArray().Sum(x => x * x) / ((double)numbers.RowCount * numbers.ColumnCount);
}
