using InitLab.Diagnostics;
using InitLab.Networks;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Teaching.Exercises;

public static partial class Exercise
{
    /// <summary>
    /// How many of 8 units differ after 50 steps where one incoming weight was nudged and half of the outgoing weights
    /// have the other sign.
    /// </summary>
    public static ICheck<int?> UnitsFromMixedStart { get; } =
        new DistinctUnitsCheck(
            "Distinct units from a mixed start",
            _ => Start(first: unit => unit == 0 ? 0.501 : 0.5, second: unit => unit < 4 ? 0.5 : -0.5),
            50
        );

    /// <summary>How many hidden units of a network differ in incoming weights, bias or outgoing weights.</summary>
    public static ICheck<Func<Mlp, int>> CountUnits { get; } =
        new FormulaCheck<Func<Mlp, int>>(
            "Count the units that differ",
            (answer, at) => answer(NetworkToCount((int)at[0])),
            at => Symmetry.DistinctUnits(NetworkToCount((int)at[0]))
        )
        {
            Places =
            [
                [0],
                [1],
                [2],
                [3],
                [4],
            ],
            At = at => $"For network {at[0]}",
            Wrong =
            [
                new(
                    Mistake.OutgoingForgotten,
                    at => Kinds(at, outgoing: false),
                    "the outgoing weights are not compared"
                ),
                new(Mistake.BiasForgotten, at => Kinds(at, biases: false), "the biases are not compared"),
                new(
                    Mistake.BiasForgotten,
                    at => Kinds(at, biases: false, outgoing: false),
                    "only the incoming weights are compared"
                ),
                new(
                    Mistake.IncomingForgotten,
                    at => Kinds(at, incoming: false),
                    "the incoming weights are not compared"
                ),
                new(Mistake.InputsForUnits, CountedInputs, "rows of the weights are compared, where columns are units"),
                new(Mistake.TwinsCountedTwice, _ => CountedUnits, "this counts all units"),
            ],
        };

    private const int CountedUnits = 5;

    /// <summary>One of the five networks that <see cref="CountUnits"/> asks about.</summary>
    /// <param name="network">Which one, from 0 to 4.</param>
    /// <returns>3 inputs, 5 hidden tanh units and 2 outputs.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such network.</exception>
    public static Mlp NetworkToCount(int network)
    {
        return network switch
        {
            0 => Counted(_ => 0.5, _ => 0, _ => 0.5),
            1 => Counted(_ => 0.5, unit => unit % 3, _ => 0.5),
            2 => Counted(_ => 0.5, _ => 0, unit => unit % 2),
            3 => Counted(unit => Math.Max(unit, 1), _ => 0, _ => 0.5),
            4 => Counted(unit => unit / 2, unit => unit / 4, unit => unit / 3),
            _ => throw new ArgumentOutOfRangeException(nameof(network), network, "There are 5 networks, 0 to 4."),
        };
    }

    private static Mlp Counted(Func<int, double> incoming, Func<int, double> bias, Func<int, double> outgoing)
    {
        return new Mlp(
            new Dense(
                Matrix<double>.Build.Dense(3, CountedUnits, (input, unit) => input == 2 ? incoming(unit) : 0.5),
                Vector<double>.Build.Dense(CountedUnits, bias),
                Activation.Tanh
            ),
            new Dense(
                Matrix<double>.Build.Dense(CountedUnits, 2, (unit, output) => output == 1 ? outgoing(unit) : 0.5),
                Vector<double>.Build.Dense(2),
                Activation.Identity
            )
        );
    }

    private static double Kinds(double[] at, bool incoming = true, bool biases = true, bool outgoing = true)
    {
        var network = NetworkToCount((int)at[0]);
        var (hidden, output) = (network.Layers[0], network.Layers[1]);
        return Enumerable
            .Range(0, CountedUnits)
            .Select(unit =>
                (
                    incoming ? hidden.Weights[2, unit] : 0,
                    biases ? hidden.Biases[unit] : 0,
                    outgoing ? output.Weights[unit, 1] : 0
                )
            )
            .Distinct()
            .Count();
    }

    private static double CountedInputs(double[] at) =>
        NetworkToCount((int)at[0]).Layers[0].Weights.EnumerateRows().Distinct().Count();
}
