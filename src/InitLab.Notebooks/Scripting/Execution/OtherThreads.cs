using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>Whether a cell starts work on threads that are not its own, which no interruption reaches.</summary>
internal static class OtherThreads
{
    /// <summary>
    /// Names by which work gets onto other threads. Threads of the pool cannot be watched safely, so the words are
    /// read.
    /// </summary>
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "AsParallel",
        "Parallel",
        "StartNew",
        "Start",
        "ThreadPool",
        "Timer",
    };

    public static bool MayBeStartedBy(string code)
    {
        var words = SyntaxFactory.ParseTokens(code).Where(token => token.IsKind(SyntaxKind.IdentifierToken)).ToList();
        return words.Exists(word => Names.Contains(word.ValueText))
            || words.Zip(words.Skip(1), IsTaskRun).Any(run => run);
    }

    // Much else is called Run and stays on the cell's own threads.
    private static bool IsTaskRun(SyntaxToken first, SyntaxToken second) =>
        (first.ValueText, second.ValueText) is ("Task", "Run");
}
