using System.IO.Compression;
using System.Text;
using InitLab.Cli.Install;
using InitLab.Cli.Install.Library;
using InitLab.Cli.Install.Placing;

namespace InitLab.Cli.Tests.Install;

/// <summary>The folders of a user who is not there, with a small program and small packages to install in them.</summary>
internal sealed class UserFolders : IDisposable
{
    private readonly Workspace _workspace = new();

    public UserFolders()
    {
        _workspace.AddFile("program/InitLab.Cli.dll", "program");
        _workspace.AddFile("program/InitLab.Cli.xml", "documentation");
        _workspace.AddFile("program/Dependency.dll", "dependency");
        _workspace.AddFile("program/Stranger.dll", "not in the list of dependencies");
        _workspace.AddFile("program/InitLab.Cli.runtimeconfig.json", "{}");
        _workspace.AddFile(
            "program/InitLab.Cli.deps.json",
            """
            {
              "runtimeTarget": { "name": "net" },
              "targets": { "net": {
                "InitLab.Cli/1.0.0": { "runtime": { "InitLab.Cli.dll": {} } },
                "Dependency/2.0.0": { "runtime": { "lib/net10.0/Dependency.dll": {} } }
              } }
            }
            """
        );
        Directory.CreateDirectory(User);
        Places = new(this["home"], this["jupyter/kernels"], this["feed"], this["packages"]);
    }

    public string User => _workspace["user"];

    public string Program => _workspace["program"];

    public Places Places { get; }

    public string Kernelspec => this["jupyter/kernels/.net-csharp"];

    public string Json => Path.Combine(Kernelspec, "kernel.json");

    public string this[string name] => Path.GetFullPath(name, User);

    public void Dispose() => _workspace.Dispose();

    public string Add(string name, string content) => _workspace.AddFile(Path.Combine("user", name), content);

    public Installed Install(string library = "first") =>
        new Installer(Places, Program).Install([Package(library)], TestContext.Current.CancellationToken);

    public Removal? Uninstall() => Uninstaller.Uninstall(Places.Home);

    /// <summary>Makes the program another one.</summary>
    public void ChangeProgram() => _workspace.AddFile("program/Dependency.dll", "another dependency");

    /// <summary>The user's files with their content, and folders.</summary>
    public IReadOnlyList<string> Tree() =>
        [
            .. Directory
                .EnumerateFileSystemEntries(User, "*", SearchOption.AllDirectories)
                .Select(path => File.Exists(path) ? $"{path}: {OwnFiles.Hash(path)}" : path)
                .Order(StringComparer.Ordinal),
        ];

    private static Nupkg Package(string library)
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write("_rels/.rels", "relations");
            Write("[Content_Types].xml", "types");
            Write("Sample.nuspec", "<package/>");
            Write("lib/net10.0/Sample.dll", library);

            void Write(string name, string text)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var file = entry.Open();
                file.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return new("Sample", "1.0.0", content.ToArray());
    }
}
