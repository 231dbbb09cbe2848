using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using InitLab.Teaching.Exercises.HandingIn;

namespace InitLab.Teaching.Exercises;

/// <summary>Judges which parts of a network that starts at zero move, by training one.</summary>
internal sealed class MovingPartsCheck : DataCheck<NetworkParts?, Given<NetworkParts>>
{
    private const int Units = 4;

    private readonly Activation _activation;
    private readonly int _steps;

    /// <summary>Makes a check.</summary>
    /// <param name="title">The exercise.</param>
    /// <param name="activation">The nonlinearity of the hidden layer.</param>
    /// <param name="steps">After how many steps of gradient descent.</param>
    internal MovingPartsCheck(string title, Activation activation, int steps)
        : base(title) => (_activation, _steps) = (activation, steps);

    /// <inheritdoc/>
    protected override IDataForm<Given<NetworkParts>> Form { get; } = new NameForm<NetworkParts>();

    /// <inheritdoc/>
    protected override Given<NetworkParts>? Ask(NetworkParts? answer, long seed) =>
        answer is { } parts ? new Given<NetworkParts>(parts) : null;

    /// <inheritdoc/>
    protected override Judgement Judge(Given<NetworkParts> data, long seed) => Judge(data.Value, Moved(seed));

    private NetworkParts Moved(long seed)
    {
        var random = new RandomStream(seed);
        // Clouds of one sample more in one class, so that the output biases have somewhere to go.
        var data = Synthetic.RareClass(30, 7, 2, random);
        var network = Mlp.Create([2, Units, 1], _activation, Initializers.Zeros, random);
        Training.Run(
            network,
            data,
            new TrainingSettings
            {
                Loss = Losses.LogisticCrossEntropy,
                Optimizer = new Sgd(0.5),
                Steps = _steps,
            }
        );
        var (hidden, output) = (network.Layers[0], network.Layers[1]);
        return Part(NetworkParts.HiddenWeights, hidden.Weights.Enumerate())
            | Part(NetworkParts.HiddenBiases, hidden.Biases)
            | Part(NetworkParts.OutputWeights, output.Weights.Enumerate())
            | Part(NetworkParts.OutputBiases, output.Biases);

        static NetworkParts Part(NetworkParts part, IEnumerable<double> numbers) =>
            numbers.Any(number => number != 0) ? part : NetworkParts.None;
    }

    private Judgement Judge(NetworkParts answer, NetworkParts moved)
    {
        var known = answer & NetworkParts.All;
        if (known == moved)
        {
            return Judgement.Right($"After {Steps()} exactly these parts have left 0: {moved}.");
        }

        if (known == NetworkParts.None)
        {
            return new Judgement(
                Mistake.NothingMoves,
                $"After {Steps()} something has left 0: not every gradient is 0."
            );
        }

        var (still, forgotten) = (Count(known & ~moved), Count(moved & ~known));
        if (still > 0 && known == NetworkParts.All)
        {
            return new Judgement(Mistake.EverythingMoves, $"After {Steps()} {still} of the 4 parts are still 0.");
        }

        return still > 0
            ? new Judgement(
                Mistake.PartWithoutGradient,
                $"After {Steps()} {still} of the parts named {(still == 1 ? "is" : "are")} still 0."
            )
            : new Judgement(Mistake.PartForgotten, $"After {Steps()} {forgotten} more of the 4 parts have left 0.");
    }

    private string Steps() => _steps == 1 ? "1 step" : $"{_steps} steps";

    private static int Count(NetworkParts parts) => System.Numerics.BitOperations.PopCount((uint)parts);
}
