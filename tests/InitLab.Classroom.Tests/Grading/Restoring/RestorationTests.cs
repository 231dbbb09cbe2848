using InitLab.Classroom.Grading.Restoring;
using InitLab.Notebooks.Format;
using static InitLab.Classroom.Tests.Grading.Restoring.ToyRestoration;
using Given = InitLab.Classroom.Tests.Sources.Source;

namespace InitLab.Classroom.Tests.Grading.Restoring;

public sealed class RestorationTests
{
    [Fact]
    public void An_honest_submission_keeps_its_answers_and_gets_the_hidden_tests()
    {
        var restored = Restore(Toy.AllRight);

        Assert.Equal(Order, Ids(restored));
        Assert.Equal(("a = right", AbTest), (Text(restored, "a"), Text(restored, "ab-test")));
        Assert.Empty(restored.Changes);
    }

    [Fact]
    public void Nothing_of_the_sources_solutions_or_explanations_is_in_an_empty_submission()
    {
        var restored = Restore(Given.Of());

        Assert.Equal(Order, Ids(restored));
        Assert.Equal(Stub, Text(restored, "a"));
        Assert.DoesNotContain(restored.Notebook.Cells, cell => cell.Source.Contains("right", StringComparison.Ordinal));
        Assert.DoesNotContain(restored.Notebook.Cells, cell => cell.Source.Contains("So.", StringComparison.Ordinal));
        Assert.Equal(
            ["setup", "a", "b", "ab-test", "c", "c-test", "prose"],
            restored.Changes.Select(change => change.Cell)
        );
        Assert.All(restored.Changes, change => Assert.Equal(ChangeKind.PutBack, change.Kind));
    }

    [Fact]
    public void The_sources_own_answers_are_kept_when_it_is_handed_in()
    {
        var restored = Restore(Toy.Source);

        Assert.Equal("a = right", Text(restored, "a"));
        Assert.Empty(restored.Changes);
    }

    [Theory]
    [InlineData("a", Stub)]
    [InlineData("ab-test", AbTest)]
    [InlineData("c-test", "check C c")]
    [InlineData("setup", "setup")]
    public void A_deleted_cell_is_put_back_in_its_place(string id, string text)
    {
        var restored = Restore(Without(Toy.AllRight, id));

        Assert.Equal(Order, Ids(restored));
        Assert.Equal(text, Text(restored, id));
        Assert.Equal([new Change(ChangeKind.PutBack, id)], restored.Changes);
    }

    [Fact]
    public void Prose_that_was_deleted_is_put_back_in_silence()
    {
        var restored = Restore(Without(Toy.AllRight, "title"));

        Assert.Equal(Order, Ids(restored));
        Assert.Empty(restored.Changes);
    }

    [Fact]
    public void An_edited_test_is_the_sources_again()
    {
        var restored = Restore(Toy.With(Toy.AllRight, ("ab-test", "hand A:right\nhand B:right")));

        Assert.Equal(AbTest, Text(restored, "ab-test"));
        Assert.Equal([new Change(ChangeKind.TextRestored, "ab-test")], restored.Changes);
    }

    [Fact]
    public void Other_line_ends_are_no_edit() =>
        Assert.Empty(Restore(Toy.With(Toy.AllRight, ("ab-test", "check A a\r\n\r\n"))).Changes);

    [Fact]
    public void A_cell_that_takes_no_part_keeps_the_students_text() =>
        Assert.Equal("mine", Text(Restore(Toy.With(Toy.AllRight, ("setup", "mine"))), "setup"));

    [Fact]
    public void Reordered_cells_run_in_the_order_of_the_source()
    {
        var restored = Restore(Toy.AllRight with { Cells = [.. Toy.AllRight.Cells.Reverse()] });

        Assert.Equal(Order, Ids(restored));
        Assert.Equal("c = right", Text(restored, "c"));
        Assert.Equal([new Change(ChangeKind.OrderRestored, "")], restored.Changes);
    }

    [Fact]
    public void The_students_own_cells_stay_behind_the_cell_they_stood_behind()
    {
        var restored = Restore(
            After(
                After(
                    After(Toy.AllRight, "b", Given.Code("two", id: "x2"), Given.Markdown("three", id: "x3")),
                    "",
                    Given.Code("one", id: "x1")
                ),
                "prose",
                new RawCell("x4", "four", [])
            )
        );

        Assert.Equal(
            ["own-1", "title", "setup", "a", "b", "own-2", "own-3", "ab-test", "c", "c-test", "prose", "own-4"],
            Ids(restored)
        );
        Assert.Equal(["one", "two", "three", "four"], Enumerable.Range(1, 4).Select(i => Text(restored, $"own-{i}")));
        Assert.IsType<MarkdownCell>(Find(restored.Notebook, "own-3"));
    }

    [Fact]
    public void The_students_own_cells_get_ids_that_no_other_has_and_lose_their_metadata()
    {
        var source = Toy.Source with { Cells = [Given.Code("", id: "own-1"), .. Toy.Source.Cells] };
        var cell = Given.Code(
            "one",
            """{ "nbgrader": { "grade_id": "mine" }, "polyglot_notebook": { "kernelName": "html" } }"""
        );
        var restored = Restoration.Of(Template.Of(source), After(Toy.AllRight, "title", cell));

        Assert.Equal(["own-1", "title", "own-1-"], Ids(restored).Take(3));
        Assert.Empty(Find(restored.Notebook, "own-1-").Metadata);
        Assert.Equal("#!html\none", Text(restored, "own-1-"));
    }

    [Fact]
    public void An_answer_turned_into_Markdown_is_code_again()
    {
        var turned = Remake(
            Toy.AllRight,
            cell => cell.Id == "a" ? Given.Markdown(cell.Source, cell.Metadata.ToJsonString(), "a") : cell
        );
        var restored = Restore(turned);

        Assert.Equal("a = right", Assert.IsType<CodeCell>(Find(restored.Notebook, "a")).Source);
        Assert.Equal([new Change(ChangeKind.TypeRestored, "a")], restored.Changes);
    }

    [Fact]
    public void Outputs_are_left_behind()
    {
        var shown = Remake(
            Toy.AllRight,
            cell =>
                cell is CodeCell code
                    ? code with
                    {
                        ExecutionCount = 3,
                        Outputs = [new StreamOutput("stdout", "A:right")],
                    }
                    : cell
        );

        Assert.All(
            Restore(After(shown, "a", ((CodeCell)Find(shown, "b")) with { Id = "x", Metadata = [] }))
                .Notebook.Cells.OfType<CodeCell>(),
            cell => Assert.Equal((null, 0), (cell.ExecutionCount, cell.Outputs.Count))
        );
    }

    [Fact]
    public void What_is_restored_can_be_saved_and_is_the_same_when_restored_again()
    {
        var odd = After(Toy.AllRight with { Cells = [.. Toy.AllRight.Cells.Reverse()] }, "b", Given.Code("x", id: "x"));
        var once = Restore(odd).Notebook;

        Assert.Equal(NotebookWriter.Write(once), NotebookWriter.Write(Restore(once).Notebook));
    }
}
