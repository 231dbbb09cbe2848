using InitLab.Notebooks.Scripting.Compilation;
using InitLab.Notebooks.Scripting.Execution;
using InitLab.Notebooks.Scripting.Packages;

namespace InitLab.Notebooks.Scripting.Directives;

/// <summary>Follows the directives that must be followed before a cell can be compiled.</summary>
internal sealed class CellPreparation(SessionAssemblies assemblies, SessionPackages packages)
{
    /// <summary>Follows the directives of a cell and of the files that it loads.</summary>
    /// <exception cref="DirectiveException">One cannot be followed.</exception>
    public async Task FollowAsync(IReadOnlyList<Directive> directives, LoadedFiles files, CellScope scope)
    {
        var loaded = LoadReader.Read(directives, files);
        var requests = new List<(PackageRequest Package, int Line)>();
        foreach (var (directive, directory) in directives.Select(own => (own, scope.Directory)).Concat(loaded))
        {
            At(directive.Line, () => Follow(directive, directory, requests));
        }

        if (requests.Count > 0)
        {
            await RestoreAsync(requests, scope.Stopped);
        }
    }

    private void Follow(Directive directive, string directory, List<(PackageRequest, int)> requests)
    {
        switch (directive)
        {
            case PackageDirective package:
                if (PackageRequest.Parse(package.Text) is { IsBuiltIn: false } request)
                {
                    requests.Add((request, package.Line));
                }

                break;
            case AssemblyDirective assembly:
                assemblies.Add(assembly.Reference, directory);
                break;
            case SourceDirective source:
                packages.AddSource(source.Source);
                break;
            // The first line of a script file may name its interpreter.
            case MagicDirective magic when !Magics.IsKnown(magic.Name) && !magic.Name.StartsWith('/'):
                throw Magics.Reject(magic);
        }
    }

    private async Task RestoreAsync(
        List<(PackageRequest Package, int Line)> requests,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await packages.AddAsync(Wanted([.. requests.Select(request => request.Package)]), cancellationToken);
        }
        catch (DirectiveException failure)
        {
            var named = requests.Find(request =>
                failure.Message.Contains($"'{request.Package.Name}'", StringComparison.OrdinalIgnoreCase)
            );
            throw new DirectiveException(failure.Message, named.Line > 0 ? named.Line : requests[0].Line);
        }
    }

    // A request for any version is met by one that names its version.
    private static List<PackageRequest> Wanted(List<PackageRequest> requests) =>
        [
            .. requests
                .Where(request => !(request.IsForAnyVersion && requests.Exists(other => other.Meets(request))))
                .Distinct(),
        ];

    private static void At(int line, Action follow)
    {
        try
        {
            follow();
        }
        catch (DirectiveException failure)
        {
            throw new DirectiveException(failure.Message, line);
        }
    }
}
