using InitLab.Notebooks.Display;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InitLab.Notebooks.Scripting.Compilation;

/// <summary>
/// Makes <c>Console.Clear()</c> clear the outputs of the cell: the method itself speaks to the terminal of the host.
/// </summary>
internal static class ConsoleClear
{
    private static readonly string[] Written = ["Console.Clear", "System.Console.Clear"];

    /// <summary>The code with such calls replaced; everything stays in its line and column.</summary>
    public static string Redirect(string code)
    {
        if (!code.Contains("Console.Clear", StringComparison.Ordinal))
        {
            return code;
        }

        var text = code.ToCharArray();
        var calls = CSharpSyntaxTree
            .ParseText(code, CellCompiler.Parsing)
            .GetRoot()
            .DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Where(call => call.ArgumentList.Arguments.Count == 0 && IsWritten(call.Expression));
        foreach (var call in calls)
        {
            var name = call.Expression.Span;
            nameof(NotebookDisplay.ClearOutput).PadRight(name.Length).CopyTo(text.AsSpan(name.Start, name.Length));
        }

        return new(text);
    }

    private static bool IsWritten(ExpressionSyntax method) =>
        Written.Contains(method.NormalizeWhitespace().ToString(), StringComparer.Ordinal);
}
