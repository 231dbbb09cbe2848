using InitLab.Networks;
using InitLab.Numerics;
using InitLab.Teaching.Exercises.HandingIn;

namespace InitLab.Teaching.Exercises;

/// <summary>Judges networks that an answer makes: three are drawn, and two of them must have no flaw.</summary>
/// <param name="title">The exercise.</param>
internal abstract class NetworkCheck(string title) : DataCheck<Func<RandomStream, Mlp>, NetworkSample[]>(title)
{
    private const int Starts = 3;

    /// <inheritdoc/>
    protected override IDataForm<NetworkSample[]> Form => new NetworksForm(Model(), Starts);

    /// <summary>A network of the layers that are asked for.</summary>
    protected abstract Mlp Model();

    // Written down at once, so that nothing of the answer can change the networks any more.
    /// <inheritdoc/>
    protected override NetworkSample[]? Ask(Func<RandomStream, Mlp> answer, long seed)
    {
        var model = Model();
        NetworkSample?[] samples = [.. Enumerable.Range(0, Starts).Select(One)];
        return Array.TrueForAll(samples, sample => sample is not null) ? [.. samples.OfType<NetworkSample>()] : null;

        NetworkSample? One(int start) =>
            answer(Source(seed, start)) is { } network ? NetworkSample.Of(network, model) : null;
    }

    /// <inheritdoc/>
    protected override Judgement Judge(NetworkSample[] data, long seed)
    {
        var model = Model();
        if (Array.Find(data, sample => sample.Numbers is null) is { } other)
        {
            return new Judgement(Mistake.OtherNetwork, Stranger(other.Description, model));
        }

        Mlp[] networks = [.. data.Select(sample => sample.ToNetwork(model)!)];
        var flaws = networks.Select((network, start) => Flaw(network, Source(seed, start))).ToArray();
        if (flaws.Count(flaw => flaw is null) <= Starts / 2)
        {
            return flaws.First(flaw => flaw is not null)!;
        }

        return networks[0].Layers[0].Weights.Equals(networks[1].Layers[0].Weights)
            ? new Judgement(Mistake.SourceIgnored, "Two different random sources give the same network.")
            : Judgement.Right(Praise(networks[0], Source(seed, 0)));
    }

    /// <summary>What is said of a network of other layers.</summary>
    /// <param name="description">That network in words.</param>
    /// <param name="model">The network that is asked for.</param>
    protected abstract string Stranger(string description, Mlp model);

    /// <summary>What keeps one start from being good, or null.</summary>
    /// <param name="network">The start.</param>
    /// <param name="source">The source that it was drawn from, anew.</param>
    protected abstract Judgement? Flaw(Mlp network, RandomStream source);

    /// <summary>What is said where the answer is right.</summary>
    /// <param name="network">The first start.</param>
    /// <param name="source">The source that it was drawn from, anew.</param>
    protected abstract string Praise(Mlp network, RandomStream source);

    private static RandomStream Source(long seed, int start) => new RandomStream(seed).Split("exercise").Split(start);
}
