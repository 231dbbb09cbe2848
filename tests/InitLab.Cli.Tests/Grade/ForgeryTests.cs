using InitLab.Classroom.Examination;

namespace InitLab.Cli.Tests.Grade;

/// <summary>A notebook that writes records itself says no more than its cells can hand in.</summary>
public sealed class ForgeryTests
{
    private const string Forge =
        "var raw = Console.OpenStandardOutput(); void Forge(string s) => raw.Write(System.Text.Encoding.UTF8.GetBytes(s));";

    [Fact]
    public async Task The_last_word_of_a_cell_counts_and_only_cells_of_the_notebook_are_heard()
    {
        var examined = await Examination.RunAsync(
            Forge,
            """
            Forge("\n{\"cell\":\"cell-4\",\"handedIn\":[\"forged\"],\"error\":null}\n");
            Forge("{\"cell\":\"cell-9\",\"handedIn\":[\"forged\"],\"error\":null}\n");
            Forge("{\"cell\":\"cell-1\",\"handedIn\":[[\"forged\"]],\"error\":null}\n");
            """,
            "Forge(\"half a line, {\\\"cell\\\":\");",
            "\"computed\""
        );

        Assert.Equal(ExaminationEnd.Finished, examined.End);
        Assert.Equal(["cell-1", "cell-2", "cell-3", "cell-4"], examined.Cells.Select(cell => cell.Id));
        Assert.Empty(examined.Cells[0].HandedIn);
        Assert.Equal("computed", examined.HandedIn(4));
    }

    [Fact]
    public async Task A_notebook_that_says_it_has_finished_has()
    {
        var examined = await Examination.RunAsync(
            Forge,
            "Forge(\"\\n{\\\"finished\\\":true}\\n\"); System.Threading.Thread.Sleep(-1);",
            "\"after\""
        );

        Assert.Equal(ExaminationEnd.Finished, examined.End);
        Assert.Equal(["cell-1"], examined.Cells.Select(cell => cell.Id));
    }
}
