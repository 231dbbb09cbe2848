using InitLab.Notebooks.Scripting.Directives;

namespace InitLab.Notebooks.Scripting.Packages;

/// <summary>The packages that the cells of a session have asked for so far.</summary>
internal sealed class SessionPackages(SessionSettings settings, SessionAssemblies assemblies)
{
    private readonly List<PackageRequest> _restored = [];
    private readonly List<string> _sources = [];

    /// <summary>Adds a source of packages: an address or a folder.</summary>
    public void AddSource(string source) =>
        _sources.Add(
            Uri.IsWellFormedUriString(source, UriKind.Absolute)
                ? source
                : Path.GetFullPath(source, settings.WorkingDirectory)
        );

    /// <summary>Makes the packages known to the cells that follow.</summary>
    /// <exception cref="DirectiveException">A package cannot be had.</exception>
    public async Task AddAsync(IReadOnlyList<PackageRequest> requests, CancellationToken cancellationToken)
    {
        var missing = new List<PackageRequest>();
        foreach (var request in requests)
        {
            if (ShippedPackages.Host.Find(request) is { } shipped)
            {
                assemblies.AddShipped(shipped);
            }
            else if (!_restored.Contains(request))
            {
                missing.Add(request);
            }
        }

        if (missing.Count == 0)
        {
            return;
        }

        if (!settings.FetchesPackages)
        {
            throw new DirectiveException(
                $"'{missing[0].Name}' {missing[0].Version} is not among the packages that can be used here, and none "
                    + "is fetched: do without it."
            );
        }

        var names = missing.Select(package => package.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<PackageRequest> all = [.. _restored.Where(package => !names.Contains(package.Name)), .. missing];
        var assets = await PackageRestore.RunAsync(all, _sources, settings.WorkingDirectory, cancellationToken);
        assemblies.AddRestored(assets, names);
        _restored.AddRange(missing);
    }
}
