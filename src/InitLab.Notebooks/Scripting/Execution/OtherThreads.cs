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
        "Run",
        "StartNew",
        "Start",
        "ThreadPool",
        "Timer",
    };

    public static bool MayBeStartedBy(string code) =>
        SyntaxFactory
            .ParseTokens(code)
            .Any(token => token.IsKind(SyntaxKind.IdentifierToken) && Names.Contains(token.ValueText));
}
