using System.Text.Json.Nodes;
using InitLab.Classroom.Editions;
using InitLab.Classroom.Tests.Sources;
using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Tests.Editions;

public sealed class LearnerEditionTests
{
    private readonly Notebook _source = Source.Variance;
    private readonly Notebook _learner = LearnerEdition.Of(Source.Variance);

    [Fact]
    public void A_marked_solution_gives_way_to_the_stub_at_its_indent()
    {
        const string Expected = """
            double Variance(double[] values)
            {
                var mean = values.Average();
                // YOUR CODE HERE
                throw new NotImplementedException();
            }
            """;

        Assert.Equal(Expected, Cell("variance").Source);
    }

    [Fact]
    public void A_solution_cell_without_markers_gives_way_as_a_whole() =>
        Assert.Equal("// YOUR CODE HERE\nthrow new NotImplementedException();", Cell("largest").Source);

    [Fact]
    public void Hidden_tests_are_gone_and_the_others_stay()
    {
        const string Expected = """
            if (Variance([1, 3]) != 1)
            {
                throw new Exception("the variance of 1 and 3 is 1");
            }
            """;

        Assert.Equal(Expected, Cell("variance-test").Source);
    }

    [Fact]
    public void An_answer_in_prose_gives_way_to_a_line_and_a_mark_scheme_to_nothing()
    {
        Assert.Equal("Why is a variance never negative?\n\nYOUR ANSWER HERE", Cell("spread").Source);
        Assert.Equal("Compare two data sets of your own.\n", Cell("essay").Source);
    }

    [Fact]
    public void Explanations_are_gone_and_every_other_cell_stays_in_its_order() =>
        Assert.Equal(
            _source.Cells.Select(cell => cell.Id).Where(id => id != "why"),
            _learner.Cells.Select(cell => cell.Id)
        );

    [Fact]
    public void Hints_stay_folded() => Assert.Equal(_source.Cells[1].Source, Cell("hint").Source);

    [Fact]
    public void Outputs_and_counts_are_cleared()
    {
        Assert.NotEmpty(_source.Cells.OfType<CodeCell>().Last().Outputs);
        Assert.All(
            _learner.Cells.OfType<CodeCell>(),
            cell => Assert.Equal((null, 0), (cell.ExecutionCount, cell.Outputs.Count))
        );
    }

    [Theory]
    [InlineData("variance", true)]
    [InlineData("variance-test", false)]
    [InlineData("essay", false)]
    public void Metadata_stay_with_unknown_fields_and_guard_the_cell(string id, bool isEditable)
    {
        var expected = _source.Cells.Single(cell => cell.Id == id).Metadata.DeepClone().AsObject();
        expected["deletable"] = false;
        if (!isEditable)
        {
            expected["editable"] = false;
        }

        var written = NotebookReader.Parse(NotebookWriter.Write(_learner), "learner");

        Assert.True(JsonNode.DeepEquals(expected, written.Cells.Single(cell => cell.Id == id).Metadata));
        Assert.True(JsonNode.DeepEquals(_source.Metadata, written.Metadata));
    }

    [Fact]
    public void Cells_outside_the_assignment_keep_their_metadata() =>
        Assert.True(JsonNode.DeepEquals(new JsonObject(), Cell("sum").Metadata));

    private Cell Cell(string id) => _learner.Cells.Single(cell => cell.Id == id);
}
