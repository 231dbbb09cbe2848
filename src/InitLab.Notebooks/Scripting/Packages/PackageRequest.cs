using InitLab.Notebooks.Scripting.Directives;
using NuGet.Versioning;

namespace InitLab.Notebooks.Scripting.Packages;

/// <summary>A package that a cell asks for.</summary>
/// <param name="Name">The package's id.</param>
/// <param name="Version">The version, range or pattern as written, or <c>*</c>.</param>
internal sealed record PackageRequest(string Name, string Version)
{
    private const string AnyVersion = "*";

    // The package only taught the retired engine to show the charts, which this one does by itself.
    private const string RetiredPlotly = "Plotly.NET.Interactive";

    private const string RetiredExtensions = "Microsoft.DotNet.Interactive.";

    private static readonly string[] BuiltIn =
    [
        "Microsoft.DotNet.Interactive",
        "Microsoft.DotNet.Interactive.CSharp",
        "Microsoft.DotNet.Interactive.Formatting",
    ];

    /// <summary>Whether the package is the retired engine's own: cells have its names without it.</summary>
    public bool IsBuiltIn => BuiltIn.Contains(Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether no version was named.</summary>
    public bool IsForAnyVersion => Version == AnyVersion;

    /// <summary>Reads <c>Name, version</c>.</summary>
    /// <exception cref="DirectiveException">There is no name, or the version is not one.</exception>
    public static PackageRequest Parse(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var (name, version) = comma < 0 ? (text, "") : (text[..comma].Trim(), text[(comma + 1)..].Trim());
        if (name.Length == 0 || name.Any(letter => !char.IsLetterOrDigit(letter) && letter is not ('.' or '-' or '_')))
        {
            throw new DirectiveException($"'{name}' is not the name of a package: write #r \"nuget: Name, version\".");
        }

        if (version.Length > 0 && !VersionRange.TryParse(version, allowFloating: true, out _))
        {
            throw new DirectiveException(
                $"'{version}' is not a version of {name}: write one such as 1.2.3, a range such as [1.2,2.0) or 1.*."
            );
        }

        if (IsRetiredExtension(name))
        {
            throw new DirectiveException(
                $"{name} extends the retired engine and cannot do so here: use a library itself, such as "
                    + "#r \"nuget: Microsoft.Data.SqlClient\" or #r \"nuget: Microsoft.Data.Sqlite\" for a database."
            );
        }

        return name.Equals(RetiredPlotly, StringComparison.OrdinalIgnoreCase)
            ? new("Plotly.NET", AnyVersion)
            : new(name, version.Length == 0 ? AnyVersion : version);
    }

    private static bool IsRetiredExtension(string name) =>
        name.StartsWith(RetiredExtensions, StringComparison.OrdinalIgnoreCase)
        && !BuiltIn.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether this names the version of a package that the other asks for in any.</summary>
    public bool Meets(PackageRequest other) =>
        !IsForAnyVersion && Name.Equals(other.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the version is one that was asked for: one written out is meant exactly.</summary>
    public bool Accepts(NuGetVersion version) =>
        NuGetVersion.TryParse(Version, out var exact)
            ? exact == version
            : VersionRange.TryParse(Version, allowFloating: true, out var range) && range.Satisfies(version);
}
