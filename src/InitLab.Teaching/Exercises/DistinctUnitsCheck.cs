using InitLab.Datasets;
using InitLab.Diagnostics;
using InitLab.Networks;
using InitLab.Numerics;
using InitLab.Teaching.Exercises.HandingIn;

namespace InitLab.Teaching.Exercises;

/// <summary>Judges how many hidden units a learner expects to differ, by training the network and counting.</summary>
/// <param name="title">The exercise.</param>
/// <param name="start">The network of a seed, before training.</param>
/// <param name="steps">After how many steps of gradient descent the units are counted.</param>
internal sealed class DistinctUnitsCheck(string title, Func<RandomStream, Mlp> start, int steps)
    : DataCheck<int?, Given<int>>(title)
{
    private const int Samples = 40;

    /// <inheritdoc/>
    protected override IDataForm<Given<int>> Form { get; } = new WholeNumberForm();

    /// <inheritdoc/>
    protected override Given<int>? Ask(int? answer, long seed) => answer is { } units ? new Given<int>(units) : null;

    /// <inheritdoc/>
    protected override Judgement Judge(Given<int> data, long seed) => Judge(data.Value, seed);

    private Judgement Judge(int answer, long seed)
    {
        var random = new RandomStream(seed);
        var network = start(random.Split("start"));
        var data = Synthetic.Moons(Samples, 0.1, random.Split("data"));
        Training.Run(
            network,
            data,
            new TrainingSettings
            {
                Loss = Losses.LogisticCrossEntropy,
                Optimizer = new Sgd(0.5),
                Steps = steps,
            }
        );
        var (counted, all) = (Symmetry.DistinctUnits(network), network.Layers[0].FanOut);
        if (answer == counted)
        {
            return Judgement.Right($"After {steps} steps {counted} of {all} units are distinct.");
        }

        if (answer < 1 || answer > all)
        {
            return new Judgement(Mistake.WrongShape, $"{answer} is no count of {all} units: it is from 1 to {all}.");
        }

        return answer > counted
            ? new Judgement(
                Mistake.TwinsCountedTwice,
                $"After {steps} steps there are fewer distinct units than {answer}."
            )
            : new Judgement(
                Mistake.DifferentUnitsMerged,
                $"After {steps} steps there are more distinct units than {answer}."
            );
    }
}
