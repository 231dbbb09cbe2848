using InitLab.Cli.Install;
using InitLab.Cli.Install.Placing;

namespace InitLab.Cli.Doctor;

/// <summary>What was put in a folder is still there, as it was put.</summary>
/// <param name="what">What it is.</param>
/// <param name="folder">The folder.</param>
/// <param name="manifest">What was put.</param>
internal sealed class FilesCheck(string what, string folder, Manifest manifest) : ICheck
{
    public Task<Finding> RunAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new Finding($"{what} {folder}", Problem()));

    private string? Problem()
    {
        var files = manifest
            .Files.Where(file => file.Path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .GroupBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        if (files.Count == 0)
        {
            return "nothing was put there";
        }

        return files.Select(versions => Problem(versions.Key, versions)).FirstOrDefault(problem => problem is not null);
    }

    private static string? Problem(string path, IEnumerable<PlacedFile> versions)
    {
        try
        {
            var hash = OwnFiles.Hash(path);
            return versions.Any(version => version.Hash == hash) ? null : $"'{path}' was changed or damaged";
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return $"'{path}' is missing";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
    }
}
