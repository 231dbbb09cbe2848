using System.Globalization;
using System.Runtime.InteropServices;

namespace InitLab.Classroom.Examination;

/// <summary>The program that examines itself to be run in a sandbox: it runs <see cref="Examinee"/>.</summary>
/// <param name="DotnetFolder">The folder of the .NET that runs it, with the program <c>dotnet</c> in it.</param>
/// <param name="Folder">The folder of the program: nothing else of the project is seen in the sandbox.</param>
/// <param name="Assembly">The name of its file in that folder.</param>
/// <param name="Verb">The first argument; those of <see cref="ExamineeSettings"/> follow.</param>
public sealed record ExamineeProgram(string DotnetFolder, string Folder, string Assembly, string Verb)
{
    /// <summary>The running program itself, on the .NET that runs it.</summary>
    /// <param name="assembly">The name of its file.</param>
    /// <param name="verb">The argument under which it examines.</param>
    public static ExamineeProgram OfThisProcess(string assembly, string verb) =>
        new(
            RealPath.Of(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")),
            RealPath.Of(AppContext.BaseDirectory),
            assembly,
            verb
        );

    /// <summary>The arguments behind the file's name.</summary>
    internal IReadOnlyList<string> Arguments(Sandboxes.Errand errand) =>
        [Verb, errand.MediaType, Text(errand.Limits.Cell.TotalSeconds), Text(errand.Limits.Threads)];

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
