using System.Security.Cryptography;
using System.Text;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Running;

/// <summary>The folder that a run writes to: it replaces what earlier runs wrote there and nothing else.</summary>
/// <remarks>
/// A ledger in the folder holds the SHA-256 of each file written, one line before each write, so that it is true even
/// when a run is killed. A file that the ledger does not know, or that was changed since, belongs to the user.
/// </remarks>
public sealed class SiteFolder
{
    private const string LedgerName = ".initlab-files";

    private readonly HashSet<string> _ledger;

    private SiteFolder(string path, HashSet<string> ledger)
    {
        Path = path;
        _ledger = ledger;
    }

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    private string LedgerPath => System.IO.Path.Combine(Path, LedgerName);

    /// <summary>Opens a folder for a run, making it where it does not exist.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="SiteFolderException">It cannot be made or written to: choose another.</exception>
    public static SiteFolder Open(string path)
    {
        var folder = System.IO.Path.GetFullPath(path);
        return Guard(
            folder,
            () =>
            {
                Directory.CreateDirectory(folder);
                var ledger = System.IO.Path.Combine(folder, LedgerName);
                string[] lines = File.Exists(ledger) ? File.ReadAllLines(ledger) : [];
                TryToWrite(ledger + ".probe");
                return new SiteFolder(folder, new HashSet<string>(lines, StringComparer.Ordinal));
            }
        );
    }

    /// <summary>Makes sure that writing a file would not lose one of the user's.</summary>
    /// <param name="name">The file's name in the folder.</param>
    /// <exception cref="SiteFolderException">
    /// A file of that name is there that no run wrote or that was changed.
    /// </exception>
    public void RequireFree(string name)
    {
        var file = System.IO.Path.Combine(Path, name);
        if (Directory.Exists(file))
        {
            throw new SiteFolderException($"'{file}' is a folder: move it away or choose another --output.");
        }

        if (File.Exists(file) && !Wrote(name))
        {
            throw new SiteFolderException(
                $"'{file}' was not written by a run or was changed since: move it away or choose another --output."
            );
        }
    }

    /// <summary>Writes a file whole or not at all.</summary>
    /// <param name="name">The file's name, or its path with '/' between folders, which are made where missing.</param>
    /// <param name="content">What it shall hold.</param>
    /// <exception cref="SiteFolderException">
    /// The file belongs to the user, or the disk is full or read-only.
    /// </exception>
    public void Write(string name, byte[] content)
    {
        RequireFree(name);
        var file = System.IO.Path.Combine(Path, name);
        Guard(
            file,
            () =>
            {
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
                _ledger.Add(Line(name, content));
                SaveLedger();
                WholeFile.Write(file, content);
                return true;
            }
        );
    }

    /// <summary>Writes a text file in UTF-8, whole or not at all.</summary>
    /// <inheritdoc cref="Write(string, byte[])"/>
    public void Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    /// <summary>The files with an extension that runs wrote here and nobody changed, in order of their names.</summary>
    /// <param name="extension">The extension with its dot.</param>
    public IReadOnlyList<string> Written(string extension) =>
        [
            .. Directory
                .EnumerateFiles(Path, "*" + extension)
                .Select(file => System.IO.Path.GetFileName(file))
                .Where(Wrote)
                .Order(StringComparer.Ordinal),
        ];

    private bool Wrote(string name) =>
        _ledger.Contains(Line(name, File.ReadAllBytes(System.IO.Path.Combine(Path, name))));

    private void SaveLedger() =>
        WholeFile.Write(
            LedgerPath,
            Encoding.UTF8.GetBytes(string.Concat(_ledger.Order(StringComparer.Ordinal).Select(line => line + "\n")))
        );

    private static string Line(string name, byte[] content) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(content))}  {name}";

    private static void TryToWrite(string file)
    {
        using var _ = new FileStream(
            file,
            FileMode.Create,
            FileAccess.Write,
            FileShare.None,
            1,
            FileOptions.DeleteOnClose
        );
    }

    private static T Guard<T>(string place, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SiteFolderException($"Cannot write '{place}': {exception.Message}", exception);
        }
    }
}
