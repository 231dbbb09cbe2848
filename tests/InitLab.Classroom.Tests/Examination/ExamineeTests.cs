using System.Text;
using InitLab.Classroom.Examination;
using InitLab.Classroom.Examination.Records;
using InitLab.Classroom.Tests.Sources;

namespace InitLab.Classroom.Tests.Examination;

public sealed class ExamineeTests
{
    private const string MediaType = "application/vnd.test+json";

    private const string Answer = """
        public sealed class Answer(object value)
        {
            public IReadOnlyDictionary<string, object> ToMimeBundle() =>
                new Dictionary<string, object> { ["text/plain"] = "shown", ["application/vnd.test+json"] = value };
        }
        """;

    [Fact]
    public async Task Every_cell_has_its_turn_and_what_it_hands_in_is_told_before_the_next()
    {
        using var told = new MemoryStream();
        var notebook = Source.Of(
            Source.Code(Answer, id: "a"),
            Source.Markdown("prose", id: "b"),
            Source.Code("new Answer(\"text\").Display(); new Answer(new { x = 1 })", id: "c"),
            Source.Code("throw new InvalidOperationException(\"why\");", id: "d"),
            Source.Code("Console.WriteLine(\"dropped\"); 1", id: "e"),
            Source.Code("#r \"nuget: There.Is.None, 1.0.0\"", id: "f")
        );

        await Examinee.RunAsync(notebook, new(MediaType, TimeSpan.FromMinutes(2), 10_000), told);

        var records = Encoding
            .UTF8.GetString(told.ToArray())
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => ExaminationRecord.Parse(Encoding.UTF8.GetBytes(line)))
            .ToArray();
        Assert.IsType<ExaminationRecord.StartedRecord>(records[0]);
        Assert.IsType<ExaminationRecord.FinishedRecord>(records[^1]);
        var cells = records[1..^1].Select(record => Assert.IsType<ExaminationRecord.CellRecord>(record).Cell).ToArray();
        Assert.Equal(["a", "c", "d", "e", "f"], cells.Select(cell => cell.Id));
        Assert.Equal(["text", "{\"x\":1}"], cells[1].HandedIn);
        Assert.Equal("InvalidOperationException: why", cells[2].Error);
        Assert.Empty(cells[3].HandedIn);
        Assert.Contains("'There.Is.None' 1.0.0 is not among the packages", cells[4].Error, StringComparison.Ordinal);
    }
}
