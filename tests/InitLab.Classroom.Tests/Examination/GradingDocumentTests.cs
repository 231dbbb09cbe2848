using System.Runtime.CompilerServices;
using InitLab.Classroom.Examination;
using InitLab.Classroom.Examination.Sandboxes;
using InitLab.Notebooks.Running;
using static System.FormattableString;

namespace InitLab.Classroom.Tests.Examination;

/// <summary>What <c>GRADING.md</c> tells teachers about limits is what the code holds submissions to.</summary>
public sealed class GradingDocumentTests
{
    private const double Mebibyte = 1 << 20;
    private const double Gibibyte = 1 << 30;

    [Fact]
    public void The_limits_of_the_document_are_the_defaults_of_the_code()
    {
        var limits = new ExaminationLimits();
        var printed = new RunSettings().OutputLimit / Mebibyte;
        (string What, string Limit)[] held =
        [
            ("processor time of all it starts", Invariant($"{limits.Processor.TotalSeconds} s")),
            (
                "time by the clock",
                Invariant($"{limits.Wall.TotalMinutes} minutes; {limits.Cell.TotalSeconds} s for a cell")
            ),
            (
                "memory",
                Invariant(
                    $"{limits.Memory / Gibibyte} GB, of it {limits.ManagedMemory / Gibibyte} GB for .NET's objects"
                )
            ),
            ("threads, processes", Invariant($"{limits.Threads}, {limits.Processes}")),
            ("output", Invariant($"{limits.Output / Mebibyte} MB; {printed} million characters printed by a cell")),
            ("files", Invariant($"{limits.Files / Mebibyte} MB in `{BubblewrapArguments.Home}`, gone afterwards")),
        ];

        var told = Rows("| what | limit | beyond it |").Select(cells => (cells[0], cells[1]));

        Assert.Equal(held, told);
    }

    [Fact]
    public void How_often_and_from_which_Linux_on_they_are_held_is_what_the_code_says()
    {
        var text = File.ReadAllText(Document());

        Assert.Contains(Invariant($"looks every {Supervision.Poll.TotalSeconds} s."), text, StringComparison.Ordinal);
        Assert.Contains($"(Linux {BubblewrapArguments.CountsByNamespace} or later;", text, StringComparison.Ordinal);
    }

    // The cells of the rows under a table's head and the line beneath it.
    private static IEnumerable<string[]> Rows(string head) =>
        File.ReadLines(Document())
            .SkipWhile(line => line != head)
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));

    private static string Document([CallerFilePath] string path = "") =>
        Path.GetFullPath(
            Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "notebooks", "exercises", "GRADING.md")
        );
}
