namespace InitLab.Notebooks.Scripting.Packages;

/// <summary>The user's folder of packages.</summary>
internal static class PackageFolder
{
    /// <summary>Where NuGet unpacks what it restores.</summary>
    public static string Path { get; } =
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } chosen
            ? chosen
            : System.IO.Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                ".nuget",
                "packages"
            );
}
