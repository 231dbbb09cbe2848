using System.Xml;
using System.Xml.Linq;

namespace InitLab.Cli.Install;

/// <summary>The clone of the project that the packages are made from.</summary>
/// <param name="Root">Its folder.</param>
internal sealed record Checkout(string Root)
{
    private const string Mark = "InitLab.slnx";
    private const string FeedName = "initlab";

    /// <summary>The folder of the notebooks.</summary>
    public string Notebooks => Path.Combine(Root, "notebooks");

    /// <summary>Finds the clone that this program was built in or, failing that, that the user is in.</summary>
    /// <exception cref="WrongUsageException">There is none.</exception>
    public static Checkout Find() =>
        Above(AppContext.BaseDirectory)
        ?? Above(Directory.GetCurrentDirectory())
        ?? throw new WrongUsageException(
            "There is no clone of InitLab here to make the packages from: run the command in the project's folder."
        );

    /// <summary>The folder that <c>notebooks/NuGet.Config</c> names as a source of packages.</summary>
    /// <exception cref="InstallException">It names none.</exception>
    public string Feed()
    {
        var settings = Path.Combine(Notebooks, "NuGet.Config");
        try
        {
            var source = XElement
                .Load(settings)
                .Element("packageSources")
                ?.Elements("add")
                .FirstOrDefault(add => (string?)add.Attribute("key") == FeedName);
            return (string?)source?.Attribute("value") is { Length: > 0 } folder
                ? Path.GetFullPath(folder, Notebooks)
                : throw new InstallException($"'{settings}' names no source '{FeedName}': restore it from git.");
        }
        catch (Exception exception) when (exception is XmlException or IOException)
        {
            throw new InstallException(
                $"'{settings}' cannot be read: {exception.Message} Restore it from git.",
                exception
            );
        }
    }

    private static Checkout? Above(string start)
    {
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, Mark)))
            {
                return new(folder);
            }
        }

        return null;
    }
}
