using System.Reflection;
using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Networks;

public sealed class BackpropagationTests
{
    private const int Features = 5;

    // Truncation and rounding of central differences of a loss of order 1 stay below 1e-9; a kink within 1e-5 of a
    // pre-activation would show, and this seed has none.
    private const double Tolerance = 1e-8;

    public static TheoryData<Activation, ILoss, int> EveryActivationAndLoss()
    {
        var all = new TheoryData<Activation, ILoss, int>();
        foreach (var activation in Activations())
        {
            all.Add(activation, Losses.SoftmaxCrossEntropy, 3);
            all.Add(activation, Losses.SquaredError, 3);
            all.Add(activation, Losses.SquaredError, 1);
            all.Add(activation, Losses.LogisticCrossEntropy, 1);
        }

        return all;
    }

    [Fact]
    public void Every_activation_that_the_library_names_is_checked()
    {
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal) { "identity", "sigmoid", "tanh", "ReLU" },
            Activations().Select(activation => activation.Name).ToHashSet(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(EveryActivationAndLoss), DisableDiscoveryEnumeration = true)]
    public void Gradients_of_a_dense_network_are_the_slopes(Activation hidden, ILoss loss, int outputs)
    {
        var random = new RandomStream(4);
        var network = Mlp.Create([Features, 7, 4, outputs], hidden, Initializers.HeNormal, random);
        Perturb(network, random);
        Assert.InRange(FiniteDifferences.LargestError(network, Data(outputs), loss), 0, Tolerance);
    }

    [Theory]
    [MemberData(nameof(EveryActivationAndLoss), DisableDiscoveryEnumeration = true)]
    public void Gradients_of_a_residual_network_are_the_slopes(Activation hidden, ILoss loss, int outputs)
    {
        var network = Residual(hidden, outputs, learnsMultipliers: true);
        Assert.InRange(FiniteDifferences.LargestError(network, Data(outputs), loss), 0, Tolerance);
        Assert.Equal(2, Gradients.Of(network, Data(outputs), loss).Multipliers!.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Branches_may_be_wide_and_end_in_a_nonlinearity(bool learnsMultipliers)
    {
        var random = new RandomStream(8);
        Dense Draw(int fanIn, int fanOut, int l) =>
            new(
                Initializers.LeCunNormal.Draw(fanIn, fanOut, random.Split(l)),
                Vector<double>.Build.Dense(fanOut),
                Activation.Tanh
            );
        var blocks = new ResidualBlock[] { new(Draw(4, 9, 1), Draw(9, 4, 2)), new(Draw(4, 3, 3), Draw(3, 4, 4)) };
        var multipliers = Vector<double>.Build.Dense([0.7, -1.3]);
        var network = new ResidualMlp(Draw(Features, 4, 0), blocks, multipliers, Draw(4, 3, 5))
        {
            LearnsMultipliers = learnsMultipliers,
        };
        Perturb(network, random);
        Assert.InRange(FiniteDifferences.LargestError(network, Data(3), Losses.SoftmaxCrossEntropy), 0, Tolerance);
        Assert.Equal(
            learnsMultipliers,
            Gradients.Of(network, Data(3), Losses.SoftmaxCrossEntropy).Multipliers is not null
        );
    }

    [Fact]
    public void Buffers_used_again_give_what_new_ones_give()
    {
        var (first, second) = (Data(3, seed: 1), Data(3, seed: 2));
        foreach (INetwork network in (INetwork[])[Residual(Activation.Tanh, 3, true), Dense()])
        {
            var backpropagation = network.Backpropagation(first.Samples);
            foreach (var data in (LabelledData[])[first, second])
            {
                var outputs = backpropagation.Forward(data.Inputs);
                Assert.Equal(network.Predict(data.Inputs), outputs);
                var gradient = Matrix<double>.Build.Dense(data.Samples, 3);
                new BatchLoss(Losses.SoftmaxCrossEntropy, 3).Gradient(outputs, data.Labels, gradient);
                var expected = Gradients.Of(network, data, Losses.SoftmaxCrossEntropy).Blocks;
                Assert.Equal(expected, backpropagation.Backward(gradient).Blocks);
            }
        }
    }

    // x₀ = 2·3 = 6; branch: −1·(0.5·6 + 1) = −4; x₁ = 6 + 0.5·(−4) = 4; output 4·2 − 1 = 7. Loss ½(7 − 1)², so 6
    // comes back.
    [Fact]
    public void Residual_gradients_are_those_computed_by_hand()
    {
        static Dense Unit(double weight, double bias) =>
            new(Matrix<double>.Build.Dense(1, 1, weight), Vector<double>.Build.Dense(1, bias), Activation.Identity);
        var block = new ResidualBlock(Unit(0.5, 1), Unit(-1, 0));
        var network = new ResidualMlp(Unit(2, 0), [block], Vector<double>.Build.Dense(1, 0.5), Unit(2, -1))
        {
            LearnsMultipliers = true,
        };
        var data = new LabelledData(Matrix<double>.Build.Dense(1, 1, 3), [1], 2);
        Assert.Equal(7, network.Predict(data.Inputs)[0, 0]);
        var gradients = Gradients.Of(network, data, Losses.SquaredError);
        // By head weight 6·4, by x₁ 12, by α 12·(−4), by v 6, by W₂ 6·4, by u −6, by W₁ −6·6, by x₀ 12 − 3, by stem
        // 9·3.
        Assert.Equal([27, -36, 24, 24], gradients.Weights.Select(g => g[0, 0]));
        Assert.Equal([9, -6, 6, 6], gradients.Biases.Select(g => g[0]));
        Assert.Equal(-48, gradients.Multipliers![0]);
    }

    private static IEnumerable<Activation> Activations()
    {
        return typeof(Activation)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(Activation))
            .Select(property => (Activation)property.GetValue(null)!);
    }

    private static LabelledData Data(int outputs, int seed = 4) =>
        Synthetic.Blobs(13, Math.Max(outputs, 2), Features, 1, new RandomStream(seed));

    private static Mlp Dense() =>
        Mlp.Create([Features, 7, 4, 3], Activation.ReLU, Initializers.HeNormal, new RandomStream(4));

    private static ResidualMlp Residual(Activation hidden, int outputs, bool learnsMultipliers)
    {
        var random = new RandomStream(6);
        var scheme = new ResidualScheme(
            "Mixed",
            blocks => ResidualScheme.Plain.For(blocks) with { Multiplier = 0.5, LearnsMultiplier = learnsMultipliers }
        );
        var network = ResidualMlp.Create(new ResidualShape(Features, 6, 2, outputs), hidden, scheme, random);
        Perturb(network, random);
        return network;
    }

    private static void Perturb(INetwork network, RandomStream random)
    {
        var biases = random.Split("test");
        foreach (var parameter in Parameter.Of(network).Where(p => !p.IsWeight))
        {
            for (var i = 0; i < parameter.Values.Length; i++)
            {
                parameter.Values[i] += biases.NextUniform(-0.5, 0.5);
            }
        }
    }
}
