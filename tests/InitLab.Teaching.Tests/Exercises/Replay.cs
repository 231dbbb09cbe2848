using System.Text.Json.Nodes;
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
            ICheck<int?> count => count.Of(data.GetValue<int>(), seed),
            ICheck<NetworkParts?> parts => parts.Of(Enum.Parse<NetworkParts>(data.GetValue<string>()), seed),
            ICheck<Mistake?> bug => bug.Of(Enum.Parse<Mistake>(data.GetValue<string>()), seed),
            ICheck<Func<double, int, double>> law => law.Of((_, _) => Numbers(data)[calls++], seed),
            ICheck<Func<int, double>> loss => loss.Of(_ => Numbers(data)[calls++], seed),
            ICheck<Func<double, double>> bias => bias.Of(_ => Numbers(data)[calls++], seed),
            ICheck<Func<int, int, double>> bound => bound.Of((_, _) => Numbers(data)[calls++], seed),
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
            ICheck<Func<RandomStream, Mlp>> network => network.Of(
                _ => Network(data[calls++]!, check.Title.Contains("ReLU") ? Activation.ReLU : Activation.Tanh),
                seed
            ),
            _ => throw new InvalidOperationException(check.Title),
        };
    }

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

    private static Mlp Network(JsonNode sample, Activation hidden)
    {
        if (sample["numbers"] is not { } member)
        {
            return Exercise.FaintNetwork(new RandomStream(0)).Layers[0] is var layer
                ? new Mlp(layer)
                : throw new InvalidOperationException();
        }

        var numbers = Numbers(member);
        int[] widths = [20, 32, 32, 32, 32, 4];
        var start = 0;
        return new Mlp([.. Enumerable.Range(0, 5).Select(Layer)]);

        Dense Layer(int l)
        {
            var (fanIn, fanOut, first) = (widths[l], widths[l + 1], start);
            start += (fanIn + 1) * fanOut;
            return new Dense(
                Matrix<double>.Build.Dense(fanIn, fanOut, (i, j) => numbers[first + (j * fanIn) + i]),
                Vector<double>.Build.Dense(fanOut, j => numbers[first + (fanIn * fanOut) + j]),
                l == 4 ? Activation.Identity : hidden
            );
        }
    }
}
