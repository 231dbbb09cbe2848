using System.Text.Json;
using System.Text.Json.Nodes;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using InitLab.Teaching.Exercises;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Teaching.Tests.Exercises;

/// <summary>An answer that gives what a text says was given, so that its check can be asked itself.</summary>
internal static class Replay
{
    /// <summary>Reads the data of a seed, in a way of its own, and asks the check that the text names.</summary>
    internal static CheckResult Of(string json, long seed)
    {
        var root = JsonNode.Parse(json)!;
        var title = root["exercise"]!.GetValue<string>();
        var check = Exercise.All.Single(exercise => exercise.Title == title);
        var data = root["answers"]!.AsArray().Single(answer => answer!["seed"]!.GetValue<long>() == seed)!["data"]!;
        return Of(check, data, seed);
    }

    private static CheckResult Of(ICheck check, JsonNode data, long seed)
    {
        var calls = 0;
        return check switch
        {
            ICheck<double?> number => number.Of(Numbers(data)[0], seed),
            ICheck<int?> count => count.Of(Whole(data), seed),
            ICheck<NetworkParts?> parts => parts.Of(Enum.Parse<NetworkParts>(data.GetValue<string>()), seed),
            ICheck<Mistake?> bug => bug.Of(Enum.Parse<Mistake>(data.GetValue<string>()), seed),
            ICheck<Func<int, int, RandomStream, Matrix<double>>> layer => layer.Of(
                (_, _, _) =>
                    calls++ switch
                    {
                        0 => Weights(data["wide"]!),
                        1 => Weights(data["narrow"]!),
                        2 => Weights(data["wide"]!, isOther: !data["repeated"]!.GetValue<bool>()),
                        _ => Weights(data["wide"]!, isOther: !data["sourceIgnored"]!.GetValue<bool>()),
                    },
                seed
            ),
            ICheck<Func<int[], RandomStream, IReadOnlyList<Matrix<double>>>> layers => layers.Of(
                (_, _) =>
                    calls++ switch
                    {
                        0 => Layers(data, isOther: false),
                        1 => Layers(data, isOther: !data["repeated"]!.GetValue<bool>()),
                        _ => Layers(data, isOther: !data["sourceIgnored"]!.GetValue<bool>()),
                    },
                seed
            ),
            ICheck<Func<RandomStream, Mlp>> network => network.Of(_ => Network(data[calls++]!, Model(check)), seed),
            _ => Formula(check, Numbers(data), seed),
        };
    }

    // Asked for its values one after the other, as they were written down.
    private static CheckResult Formula(ICheck check, double[] values, long seed)
    {
        var calls = 0;
        return check switch
        {
            ICheck<Func<double, double>> formula => formula.Of(_ => Next(), seed),
            ICheck<Func<int, double>> formula => formula.Of(_ => Next(), seed),
            ICheck<Func<Mlp, int>> formula => formula.Of(_ => (int)Next(), seed),
            ICheck<Func<double, double, double>> formula => formula.Of((_, _) => Next(), seed),
            ICheck<Func<double, int, double>> formula => formula.Of((_, _) => Next(), seed),
            ICheck<Func<int, double, double>> formula => formula.Of((_, _) => Next(), seed),
            ICheck<Func<int, int, double>> formula => formula.Of((_, _) => Next(), seed),
            ICheck<Func<Func<double, double>, int, double>> formula => formula.Of((_, _) => Next(), seed),
            ICheck<Func<double, int, int, double>> formula => formula.Of((_, _, _) => Next(), seed),
            ICheck<Func<string, int, int, double>> formula => formula.Of((_, _, _) => Next(), seed),
            ICheck<Func<double[], double[]>> biases => biases.Of(Biases, seed),
            _ => throw new InvalidOperationException(check.Title),
        };

        double Next() => values[calls++];

        // The numbers are what a softmax makes of biases, which come for the classes one by one.
        double[] Biases(double[] shares)
        {
            var start = calls < 3 ? 0 : 3;
            calls++;
            return [.. values[start..(start + shares.Length)].Select(share => Math.Log(share))];
        }
    }

    private static int Whole(JsonNode data) =>
        data.GetValueKind() == JsonValueKind.Number ? data.GetValue<int>() : (int)Numbers(data)[0];

    private static Mlp Model(ICheck check) =>
        check == Exercise.RepairLoud ? Exercise.LoudNetwork(new RandomStream(0))
        : check == Exercise.RepairFaint ? Exercise.FaintNetwork(new RandomStream(0))
        : Mlp.Create([20, 32, 32, 32, 3], Activation.ReLU, Initializers.Zeros, new RandomStream(0));

    private static double[] Numbers(JsonNode data)
    {
        var bytes = Convert.FromBase64String(data.GetValue<string>());
        return [.. Enumerable.Range(0, bytes.Length / 8).Select(i => BitConverter.ToDouble(bytes, i * 8))];
    }

    private static Matrix<double> Weights(JsonNode sample, bool isOther = false)
    {
        var (rows, columns) = (sample["rows"]!.GetValue<int>(), sample["columns"]!.GetValue<int>());
        var numbers = sample["weights"] is { } weights ? Numbers(weights) : new double[rows * columns];
        return Matrix<double>.Build.Dense(rows, columns, isOther ? [.. numbers.Select(w => w + 1)] : numbers);
    }

    private static List<Matrix<double>> Layers(JsonNode data, bool isOther) =>
        data["wrongCount"] is { } count
            ? [.. Enumerable.Repeat(Matrix<double>.Build.Dense(1, 1), count.GetValue<int>())]
            : [.. data["layers"]!.AsArray().Select(layer => Weights(layer!, isOther))];

    private static Mlp Network(JsonNode sample, Mlp model)
    {
        if (sample["numbers"] is not { } member)
        {
            return new Mlp(model.Layers[0]);
        }

        var (numbers, start) = (Numbers(member), 0);
        return new Mlp([.. model.Layers.Select(layer => Layer(layer))]);

        Dense Layer(Dense like)
        {
            var (fanIn, fanOut, first) = (like.FanIn, like.FanOut, start);
            start += (fanIn + 1) * fanOut;
            return new Dense(
                Matrix<double>.Build.Dense(fanIn, fanOut, (i, j) => numbers[first + (j * fanIn) + i]),
                Vector<double>.Build.Dense(fanOut, j => numbers[first + (fanIn * fanOut) + j]),
                like.Activation
            );
        }
    }
}
