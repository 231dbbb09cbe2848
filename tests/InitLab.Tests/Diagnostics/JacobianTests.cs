using InitLab.Diagnostics;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Diagnostics;

public sealed class JacobianTests
{
    [Theory]
    [InlineData("tanh")]
    [InlineData("sigmoid")]
    [InlineData("ReLU")]
    public void It_is_what_differences_of_the_outputs_say(string name)
    {
        var activation = name switch
        {
            "tanh" => Activation.Tanh,
            "sigmoid" => Activation.Sigmoid,
            _ => Activation.ReLU,
        };
        var network = Mlp.Create([5, 8, 7, 3], activation, Initializers.HeNormal, new RandomStream(1));
        network.Layers[0].Biases[2] = 0.3;
        var sample = Experiments.Noise(1, 5, 2, seed: 2).Inputs.Row(0);

        var jacobian = Jacobian.Of(network, sample);

        Assert.Equal((3, 5), (jacobian.RowCount, jacobian.ColumnCount));
        const double Step = 1e-6;
        for (var feature = 0; feature < 5; feature++)
        {
            var (above, below) = (sample.Clone(), sample.Clone());
            above[feature] += Step;
            below[feature] -= Step;
            var slope = (Outputs(network, above) - Outputs(network, below)) / (2 * Step);
            Assert.True((slope - jacobian.Column(feature)).AbsoluteMaximum() < 1e-8);
        }
    }

    [Fact]
    public void Of_a_linear_network_it_is_the_product_of_the_weights()
    {
        var network = Mlp.Create([4, 6, 3], Activation.Identity, Initializers.LeCunNormal, new RandomStream(1));
        var product = (network.Layers[0].Weights * network.Layers[1].Weights).Transpose();

        var jacobian = Jacobian.Of(network, Vector<double>.Build.Dense(4, 7));

        Assert.True((jacobian - product).FrobeniusNorm() < 1e-14);
    }

    [Fact]
    public void Rotations_have_singular_values_of_1_at_any_depth()
    {
        var layers = Enumerable
            .Range(1, 20)
            .Select(l => new Dense(Rotation(l * 0.3), Vector<double>.Build.Dense(2), Activation.Identity));

        var values = Jacobian.SingularValues(new Mlp([.. layers]), Vector<double>.Build.Dense(2, 1));

        Assert.All(values, value => Assert.Equal(1, value, 1e-13));
    }

    [Fact]
    public void Singular_values_come_from_the_largest_to_the_smallest_and_know_the_slope()
    {
        var weights = Matrix<double>.Build.DenseOfDiagonalArray([1, 5, 3]);
        var network = new Mlp(new Dense(weights, Vector<double>.Build.Dense(3), Activation.Sigmoid));

        Assert.Equal([1.25, 0.75, 0.25], Jacobian.SingularValues(network, Vector<double>.Build.Dense(3)));
    }

    // Marchenko and Pastur: squares between 0 and 4 for one Gaussian layer; measured at width 128: 3.89 ± 0.15, mean 1.
    // For ten layers the largest square is (L+1)^(L+1)/L^L = 28.5 in the limit, 23.5 measured.
    [Theory]
    [InlineData(1, 3.4, 4.4)]
    [InlineData(10, 14, 33)]
    public void Gaussian_products_spread_as_the_law_of_Fuss_and_Catalan_has_it(int depth, double low, double high)
    {
        var network = Experiments.Square(128, depth, Activation.Identity, 1, seed: 1);

        var squares = Jacobian.SingularValues(network, Vector<double>.Build.Dense(128)).PointwisePower(2);

        Assert.InRange(squares.Maximum(), low, high);
        // The mean of the squares has the standard deviation √(2L)/128 at least; 0.2 is far beyond it for both depths.
        Assert.Equal(1, squares.Average(), 0.2);
    }

    [Fact]
    public void A_sample_of_other_features_is_refused()
    {
        var network = Mlp.Create([4, 6, 3], Activation.Identity, Initializers.LeCunNormal, new RandomStream(1));

        Assert.Throws<ArgumentException>(() => Jacobian.Of(network, Vector<double>.Build.Dense(5)));
    }

    private static Vector<double> Outputs(Mlp network, Vector<double> sample) =>
        network.Predict(sample.ToRowMatrix()).Row(0);

    private static Matrix<double> Rotation(double angle)
    {
        var (sine, cosine) = (Elementary.Sin(angle), Elementary.Cos(angle));
        return Matrix<double>.Build.DenseOfArray(
            new[,]
            {
                { cosine, sine },
                { -sine, cosine },
            }
        );
    }
}
