using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Tests.Networks;

public sealed class StepAllocationTests
{
    private const int WarmSteps = 3;
    private const int LastStep = 20;
    private const int Trials = 20;
    private static readonly LabelledData Data = Synthetic.Blobs(60, 2, 4, 1, new RandomStream(1));

    public static TheoryData<string, int, int?> Trainings { get; } =
        new(
            from loss in (string[])["SoftmaxCrossEntropy", "LogisticCrossEntropy", "SquaredError", "own loss"]
            from optimizer in Enumerable.Range(0, Optimizers.Length)
            from batchSize in (int?[])[null, 20]
            select (loss, optimizer, batchSize)
        );

    private static IOptimizer[] Optimizers =>
        [
            new Sgd(0.01),
            new Sgd(0.01) { L2 = 0.1 },
            new Sgd(0.01, 0.9),
            new Adam(0.001) { WeightRates = [1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 1] },
            new AdamW(0.001, 0.1),
        ];

    // Epochs of three batches: several begin and end after the warm-up.
    [Theory]
    [MemberData(nameof(Trainings))]
    public void A_warm_step_allocates_not_one_byte(string loss, int optimizer, int? batchSize)
    {
        var settings = new TrainingSettings
        {
            Loss = Loss(loss),
            Optimizer = Optimizers[optimizer],
            BatchSize = batchSize,
            Random = new RandomStream(2),
            Steps = LastStep + 1,
            Schedule = Schedules.WarmUp(5, Schedules.Cosine(15)),
        };
        var outputs = loss == "LogisticCrossEntropy" ? 1 : 2;
        Assert.Equal(0, BytesOfWarmSteps(observe => Training.Run((INetwork)Dense(outputs), Data, settings, observe)));
        Assert.Equal(0, BytesOfWarmSteps(observe => Training.Run(Residual(outputs), Data, settings, observe)));
        Assert.Equal(0, BytesOfWarmSteps(observe => Training.Run(Dense(outputs).ToSingle(), Data, settings, observe)));
    }

    // A collection that another thread starts books the unused end of this thread's last block as allocated, once. What
    // a step allocates is there in every training, so the least of several counts.
    private static long BytesOfWarmSteps(Action<Action<int, double>> train)
    {
        var least = long.MaxValue;
        for (var training = 0; training < Trials && least > 0; training++)
        {
            var (start, end) = (0L, 0L);
            train(
                (step, _) =>
                {
                    start = step == WarmSteps ? GC.GetAllocatedBytesForCurrentThread() : start;
                    end = step == LastStep ? GC.GetAllocatedBytesForCurrentThread() : end;
                }
            );
            least = Math.Min(least, end - start);
        }

        return least;
    }

    private static ILoss Loss(string name) =>
        name switch
        {
            nameof(Losses.SoftmaxCrossEntropy) => Losses.SoftmaxCrossEntropy,
            nameof(Losses.LogisticCrossEntropy) => Losses.LogisticCrossEntropy,
            nameof(Losses.SquaredError) => Losses.SquaredError,
            _ => new OwnLoss(Losses.SquaredError),
        };

    private static Mlp Dense(int outputs) =>
        Mlp.Create([4, 16, 15, 14, 13, 12, 11, 10, outputs], Activation.Tanh, Initializers.XavierNormal, new(1));

    private static ResidualMlp Residual(int outputs) =>
        ResidualMlp.Create(new ResidualShape(4, 8, 3, outputs), Activation.GELU, ResidualScheme.ReZero, new(1));

    // Takes one sample after the other, as a loss from outside the library does.
    private sealed class OwnLoss(ILoss loss) : ILoss
    {
        public double Value(ReadOnlySpan<double> outputs, int label) => loss.Value(outputs, label);

        public void Gradient(ReadOnlySpan<double> outputs, int label, Span<double> gradient) =>
            loss.Gradient(outputs, label, gradient);

        public void Require(int outputs, int classes) => loss.Require(outputs, classes);
    }
}
