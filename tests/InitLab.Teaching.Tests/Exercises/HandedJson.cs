using System.Text.Json.Nodes;
using InitLab.Teaching.Exercises;
using InitLab.Teaching.Exercises.HandingIn;

namespace InitLab.Teaching.Tests.Exercises;

/// <summary>What a notebook's cell puts out where answers are handed in.</summary>
internal static class HandedJson
{
    internal static string Of<T>(ICheck<T> check, Func<T?>? answer, params IReadOnlyList<long> seeds)
    {
        return Of(HandIn.Collect(check, answer, seeds, HandIn.Limit));
    }

    internal static string Of(CheckResult result)
    {
        return ((JsonNode)result.ToMimeBundle()[HandIn.MediaType]).ToJsonString();
    }
}
