using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace InitLab.Notebooks.Scripting.Documentation;

/// <summary>The documentation of an assembly's members, read from its XML files when it is asked for.</summary>
/// <remarks>
/// The framework's files are 30 MB of XML. They are searched as bytes, a few milliseconds for a member, and nothing of
/// them is kept: one asks for few members.
/// </remarks>
internal sealed class AssemblyDocumentation(string assembly) : DocumentationProvider
{
    private readonly string _assembly = assembly;

    public override bool Equals(object? obj) => obj is AssemblyDocumentation other && other._assembly == _assembly;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_assembly);

    protected override string? GetDocumentationForSymbol(
        string documentationMemberID,
        CultureInfo preferredCulture,
        CancellationToken cancellationToken = default
    )
    {
        foreach (var file in DocumentationFiles.Of(_assembly))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Find(file, documentationMemberID) is { } member)
            {
                return member;
            }
        }

        return null;
    }

    private static string? Find(string file, string id)
    {
        try
        {
            ReadOnlySpan<byte> text = File.ReadAllBytes(file);
            var start = text.IndexOf(Encoding.UTF8.GetBytes($"<member name=\"{id}\""));
            var length = start < 0 ? -1 : text[start..].IndexOf("</member>"u8);
            return length < 0 ? null : Encoding.UTF8.GetString(text.Slice(start, length)) + "</member>";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
