namespace InitLab.Cli.Install;

/// <summary>The folders that an installation puts things in.</summary>
/// <param name="Home">The folder of the kernel's program and of the manifest.</param>
/// <param name="Kernelspecs">The folder that holds one folder for each kernel of the user.</param>
/// <param name="Feed">The folder of package files that the notebooks' NuGet.Config names.</param>
/// <param name="Packages">The user's folder of unpacked packages.</param>
internal sealed record Places(string Home, string Kernelspecs, string Feed, string Packages);
