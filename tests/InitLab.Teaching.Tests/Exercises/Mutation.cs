using System.Text.Json;
using System.Text.Json.Nodes;
using InitLab.Numerics;

namespace InitLab.Teaching.Tests.Exercises;

/// <summary>What a text becomes in the hands of somebody who wants it to be judged otherwise.</summary>
internal static class Mutation
{
    private static readonly string[] Nodes =
    [
        "null",
        "true",
        "false",
        "0",
        "-1",
        "2",
        "8",
        "1e308",
        "1e999",
        "2147483648",
        "99999999999999999999",
        "0.5",
        "\"\"",
        "\"NaN\"",
        "\"data\"",
        "\"none\"",
        "\"threw\"",
        "\"OtherFan\"",
        "\"OutputBiases\"",
        "\"All, All, 4\"",
        "\"He for a layer\"",
        "\"AAAAAAAA8H8=\"",
        "\"AAAAAAAA8D8=\"",
        "\"\\ud800\"",
        "[]",
        "{}",
        "[[[[[[]]]]]]",
        "[1,2,3]",
        "{\"rows\":-40,\"columns\":-240}",
        "{\"rows\":2147483647,\"columns\":2147483647,\"weights\":\"\"}",
        "{\"rows\":40,\"columns\":240,\"weights\":\"AAAA\"}",
    ];

    private static readonly double[] Extremes =
    [
        double.NaN,
        double.PositiveInfinity,
        double.NegativeInfinity,
        double.MaxValue,
        double.MinValue,
        double.Epsilon,
        -double.Epsilon,
        1e154,
        -1e-160,
        0,
        -0.0,
        1,
    ];

    /// <summary>One change at a random place: of the tree, or of the characters.</summary>
    /// <param name="json">The text.</param>
    /// <param name="other">The text of another answer, of which a part may take the place of a part.</param>
    /// <param name="random">The source.</param>
    internal static string Of(string json, string other, RandomStream random)
    {
        try
        {
            return random.NextInt(4) == 0 ? OfCharacters(json, random) : OfTree(json, other, random);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or ArgumentException)
        {
            return OfCharacters(json, random);
        }
    }

    /// <summary>Puts extreme numbers in place of some or all of the numbers in a text's data.</summary>
    internal static void OverwriteNumbers(JsonNode root, RandomStream random)
    {
        var (share, one) = (random.NextInt(3), Extremes[random.NextInt(Extremes.Length)]);
        foreach (var (parent, key) in Places(root).ToArray())
        {
            if (key is not ("exercise" or "outcome" or "network") && Bytes(Get(parent, key)) is { } bytes)
            {
                for (var start = 0; start < bytes.Length; start += sizeof(double))
                {
                    if (share == 0 || random.NextInt(share * 20) == 0)
                    {
                        var number = share == 0 ? one : Extremes[random.NextInt(Extremes.Length)];
                        BitConverter.TryWriteBytes(bytes.AsSpan(start), number);
                    }
                }

                Put(parent, key, JsonValue.Create(Convert.ToBase64String(bytes)));
            }
        }
    }

    private static byte[]? Bytes(JsonNode? node)
    {
        var bytes = new byte[1 << 20];
        return
            node?.GetValueKind() == JsonValueKind.String
            && Convert.TryFromBase64String(node.GetValue<string>(), bytes, out var count)
            && count > 0
            && count % sizeof(double) == 0
            ? bytes[..count]
            : null;
    }

    private static string OfCharacters(string json, RandomStream random)
    {
        var start = random.NextInt(json.Length + 1);
        var end = Math.Min(json.Length, start + random.NextInt(12));
        const string characters = "{}[]\",:0123456789-eE\\uAz/+= \0\ud800é";
        return random.NextInt(4) switch
        {
            0 => json[..start],
            1 => json[..start] + json[end..],
            2 => json[..end] + json[start..],
            _ => json[..start] + characters[random.NextInt(characters.Length)] + json[end..],
        };
    }

    private static string OfTree(string json, string other, RandomStream random)
    {
        var root = JsonNode.Parse(json) ?? new JsonObject();
        var places = Places(root).ToArray();
        if (places.Length == 0)
        {
            return Nodes[random.NextInt(Nodes.Length)];
        }

        var (parent, key) = places[random.NextInt(places.Length)];
        switch (random.NextInt(4))
        {
            case 0:
                Remove(parent, key);
                break;
            case 1 when Part(other, random) is { } part:
                Put(parent, key, part);
                break;
            case 2 when parent is JsonArray array:
                array.Add(array[0]?.DeepClone());
                break;
            default:
                // A number that is too large for any type is text to the end.
                const string mark = "\"\u2603\"";
                Put(parent, key, JsonNode.Parse(mark)!);
                return root.ToJsonString().Replace("\"\\u2603\"", Nodes[random.NextInt(Nodes.Length)]);
        }

        return root.ToJsonString();
    }

    private static JsonNode? Part(string other, RandomStream random)
    {
        var places = Places(JsonNode.Parse(other)!).ToArray();
        var (parent, key) = places[random.NextInt(places.Length)];
        return Get(parent, key)?.DeepClone();
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode root)
    {
        IEnumerable<(object Key, JsonNode? Value)> children = root switch
        {
            JsonObject members => members.Select(pair => ((object)pair.Key, pair.Value)),
            JsonArray items => items.Select((item, i) => ((object)i, item)),
            _ => [],
        };
        return children.SelectMany(child =>
            (child.Value is null ? [] : Places(child.Value)).Prepend((root, child.Key))
        );
    }

    private static JsonNode? Get(JsonNode parent, object key) => key is int i ? parent[i] : parent[(string)key];

    private static void Put(JsonNode parent, object key, JsonNode node)
    {
        if (key is int i)
        {
            parent[i] = node;
        }
        else
        {
            parent[(string)key] = node;
        }
    }

    private static void Remove(JsonNode parent, object key)
    {
        if (key is int i)
        {
            parent.AsArray().RemoveAt(i);
        }
        else
        {
            parent.AsObject().Remove((string)key);
        }
    }
}
