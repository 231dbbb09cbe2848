using InitLab.Datasets;
using InitLab.Diagnostics;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Tests.Diagnostics;

public sealed partial class InitReportTests
{
    [Fact]
    public void Equal_incoming_weights_are_no_symmetry_where_outgoing_ones_differ()
    {
        IInitializer[] schemes = [Initializers.Constant(0.1), Initializers.LeCunNormal];

        var report = Report(Mlp.Create([64, 32, 10], Activation.Tanh, schemes, new RandomStream(1)));

        Assert.DoesNotContain(report.Findings, finding => finding.Kind == FindingKind.IdenticalUnits);
    }

    [Fact]
    public void Units_that_differ_in_one_outgoing_weight_only_are_no_twins()
    {
        var network = Experiments.Deep(2, Activation.ReLU, Initializers.HeNormal, 1);
        network.Layers[0].Weights.SetColumn(5, network.Layers[0].Weights.Column(9));
        network.Layers[1].Weights.SetRow(5, network.Layers[1].Weights.Row(9));
        network.Layers[1].Weights[5, 63] += 1e-3;

        Assert.Empty(Report(network).Findings);
    }

    [Fact]
    public void Two_twins_among_random_units_are_found()
    {
        var network = Experiments.Deep(2, Activation.ReLU, Initializers.HeNormal, 1);
        network.Layers[0].Weights.SetColumn(5, network.Layers[0].Weights.Column(9));
        network.Layers[1].Weights.SetRow(5, network.Layers[1].Weights.Row(9));

        var finding = Assert.Single(Report(network).Findings);

        Assert.Equal(FindingKind.IdenticalUnits, finding.Kind);
        Assert.Contains("only 63 of 64", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Dead_units_are_found_when_they_are_half_of_a_layer()
    {
        var half = Experiments.Deep(2, Activation.ReLU, Initializers.HeNormal, 1);
        var all = Experiments.Deep(2, Activation.ReLU, Initializers.HeNormal, 1);
        for (var unit = 0; unit < 64; unit++)
        {
            half.Layers[0].Biases[unit] = unit < 40 ? -100 : 0;
            all.Layers[1].Biases[unit] = -100;
        }

        var warning = Single(Report(half), FindingKind.DeadUnits, Severity.Warning);
        Assert.StartsWith("Layer 0: 62 % of the units are dead", warning.Sentence, StringComparison.Ordinal);
        Assert.Equal([1], Single(Report(all), FindingKind.DeadUnits, Severity.Error).Layers);
    }

    [Fact]
    public void Weights_from_0_to_1_are_not_centred()
    {
        var report = Report(Experiments.Deep(3, Activation.ReLU, Initializers.Uniform(0, 1), 1));

        Assert.Equal([0, 1, 2], Single(report, FindingKind.WeightsNotCentred, Severity.Warning).Layers);
    }

    [Fact]
    public void A_mean_of_a_third_of_the_spread_outweighs_it_over_64_inputs()
    {
        var report = Report(Experiments.Deep(2, Activation.ReLU, Initializers.Uniform(-0.1, 0.2), 1));

        Assert.Equal([0, 1], Single(report, FindingKind.WeightsNotCentred, Severity.Warning).Layers);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_mean_of_a_few_weights_may_be_off_by_chance(long seed)
    {
        var network = Mlp.Create([64, 1, 10], Activation.Tanh, Initializers.LeCunNormal, new RandomStream(seed));

        Assert.DoesNotContain(Report(network).Findings, finding => finding.Kind == FindingKind.WeightsNotCentred);
    }

    [Fact]
    public void The_loss_is_compared_with_ln_C()
    {
        var he = Report(Mlp.Create([64, 64, 10], Activation.ReLU, Initializers.HeNormal, new RandomStream(2)));
        var large = Report(
            Mlp.Create(
                [64, 64, 10],
                Activation.ReLU,
                [Initializers.HeNormal, Initializers.Normal(1)],
                new RandomStream(1)
            )
        );

        Assert.Equal(2.302585092994046, he.LossOfZeroOutputs, 1e-13);
        Assert.Contains(
            "above ln 10 = 2.303",
            Single(he, FindingKind.InitialLoss, Severity.Note).Sentence,
            StringComparison.Ordinal
        );
        Assert.True(he.IsHealthy);
        Single(large, FindingKind.InitialLoss, Severity.Warning);
    }

    [Fact]
    public void A_trained_network_is_told_by_its_loss()
    {
        var network = Mlp.Create([64, 64, 10], Activation.ReLU, Initializers.HeNormal, new RandomStream(1));
        var settings = new TrainingSettings
        {
            Loss = Losses.SoftmaxCrossEntropy,
            Optimizer = new Sgd(0.1, 0.9),
            Steps = 6,
        };
        Training.Run(network, Experiments.Clouds, settings, cancellationToken: TestContext.Current.CancellationToken);

        var report = Report(network);
        var finding = Single(report, FindingKind.InitialLoss, Severity.Note);

        Assert.InRange(report.InitialLoss, 0.1, 1.1);

        Assert.Contains("far below", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_losses_are_compared_with_outputs_of_0()
    {
        var data = Experiments.Clouds;
        var network = Experiments.Deep(2, Activation.ReLU, Initializers.HeNormal, 1);

        Assert.Equal(0.5, InitReport.Of(network, data, Losses.SquaredError).LossOfZeroOutputs);
        Assert.Empty(InitReport.Of(network, data, Losses.SquaredError).Findings);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(0.01)]
    public void Inputs_that_are_not_standardized_are_found(double factor)
    {
        var clouds = Experiments.Clouds;
        var data = new LabelledData(clouds.Inputs * factor, clouds.Labels, 10);

        var report = InitReport.Of(
            Experiments.Deep(2, Activation.ReLU, Initializers.HeNormal, 1),
            data,
            Losses.SquaredError
        );

        Assert.Contains(
            "Standardization.Fit",
            Single(report, FindingKind.InputScale, Severity.Warning).Advice,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void NaN_in_a_layer_is_the_one_thing_to_say()
    {
        var weights = Experiments.Deep(3, Activation.ReLU, Initializers.HeNormal, 1);
        var biases = weights.Copy();
        weights.Layers[1].Weights[0, 0] = double.NaN;
        biases.Layers[2].Biases[0] = double.PositiveInfinity;

        foreach (var (network, layer) in new[] { (weights, 1), (biases, 2) })
        {
            var finding = Assert.Single(Report(network).Findings);
            Assert.Equal((FindingKind.NotFinite, Severity.Error), (finding.Kind, finding.Severity));
            Assert.Equal([layer], finding.Layers);
        }
    }

    [Fact]
    public void A_signal_that_overflows_is_told_from_where_it_does()
    {
        var report = Report(Experiments.Deep(3, Activation.ReLU, Initializers.Normal(1e150), 1));

        Assert.Equal([2, 3], Single(report, FindingKind.NotFinite, Severity.Error).Layers);
        Assert.DoesNotContain(
            report.Findings,
            finding => finding.Sentence.Contains("Infinity", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_worst_comes_first_and_the_network_stays_as_it_is()
    {
        var network = Experiments.Deep(30, Activation.ReLU, Initializers.XavierNormal, 1);
        var before = network.Copy();

        var findings = Report(network).Findings;

        Assert.Equal(findings.OrderByDescending(finding => finding.Severity), findings);
        Assert.All(before.Layers.Zip(network.Layers), pair => Assert.Equal(pair.First.Weights, pair.Second.Weights));
    }

    [Fact]
    public void It_reads_as_sentences_and_a_table()
    {
        var network = Mlp.Create([64, 64, 64, 10], Activation.Tanh, Initializers.HeNormal, new RandomStream(1));

        var lines = Report(network).ToString().Split('\n');

        Assert.Equal("Mlp 64-64-64-10, tanh, 8970 parameters, before training, on 300 samples", lines[0]);
        Assert.EndsWith("outputs that say nothing have ln 10 = 2.303", lines[1], StringComparison.Ordinal);
        Assert.Equal(
            "WARNING Layers 0 and 1 have the weight variance × fanIn 2 to 2.01, as He's scheme has it; tanh needs 1.",
            lines[3]
        );
        Assert.Equal("  → Use LeCunNormal or XavierNormal (variance 1/fanIn on square layers).", lines[4]);
        Assert.StartsWith("layer ", lines[6], StringComparison.Ordinal);
        Assert.StartsWith("  0  Dense 64-64, tanh ", lines[7], StringComparison.Ordinal);
        Assert.All(lines[6..], line => Assert.Equal(lines[6].Length, line.Length));
        Assert.Equal(10, lines.Length);
    }

    [Fact]
    public void A_good_start_is_called_one()
    {
        var text = Report(Experiments.Deep(2, Activation.ReLU, Initializers.HeNormal, 1)).ToString();

        Assert.Contains("Nothing is wrong with this start.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_the_same_text_each_time()
    {
        var network = Experiments.Deep(12, Activation.ReLU, Initializers.XavierNormal, 1);

        Assert.Equal(Report(network).ToString(), Report(network.Copy()).ToString());
    }

    [Fact]
    public void A_loss_that_does_not_fit_the_network_is_refused()
    {
        Assert.Throws<ArgumentException>(() =>
            InitReport.Of(
                Experiments.Deep(1, Activation.ReLU, Initializers.HeNormal, 1),
                Experiments.Noise(5, 64, 3, seed: 1),
                Losses.SoftmaxCrossEntropy
            )
        );
    }
}
