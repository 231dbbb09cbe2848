using System.Text;
using InitLab.Classroom.Examination;
using InitLab.Classroom.Examination.Records;
using InitLab.Classroom.Tests.Sources;
using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Tests.Examination;

/// <summary>Lines of an examined process are hostile text: what is a record is read, all else is passed over.</summary>
public sealed class RecordTests
{
    private const string Answer = "{\"cell\":\"a\",\"handedIn\":[\"1\"],\"error\":null}";

    private static readonly Notebook Notebook = Source.Of(Source.Code("1", id: "a"), Source.Code("2", id: "b"));

    [Theory]
    [InlineData("a", "b")]
    [InlineData("quotes \" and \\ and <b> & ü 初 😀", "line\nbreak")]
    [InlineData("")]
    public async Task A_record_is_read_as_it_was_written(params string[] handedIn)
    {
        var written = new ExaminationRecord.CellRecord(new("a", handedIn, "Error: why"));

        var (end, cells) = await ReadAsync(Encoding.UTF8.GetString(written.ToLines()));

        Assert.Null(end);
        var cell = Assert.Single(cells);
        Assert.Equal(handedIn, cell.HandedIn);
        Assert.Equal("Error: why", cell.Error);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_written_as_something_that_is_text()
    {
        var written = new ExaminationRecord.CellRecord(new("a", ["\ud800"], "\udfff"));

        var read = Assert.IsType<ExaminationRecord.CellRecord>(ExaminationRecord.Parse(written.ToLines()));

        Assert.Equal("\ufffd", Assert.Single(read.Cell.HandedIn));
    }

    [Theory]
    [InlineData("")]
    [InlineData("anything")]
    [InlineData("{\"cell\":")]
    [InlineData("[\"cell\"]")]
    [InlineData("{\"cell\":\"a\"}")]
    [InlineData("{\"cell\":\"c\",\"handedIn\":[],\"error\":null}")]
    [InlineData("{\"cell\":1,\"handedIn\":[],\"error\":null}")]
    [InlineData("{\"cell\":\"a\",\"handedIn\":{},\"error\":null}")]
    [InlineData("{\"cell\":\"a\",\"handedIn\":[[\"1\"]],\"error\":null}")]
    [InlineData("{\"cell\":\"a\",\"handedIn\":[1],\"error\":null}")]
    [InlineData("{\"cell\":\"a\",\"handedIn\":[\"\\ud800\"],\"error\":null}")]
    [InlineData("{\"cell\":\"a\",\"cell\":\"b\",\"handedIn\":[],\"error\":null}")]
    [InlineData("{\"cell\":\"a\",\"handedIn\":[],\"error\":7}")]
    [InlineData("{\"finished\":\"yes\"}")]
    [InlineData("{\"finished\":false}")]
    [InlineData("\u0000\u0001\u001b[2J")]
    public async Task A_line_that_is_no_record_is_passed_over(string line)
    {
        var (end, cells) = await ReadAsync(line + "\n" + Answer + "\n" + line);

        Assert.Null(end);
        Assert.Equal("a", Assert.Single(cells).Id);
    }

    [Fact]
    public async Task The_last_word_of_a_cell_counts_and_cells_stand_in_the_order_of_the_notebook()
    {
        var (_, cells) = await ReadAsync(
            Answer.Replace("\"a\"", "\"b\"", StringComparison.Ordinal),
            Answer,
            Answer.Replace("\"1\"", "\"2\"", StringComparison.Ordinal)
        );

        Assert.Equal(["a", "b"], cells.Select(cell => cell.Id));
        Assert.Equal(["2", "1"], cells.Select(cell => Assert.Single(cell.HandedIn)));
    }

    [Fact]
    public async Task Nothing_counts_behind_the_last_record()
    {
        var (end, cells) = await ReadAsync("{\"finished\":true}", Answer);

        Assert.Equal(ExaminationEnd.Finished, end);
        Assert.Empty(cells);
    }

    [Fact]
    public async Task More_values_than_any_cell_hands_in_are_no_record()
    {
        var many = Answer.Replace("\"1\"", string.Join(',', Enumerable.Repeat("\"\"", 101)), StringComparison.Ordinal);

        Assert.Empty((await ReadAsync(many)).Cells);
    }

    [Fact]
    public async Task A_line_longer_than_a_record_may_be_is_dropped_and_the_next_one_is_read()
    {
        var limits = new ExaminationLimits { Record = Answer.Length };

        var (end, cells) = await ReadAsync(limits, [new string('x', 1_000_000), Answer + " ", Answer]);

        Assert.Null(end);
        Assert.Single(cells);
        Assert.Empty((await ReadAsync(limits, [Answer + " "])).Cells);
    }

    [Fact]
    public async Task Output_past_its_limit_ends_the_examination_and_what_came_before_counts()
    {
        var limits = new ExaminationLimits { Output = 100_000 };

        var (end, cells) = await ReadAsync(limits, [Answer, new string('x', 200_000)]);

        Assert.Equal(ExaminationEnd.OutputLimit, end);
        Assert.Single(cells);
    }

    [Fact]
    public async Task More_lines_that_look_like_records_than_an_honest_process_writes_end_it()
    {
        var (end, cells) = await ReadAsync([Answer, .. Enumerable.Repeat("{\"", 2000)]);

        Assert.Equal(ExaminationEnd.OutputLimit, end);
        Assert.Single(cells);
    }

    [Theory]
    [InlineData("E: two\nlines\ttabbed\u001b[31m", "E: two lines tabbed [31m")]
    [InlineData("E: \u2028\u0085", "E:   ")]
    public void An_error_is_one_line_of_plain_text(string error, string line)
    {
        Assert.Equal(line, ErrorLine.Of(error));
        Assert.Equal(301, ErrorLine.Of(new string('x', 5000)).Length);
    }

    private static Task<(ExaminationEnd?, IReadOnlyList<ExaminedCell> Cells)> ReadAsync(params string[] lines) =>
        ReadAsync(new ExaminationLimits(), lines);

    private static async Task<(ExaminationEnd?, IReadOnlyList<ExaminedCell> Cells)> ReadAsync(
        ExaminationLimits limits,
        string[] lines
    )
    {
        var records = new RecordStream(Notebook, limits);
        using var output = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return (await records.ReadAsync(output), records.Log.Cells);
    }
}
