using System.Globalization;

namespace InitLab.Classroom.Examination.Sandboxes;

/// <summary>The environment of an examined process.</summary>
internal static class RuntimeVariables
{
    /// <summary>Where programs are looked for.</summary>
    public const string ProgramPath = "/usr/local/bin:/usr/bin:/bin";

    /// <summary>The caller's variables and those of .NET.</summary>
    /// <param name="home">The one folder that may be written to.</param>
    /// <param name="errand">What is to run.</param>
    public static IReadOnlyDictionary<string, string> Of(string home, Errand errand) =>
        new Dictionary<string, string>(errand.Environment, StringComparer.Ordinal)
        {
            ["PATH"] = ProgramPath,
            ["HOME"] = home,
            ["TMPDIR"] = home,
            ["DOTNET_NOLOGO"] = "1",
            // No socket for debuggers beside the notebook.
            ["DOTNET_EnableDiagnostics"] = "0",
            ["DOTNET_GCHeapHardLimit"] = errand.Limits.ManagedMemory.ToString("x", CultureInfo.InvariantCulture),
            ["DOTNET_gcConcurrent"] = "0",
            // It guards a process against its own code, which here is the submission's.
            ["DOTNET_EnableWriteXorExecute"] = "0",
        };
}
