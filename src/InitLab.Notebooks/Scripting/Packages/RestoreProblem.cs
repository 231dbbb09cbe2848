using System.Text.Json;
using System.Text.RegularExpressions;

namespace InitLab.Notebooks.Scripting.Packages;

/// <summary>Says in one sentence why packages could not be restored, and the way out.</summary>
internal static partial class RestoreProblem
{
    /// <summary>The sentence, or null when the restore went well.</summary>
    /// <param name="assets">What the restore wrote.</param>
    /// <param name="asked">The packages asked for: not every problem says whose it is.</param>
    public static string? In(JsonElement assets, string asked)
    {
        if (!assets.TryGetProperty("logs", out var logs))
        {
            return null;
        }

        return logs.EnumerateArray()
            .Where(log => Text(log, "level") == "Error" || IsNearbyVersion(log))
            .Select(log =>
                Sentence(
                    Text(log, "code"),
                    Text(log, "libraryId") is { Length: > 0 } id ? id : asked,
                    Text(log, "message")
                )
            )
            .FirstOrDefault();
    }

    // A version written out is meant exactly; what packages need of one another is theirs to settle.
    private static bool IsNearbyVersion(JsonElement log) =>
        Text(log, "code") == "NU1603"
        && Text(log, "message").StartsWith(PackageRestore.ProjectName + " depends on", StringComparison.Ordinal);

    private static string Sentence(string code, string package, string message) =>
        code switch
        {
            "NU1101" => $"There is no package '{package}' in {Sources(message)}: check its name, or add its source "
                + "with #i \"nuget:source\".",
            "NU1102" or "NU1103" or "NU1603" => $"Package '{package}' is not to be had in the version asked for: "
                + $"{Flat(message)} Ask for a version that there is.",
            "NU1301" or "NU1801" => $"Package '{package}' cannot be fetched because a package source does not answer: "
                + $"{Flat(message)} Connect to the network, or add a folder of packages with #i \"nuget:folder\".",
            "NU1202" => $"Package '{package}' does not run on this .NET: {Flat(message)} Ask for another version.",
            _ => $"Package '{package}' cannot be restored ({code}): {Flat(message)}",
        };

    private static string Sources(string message) =>
        message.IndexOf("in source(s): ", StringComparison.Ordinal) is var start and >= 0
            ? message[(start + "in source(s): ".Length)..].TrimEnd('.')
            : "the package sources";

    private static string Flat(string message) => Space().Replace(message, " ").Trim();

    private static string Text(JsonElement log, string property) =>
        log.TryGetProperty(property, out var value) ? value.GetString() ?? "" : "";

    [GeneratedRegex("\\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Space();
}
