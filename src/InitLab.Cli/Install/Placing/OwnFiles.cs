using System.Security.Cryptography;

namespace InitLab.Cli.Install.Placing;

/// <summary>Files and folders that nobody but their owner can change, however generous the umask is.</summary>
internal static class OwnFiles
{
    private const UnixFileMode FileMode =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode FolderMode =
        FileMode | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Makes a folder and those above it that are missing.</summary>
    /// <returns>The folders that were made, the outermost first.</returns>
    public static IReadOnlyList<string> MakeFolder(string path)
    {
        var missing = new Stack<string>();
        for (var folder = path; folder is not null && !Directory.Exists(folder); folder = Path.GetDirectoryName(folder))
        {
            missing.Push(folder);
        }

        foreach (var folder in missing)
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, FolderMode);
            }
        }

        return [.. missing];
    }

    /// <summary>Writes a file through to the disk.</summary>
    public static void Write(string path, Stream content)
    {
        using var file = new FileStream(path, Options());
        content.CopyTo(file);
        file.Flush(flushToDisk: true);
    }

    /// <inheritdoc cref="Write(string, Stream)"/>
    public static void Write(string path, byte[] content) => Write(path, new MemoryStream(content));

    /// <summary>Copies a file, without the rights that it has where it is.</summary>
    public static void Copy(string from, string to)
    {
        using var content = File.OpenRead(from);
        Write(to, content);
    }

    /// <summary>The SHA-256 of a file, in hexadecimal.</summary>
    public static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions
        {
            Mode = System.IO.FileMode.Create,
            Access = FileAccess.Write,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = FileMode;
        }

        return options;
    }
}
