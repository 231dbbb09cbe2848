using System.Text.RegularExpressions;
using InitLab.Diagnostics;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Tests.Diagnostics;

public sealed partial class InitReportTests
{
    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_good_start_has_no_findings(long seed)
    {
        Mlp[] networks =
        [
            Experiments.Deep(2, Activation.ReLU, Initializers.HeNormal, seed),
            Experiments.Deep(8, Activation.ReLU, Initializers.HeUniform, seed),
            Experiments.Deep(3, Activation.Tanh, Initializers.XavierUniform, seed),
            Experiments.Deep(10, Activation.Tanh, Initializers.LeCunNormal, seed),
            Experiments.Deep(4, Activation.Identity, Initializers.LeCunUniform, seed),
            Experiments.Deep(1, Activation.Sigmoid, Initializers.XavierNormal, seed),
        ];

        // Of 1200 such networks with other seeds none had a finding.
        Assert.All(networks, network => Assert.Empty(Report(network).Findings));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Widths_that_change_are_no_fault(long seed)
    {
        foreach (
            var (hidden, scheme) in new[]
            {
                (Activation.ReLU, Initializers.HeNormal),
                (Activation.Tanh, Initializers.XavierNormal),
            }
        )
        {
            IInitializer[] schemes = [scheme, scheme, scheme, Initializers.Zeros];
            var network = Mlp.Create([64, 128, 32, 48, 10], hidden, schemes, new RandomStream(seed));

            Assert.Equal([FindingKind.ZeroWeights], Report(network).Findings.Select(finding => finding.Kind));
        }
    }

    [Fact]
    public void Xaviers_scheme_behind_ReLU_lets_signal_and_gradient_die_out()
    {
        var report = Report(Experiments.Deep(30, Activation.ReLU, Initializers.XavierNormal, 1));

        var scheme = Single(report, FindingKind.WrongScheme, Severity.Warning);
        Assert.Equal(Enumerable.Range(1, 29), scheme.Layers);
        Assert.StartsWith(
            "Layers 1 to 29 have the weight variance × fanIn 0.9",
            scheme.Sentence,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "as LeCun's and Xavier's schemes have it; ReLU needs 2.",
            scheme.Sentence,
            StringComparison.Ordinal
        );
        Assert.Equal("Use HeNormal (variance 2/fanIn).", scheme.Advice);
        var signal = Single(report, FindingKind.VanishingSignal, Severity.Error);
        Assert.Matches(@"changes by ×0\.[45]\d* .*theory ×0\.(49|5)\d*\)", signal.Sentence);
        Single(report, FindingKind.VanishingGradient, Severity.Error);
        Assert.False(report.IsHealthy);
    }

    [Fact]
    public void Hes_scheme_behind_tanh_is_the_wrong_one()
    {
        var finding = Single(
            Report(Experiments.Deep(3, Activation.Tanh, Initializers.HeNormal, 1)),
            FindingKind.WrongScheme,
            Severity.Warning
        );

        Assert.Contains("as He's scheme has it; tanh needs 1.", finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("LeCunNormal or XavierNormal", finding.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void PyTorchs_default_is_recognised()
    {
        var torch = new VarianceScaling(1.0 / 3, FanMode.In, Distribution.Uniform);

        var finding = Single(
            Report(Experiments.Deep(3, Activation.ReLU, torch, 1)),
            FindingKind.WrongScheme,
            Severity.Warning
        );

        Assert.Contains("as PyTorch's default for linear layers has it", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Layers_that_are_too_small_and_too_large_are_two_findings()
    {
        IInitializer[] schemes =
        [
            Initializers.HeNormal,
            Initializers.Normal(0.01),
            Initializers.Normal(1),
            Initializers.Normal(0.01),
        ];

        var report = Report(Mlp.Create([64, 64, 64, 64, 10], Activation.ReLU, schemes, new RandomStream(1)));

        var wrong = report.Findings.Where(finding => finding.Kind == FindingKind.WrongScheme);
        Assert.Equal(
            [
                [1],
                [2],
            ],
            wrong.Select(finding => finding.Layers)
        );
        Assert.All(wrong, finding => Assert.StartsWith("Layer ", finding.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void The_gradients_scheme_is_as_good_as_the_signals()
    {
        var backward = new VarianceScaling(2, FanMode.Out, Distribution.Normal);
        IInitializer[] schemes = [backward, backward, Initializers.Normal(0.01)];
        var network = Mlp.Create([64, 128, 256, 10], Activation.ReLU, schemes, new RandomStream(1));

        Assert.DoesNotContain(Report(network).Findings, finding => finding.Kind == FindingKind.WrongScheme);
    }

    [Fact]
    public void Small_weights_of_one_spread_for_all_shapes_are_found()
    {
        var report = Report(Experiments.Deep(6, Activation.ReLU, Initializers.Normal(0.01), 1));

        Assert.Equal(Enumerable.Range(0, 6), Single(report, FindingKind.WrongScheme, Severity.Warning).Layers);
        Single(report, FindingKind.VanishingSignal, Severity.Error);
    }

    [Fact]
    public void Large_weights_explode_behind_ReLU()
    {
        var twice = new VarianceScaling(4, FanMode.In, Distribution.Normal);

        var report = Report(Experiments.Deep(12, Activation.ReLU, twice, 1));

        Single(report, FindingKind.ExplodingSignal, Severity.Warning);
        Single(report, FindingKind.ExplodingGradient, Severity.Warning);
        var fatal = Report(Experiments.Deep(30, Activation.ReLU, twice, 1));
        Single(fatal, FindingKind.ExplodingSignal, Severity.Error);
    }

    [Fact]
    public void Large_weights_saturate_tanh_and_explode_its_gradient_but_not_its_signal()
    {
        var report = Report(
            Experiments.Deep(10, Activation.Tanh, new VarianceScaling(16, FanMode.In, Distribution.Normal), 1)
        );

        Assert.Equal(Enumerable.Range(0, 10), Single(report, FindingKind.Saturation, Severity.Warning).Layers);
        Single(report, FindingKind.ExplodingGradient, Severity.Warning);
        Assert.DoesNotContain(report.Findings, finding => finding.Kind == FindingKind.ExplodingSignal);
    }

    [Fact]
    public void Sigmoids_let_the_gradient_die_out_and_should_be_replaced()
    {
        var report = Report(Experiments.Deep(5, Activation.Sigmoid, Initializers.XavierNormal, 1));

        var finding = Single(report, FindingKind.VanishingGradient, Severity.Warning);
        Assert.StartsWith("Replace the sigmoid", finding.Advice, StringComparison.Ordinal);
        Assert.DoesNotContain(report.Findings, other => other.Kind == FindingKind.VanishingSignal);
    }

    [Fact]
    public void Theory_knows_how_fast_gradients_die_out_or_explode()
    {
        var large = new VarianceScaling(16, FanMode.In, Distribution.Normal);

        var sigmoid = Report(Experiments.Deep(5, Activation.Sigmoid, Initializers.XavierNormal, 1));
        var tanh = Report(Experiments.Deep(10, Activation.Tanh, large, 1));

        // √χ₁ = 0.236 for the sigmoid at σ_w = 1 and 1.5417 for tanh at σ_w = 4; the first layer has a larger q.
        var dies = Single(sigmoid, FindingKind.VanishingGradient, Severity.Warning).Sentence;
        Assert.Matches(@"changes by ×0\.2\d* per layer \(theory ×0\.2[23]", dies);
        var explodes = Single(tanh, FindingKind.ExplodingGradient, Severity.Warning).Sentence;
        Assert.Matches(@"changes by ×1\.\d* per layer \(theory ×1\.5[345]", explodes);
    }

    [Fact]
    public void Theory_of_gradients_looks_at_the_fan_out()
    {
        int[] widths = [64, 32, 64, 128, 256, 10];
        var network = Mlp.Create(widths, Activation.Sigmoid, Initializers.LeCunNormal, new RandomStream(1));

        var sentence = Single(Report(network), FindingKind.VanishingGradient, Severity.Warning).Sentence;

        // A factor of fanIn instead would be √2 off per layer.
        var factors = Regex.Match(sentence, @"by ×([\d.]+) per layer \(theory ×([\d.]+)\)").Groups;
        Assert.Equal(1, double.Parse(factors[1].Value) / double.Parse(factors[2].Value), 0.15);
    }

    [Theory]
    [InlineData("GELU", 2, false)]
    [InlineData("GELU", 1, true)]
    [InlineData("SELU", 1, false)]
    [InlineData("SELU", 2, true)]
    [InlineData("ELU", 1, false)]
    [InlineData("ELU", 4, true)]
    [InlineData("erf", 1, false)]
    [InlineData("erf", 2, true)]
    [InlineData("softplus", 1, false)]
    public void Every_nonlinearity_has_its_own_right_scale(string name, double scale, bool isWrong)
    {
        var activation = Activation.All.First(a => a.Name.StartsWith(name, StringComparison.Ordinal));
        var scheme = new VarianceScaling(scale, FanMode.In, Distribution.Normal);

        var report = Report(Experiments.Deep(3, activation, scheme, 1));

        Assert.Equal(isWrong, report.Findings.Any(finding => finding.Kind == FindingKind.WrongScheme));
    }

    [Fact]
    public void Zeros_everywhere_never_move()
    {
        var report = Report(Mlp.Create([64, 32, 32, 10], Activation.ReLU, Initializers.Zeros, new RandomStream(1)));

        var finding = Assert.Single(report.Findings);
        Assert.Equal((FindingKind.ZeroWeights, Severity.Error), (finding.Kind, finding.Severity));
        Assert.Equal([0, 1], finding.Layers);
        Assert.Contains("HeNormal", finding.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Zeros_before_random_weights_move_behind_tanh_but_not_behind_ReLU()
    {
        IInitializer[] schemes = [Initializers.Zeros, Initializers.LeCunNormal];

        var tanh = Report(Mlp.Create([64, 32, 10], Activation.Tanh, schemes, new RandomStream(1)));
        var relu = Report(Mlp.Create([64, 32, 10], Activation.ReLU, schemes, new RandomStream(1)));

        Single(tanh, FindingKind.ZeroWeights, Severity.Warning);
        Single(relu, FindingKind.ZeroWeights, Severity.Error);
    }

    [Fact]
    public void Two_layers_of_zeros_hold_each_other_back_though_a_bias_moves()
    {
        IInitializer[] schemes = [Initializers.Zeros, Initializers.Zeros, Initializers.LeCunNormal];

        var report = Report(Mlp.Create([64, 32, 32, 10], Activation.Tanh, schemes, new RandomStream(1)));

        Assert.Equal([0, 1], Single(report, FindingKind.ZeroWeights, Severity.Error).Layers);
    }

    [Fact]
    public void A_last_layer_of_zeros_is_only_worth_knowing()
    {
        IInitializer[] schemes = [Initializers.HeNormal, Initializers.HeNormal, Initializers.Zeros];

        var report = Report(Mlp.Create([64, 32, 32, 10], Activation.ReLU, schemes, new RandomStream(1)));

        Assert.Equal([2], Assert.Single(report.Findings).Layers);
        Assert.Equal(Severity.Note, report.Findings[0].Severity);
        Assert.True(report.IsHealthy);
        Assert.Equal(report.LossOfZeroOutputs, report.InitialLoss, 1e-12);
    }

    [Fact]
    public void One_constant_makes_all_units_of_a_layer_the_same()
    {
        var report = Report(Mlp.Create([64, 32, 10], Activation.Tanh, Initializers.Constant(0.1), new RandomStream(1)));

        var finding = Single(report, FindingKind.IdenticalUnits, Severity.Error);
        Assert.StartsWith("Layer 0: only 1 of 32 units differ", finding.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(
            report.Findings,
            other => other.Kind is FindingKind.WrongScheme or FindingKind.WeightsNotCentred
        );
    }

    public static TheoryData<long> Seeds => [.. Enumerable.Range(0, 12).Select(seed => (long)seed)];

    private static InitReport Report(Mlp network) =>
        InitReport.Of(network, Experiments.Clouds, Losses.SoftmaxCrossEntropy);

    private static Finding Single(InitReport report, FindingKind kind, Severity severity)
    {
        var finding = Assert.Single(report.Findings, finding => finding.Kind == kind);
        Assert.Equal(severity, finding.Severity);
        return finding;
    }
}
