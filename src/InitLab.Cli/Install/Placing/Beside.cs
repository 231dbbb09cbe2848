namespace InitLab.Cli.Install.Placing;

/// <summary>The names of what lies beside a place while it is being replaced.</summary>
internal static class Beside
{
    private const string UnfinishedEnding = ".unfinished";
    private const string BeforeEnding = ".before";

    /// <summary>A pattern of the names of unfinished things.</summary>
    public const string AnyUnfinished = ".*" + UnfinishedEnding;

    public static string Unfinished(string target) => Name(target, UnfinishedEnding);

    public static string Before(string target) => Name(target, BeforeEnding);

    private static string Name(string target, string ending) =>
        Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}{ending}");
}
