using System.Runtime.InteropServices;

namespace InitLab.Cli.Install.Kernel;

/// <summary>The <c>dotnet</c> program that runs this process, by the path that lives longest.</summary>
internal static class DotnetHost
{
    /// <summary>
    /// Its full path: the one on the PATH when it leads to the same .NET, as that outlives updates; else the .NET's
    /// own.
    /// </summary>
    public static string Path()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var own = System.IO.Path.GetFullPath(
            System.IO.Path.Combine("..", "..", "..", name),
            RuntimeEnvironment.GetRuntimeDirectory()
        );
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator)
            .Where(System.IO.Path.IsPathFullyQualified)
            .Select(folder => System.IO.Path.Combine(folder, name));
        return onPath.FirstOrDefault(path => Final(path) == Final(own)) ?? own;
    }

    private static string? Final(string path) =>
        File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : null;
}
