using System.Text.Json.Nodes;
using InitLab.Classroom.Grading.Restoring;
using InitLab.Notebooks.Format;
using static InitLab.Classroom.Tests.Grading.Restoring.ToyRestoration;
using Given = InitLab.Classroom.Tests.Sources.Source;

namespace InitLab.Classroom.Tests.Grading.Restoring;

/// <summary>Which cell of a submission is taken for which of the source.</summary>
public sealed class CellMatchingTests
{
    [Fact]
    public void A_duplicated_solution_runs_behind_the_first_as_a_cell_of_the_students_own()
    {
        var copy = Find(Toy.AllRight, "a") with { Id = "copy", Source = "a = copied" };
        var restored = Restore(After(Toy.AllRight, "a", copy));

        Assert.Equal("a = right", Text(restored, "a"));
        Assert.Equal(["title", "setup", "a", "own-1", "b", "ab-test", "c", "c-test", "prose"], Ids(restored));
        Assert.Equal("a = copied", Text(restored, "own-1"));
        Assert.Equal([new Change(ChangeKind.CopyKept, "a")], restored.Changes);
    }

    [Fact]
    public void Of_two_cells_that_claim_an_id_the_one_with_the_right_cell_id_is_taken()
    {
        var copy = Find(Toy.AllRight, "a") with { Id = "copy", Source = "a = copied" };
        var restored = Restore(After(Toy.AllRight, "title", copy));

        Assert.Equal(("a = right", "a = copied"), (Text(restored, "a"), Text(restored, "own-1")));
    }

    [Fact]
    public void Of_two_cells_that_claim_an_id_by_name_alone_code_is_taken_for_code()
    {
        var prose = Given.Markdown("a", Given.Marks("solution", id: "a"), "x1");
        var code = Given.Code("a = right", Given.Marks("solution", id: "a"), "x2");
        var restored = Restore(After(Without(Toy.AllRight, "a"), "setup", prose, code));

        Assert.Equal("a = right", Text(restored, "a"));
    }

    [Fact]
    public void Changed_metadata_change_nothing()
    {
        var changed = Remake(
            Toy.AllRight,
            cell =>
                cell.Metadata["nbgrader"] is JsonObject marks
                    ? Marked(cell, Given.Marks("solution", id: marks["grade_id"]!.GetValue<string>()))
                    : cell
        );
        var restored = Restore(Toy.With(changed, ("ab-test", "hand A:right")));

        Assert.Equal(AbTest, Text(restored, "ab-test"));
        Assert.All(
            restored.Notebook.Cells.Zip(Assignment.Cells),
            pair => Assert.Equal(pair.Second.Learners.Metadata.ToJsonString(), pair.First.Metadata.ToJsonString())
        );
    }

    [Fact]
    public void Cells_that_lost_their_metadata_are_known_by_their_ids()
    {
        var restored = Restore(Remake(Toy.AllRight, cell => Marked(cell, "{}")));

        Assert.Equal(Order, Ids(restored));
        Assert.Equal(("b = right", AbTest), (Text(restored, "b"), Text(restored, "ab-test")));
        Assert.Empty(restored.Changes);
    }

    [Fact]
    public void A_test_that_calls_itself_a_solution_stays_a_test()
    {
        var forged = Remake(
            Toy.AllRight,
            cell => cell.Id == "ab-test" ? Marked(cell, Given.Marks("solution", id: "a")) : cell
        );
        var restored = Restore(Toy.With(forged, ("ab-test", "hand A:right")));

        Assert.Equal(("a = right", AbTest), (Text(restored, "a"), Text(restored, "ab-test")));
        Assert.Equal(Order, Ids(restored));
    }

    [Fact]
    public void A_cell_that_calls_itself_a_test_becomes_the_test()
    {
        var forged = Given.Code("hand C:right", Given.Marks("grade locked", 2, "c-test"), "forged");
        var restored = Restore(After(Without(Toy.AllRight, "c-test"), "c", forged));

        Assert.Equal(Order, Ids(restored));
        Assert.Equal("check C c", Text(restored, "c-test"));
    }

    [Theory]
    [InlineData("""{ "nbgrader": null }""")]
    [InlineData("""{ "nbgrader": [] }""")]
    [InlineData("""{ "nbgrader": { "grade_id": 3 } }""")]
    [InlineData("""{ "nbgrader": { "grade_id": null, "grade": "yes" } }""")]
    [InlineData("""{ "nbgrader": { "grade_id": "of another course" } }""")]
    public void Metadata_of_any_form_are_read(string metadata)
    {
        var restored = Restore(Remake(Toy.AllRight, cell => Marked(cell, metadata)));

        Assert.Equal(Order, Ids(restored));
        Assert.Equal("a = right", Text(restored, "a"));
    }

    [Fact]
    public void A_notebook_saved_without_cell_ids_is_known_by_its_metadata_and_its_texts()
    {
        var old = JsonNode.Parse(NotebookWriter.Write(Toy.AllRight))!;
        old["nbformat_minor"] = 2;
        foreach (var cell in old["cells"]!.AsArray())
        {
            cell!.AsObject().Remove("id");
        }

        var restored = Restore(NotebookReader.Parse(old.ToJsonString(), Toy.Name));

        Assert.Equal(Order, Ids(restored));
        Assert.Equal("a = right", Text(restored, "a"));
        Assert.Empty(restored.Changes);
    }
}
