using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Teaching.Exercises;

public static partial class Exercise
{
    private const int Units = 8;
    private const int Depth = 30;

    /// <summary>Which parts of a tanh network leave 0 in the first step.</summary>
    public static ICheck<NetworkParts?> ZeroTanhMoves { get; } =
        new MovingPartsCheck("What moves from zero, tanh", Activation.Tanh, steps: 1);

    /// <summary>Which parts of a sigmoid network leave 0 in the first step.</summary>
    public static ICheck<NetworkParts?> ZeroSigmoidMovesFirst { get; } =
        new MovingPartsCheck("What moves from zero, sigmoid, first step", Activation.Sigmoid, steps: 1);

    /// <summary>Which parts of a sigmoid network have left 0 after the second step.</summary>
    public static ICheck<NetworkParts?> ZeroSigmoidMovesSecond { get; } =
        new MovingPartsCheck("What moves from zero, sigmoid, second step", Activation.Sigmoid, steps: 2);

    /// <summary>How many of 8 units differ after 50 steps where all weights start at 0.5.</summary>
    public static ICheck<int?> UnitsFromConstant { get; } =
        new DistinctUnitsCheck("Distinct units from a constant", _ => Start(first: _ => 0.5, second: _ => 0.5), 50);

    /// <summary>How many of 8 units differ after 50 steps where one weight of one unit started 0.001 larger.</summary>
    public static ICheck<int?> UnitsFromNudge { get; } =
        new DistinctUnitsCheck(
            "Distinct units after a nudge",
            _ => Start(first: unit => unit == 0 ? 0.501 : 0.5, second: _ => 0.5),
            50
        );

    /// <summary>How many of 8 units differ after 50 steps where only the output weights start random.</summary>
    public static ICheck<int?> UnitsFromRandomOutputs { get; } =
        new DistinctUnitsCheck(
            "Distinct units from random output weights",
            random => Start(first: _ => 0.5, second: _ => random.NextNormal()),
            50
        );

    /// <summary>The c of weights N(0, c²/fanIn) with which 30 linear layers pass a signal on.</summary>
    public static ICheck<double?> LinearScale { get; } =
        new SignalScaleCheck("The scale for 30 linear layers", Activation.Identity, Depth);

    /// <summary>The c of weights N(0, c²/fanIn) with which 30 tanh layers pass a signal on.</summary>
    public static ICheck<double?> TanhScale { get; } =
        new SignalScaleCheck("The scale for 30 tanh layers", Activation.Tanh, Depth);

    /// <summary>The c of weights N(0, c²/fanIn) with which 30 ReLU layers pass a signal on.</summary>
    public static ICheck<double?> ReluScale { get; } =
        new SignalScaleCheck("The scale for 30 ReLU layers", Activation.ReLU, Depth);

    /// <summary>The c of weights N(0, c²/fanIn) with which five layers learn 50 digits by heart.</summary>
    public static ICheck<double?> Overfit { get; } = new OverfitCheck("Five layers learn 50 digits by heart");

    /// <summary>A start for <see cref="FaintNetwork"/> whose report is healthy.</summary>
    public static ICheck<Func<RandomStream, Mlp>> RepairFaint { get; } =
        new RepairCheck("Repair a ReLU network", FaintNetwork);

    /// <summary>A start for <see cref="LoudNetwork"/> whose report is healthy.</summary>
    public static ICheck<Func<RandomStream, Mlp>> RepairLoud { get; } =
        new RepairCheck("Repair a tanh network", LoudNetwork);

    /// <summary>A ReLU network 20-32-32-32-32-4 that does not train; look at its report.</summary>
    /// <param name="random">The source of its weights.</param>
    public static Mlp FaintNetwork(RandomStream random) =>
        Mlp.Create([20, 32, 32, 32, 32, 4], Activation.ReLU, Initializers.Normal(0.01), random);

    /// <summary>A tanh network 20-32-32-32-32-4 that does not train; look at its report.</summary>
    /// <param name="random">The source of its weights.</param>
    public static Mlp LoudNetwork(RandomStream random) =>
        Mlp.Create([20, 32, 32, 32, 32, 4], Activation.Tanh, Initializers.Normal(1), random);

    private static Mlp Start(Func<int, double> first, Func<int, double> second)
    {
        return new Mlp(
            new Dense(
                Matrix<double>.Build.Dense(2, Units, (input, unit) => input == 0 ? first(unit) : 0.5),
                Vector<double>.Build.Dense(Units),
                Activation.Tanh
            ),
            new Dense(
                Matrix<double>.Build.Dense(Units, 1, (unit, _) => second(unit)),
                Vector<double>.Build.Dense(1),
                Activation.Identity
            )
        );
    }
}
