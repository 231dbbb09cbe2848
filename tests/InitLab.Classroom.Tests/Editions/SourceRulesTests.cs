using System.Text.Json.Nodes;
using InitLab.Classroom.Editions;
using InitLab.Classroom.Tests.Sources;
using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Tests.Editions;

public sealed class SourceRulesTests
{
    private const string Solution = "/// BEGIN SOLUTION\nint x;\n/// END SOLUTION";

    public static TheoryData<string, string, string> WrongCode =>
        new()
        {
            { "/// BEGIN SOLUTION\nint x;", "solution", "markers: line 1, 'BEGIN SOLUTION', has no end" },
            { "int x;\n/// END SOLUTION", "solution", "markers: line 2, 'END SOLUTION', ends no region" },
            { $"/// BEGIN SOLUTION\n{Solution}", "solution", "markers: line 2, 'BEGIN SOLUTION', stands inside" },
            { "// BEGIN HIDDEN TESTS\n// END SOLUTION", "grade", "markers: line 2, 'END SOLUTION', ends no region" },
            { "// BEGIN SOLUTION\n// BEGIN HIDDEN TESTS", "grade solution", "'BEGIN HIDDEN TESTS', stands inside" },
            { Solution, "locked", "markers: a solution stands in a locked cell" },
            { Solution, "grade", "markers: a solution stands in a locked cell" },
            { "/// BEGIN HIDDEN TESTS\n/// END HIDDEN TESTS", "solution", "markers: hidden tests stand in a cell" },
            { "/// BEGIN MARK SCHEME\n/// END MARK SCHEME", "grade", "markers: a mark scheme stands in a cell" },
            { "1 + 1", "grade", "test: its last expression would be read as points" },
            { "f() // no semicolon", "grade", "test: its last expression would be read as points" },
            { "1 + 1\n/// BEGIN HIDDEN TESTS\n;\n/// END HIDDEN TESTS", "grade", "test: its last expression" },
            { ";\n/// BEGIN HIDDEN TEST\n;\n/// END HIDDEN TEST", "grade", "markers: line 2, '/// BEGIN HIDDEN TEST'" },
            { $"{Solution}\n// begin solution", "solution", "markers: line 4, '// begin solution', is nearly" },
            { "int F(", "grade", "code: it is not whole C#" },
            { $"class A\n{{\n{Solution}\n}}", "solution", "stub: what is left for the learner is not whole C#" },
            { "", "task locked", "nbgrader: a task is a Markdown cell" },
            { "", "solution locked", "nbgrader: nobody can answer in a locked cell" },
        };

    [Theory]
    [MemberData(nameof(WrongCode))]
    public void Wrong_code_is_named_with_its_cell_and_what_to_do(string code, string flags, string expected)
    {
        int? points =
            flags.Contains("grade", StringComparison.Ordinal) || flags.Contains("task", StringComparison.Ordinal)
                ? 1
                : null;

        ExpectOne(expected, Source.Code(code, Source.Marks(flags, points)));
    }

    [Theory]
    [InlineData("grade", 1, "an answer in Markdown is graded by hand")]
    [InlineData("solution", null, "an answer in Markdown is graded by hand")]
    [InlineData("task", 1, "a task is locked and nothing else")]
    [InlineData("task locked solution", 1, "a task is locked and nothing else")]
    [InlineData("task locked", null, "it is graded but has no \"points\"")]
    [InlineData("grade solution", null, "it is graded but has no \"points\"")]
    [InlineData("locked", 1, "it has \"points\" but is not graded")]
    [InlineData("", 1, "it has \"points\" but is not graded")]
    [InlineData("grade solution", -1, "\"points\" must be a number from 0 on")]
    public void Wrong_metadata_of_prose_are_named(string flags, int? points, string expected) =>
        ExpectAny("nbgrader: " + expected, Source.Markdown("", Source.Marks(flags, points)));

    [Theory]
    [InlineData("""{ "nbgrader": 3 }""", "\"nbgrader\" is no object")]
    [InlineData("""{ "nbgrader": { "grade": true } }""", "\"schema_version\" must be 3")]
    [InlineData("""{ "nbgrader": { "schema_version": 2 } }""", "\"schema_version\" must be 3")]
    [InlineData("""{ "nbgrader": { "schema_version": 3, "grade": 1 } }""", "\"grade\" must be true or false")]
    public void Metadata_of_another_shape_are_named(string metadata, string expected) =>
        ExpectAny("nbgrader: " + expected, Source.Code("", metadata));

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\n")]
    public void A_missing_or_impossible_grade_id_is_named(string id) =>
        ExpectOne("nbgrader: \"grade_id\" must be letters", Source.Code("", Source.Marks("solution", id: id)));

    [Fact]
    public void Two_cells_of_one_grade_id_are_named()
    {
        var findings = SourceRules.Check(
            Source.Of(Source.Code("", Source.Marks("solution")), Source.Code("", Source.Marks("locked"), id: "b"))
        );

        Assert.Equal(
            "cell 2 (b): nbgrader: cell 1 has the same \"grade_id\": give one another.",
            Assert.Single(findings).ToString()
        );
    }

    [Fact]
    public void A_solution_outside_the_assignment_is_named() =>
        ExpectOne("markers: a solution stands in a cell that is none", Source.Markdown(Solution));

    [Fact]
    public void An_explanation_that_is_a_cell_of_the_assignment_is_named()
    {
        var cell = Source.Code(";", Source.Marks("solution"));
        cell.Metadata["tags"] = new JsonArray("explanation");

        ExpectOne("explanation: a cell of the assignment cannot be left out", cell);
    }

    [Theory]
    [InlineData("{ }")]
    [InlineData("""{ "kernelspec": "C#" }""")]
    [InlineData("""{ "kernelspec": { "language": "c#" } }""")]
    public void A_notebook_of_another_language_is_named(string metadata)
    {
        var notebook = Source.Of() with { Metadata = JsonNode.Parse(metadata)!.AsObject() };

        Assert.Equal("kernelspec", Assert.Single(SourceRules.Check(notebook)).Rule);
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        var findings = SourceRules.Check(
            Source.Of(Source.Markdown("BEGIN SOLUTION"), Source.Markdown("END SOLUTION", id: "b"))
        );

        Assert.Equal([1, 2], findings.Select(finding => finding.Cell!.Value));
    }

    [Fact]
    public void A_comment_that_speaks_of_solutions_is_no_marker() =>
        Assert.Empty(
            SourceRules.Check(Source.Of(Source.Code("// the end: solution found\n;", Source.Marks("solution"))))
        );

    [Fact]
    public void A_sound_source_has_nothing_wrong() => Assert.Empty(SourceRules.Check(Source.Variance));

    private static void ExpectOne(string expected, Cell cell)
    {
        var finding = Assert.Single(SourceRules.Check(Source.Of(cell)));
        Assert.Contains(expected, finding.ToString(), StringComparison.Ordinal);
        Assert.Equal((1, "a"), (finding.Cell, finding.Id));
    }

    private static void ExpectAny(string expected, Cell cell) =>
        Assert.Contains(
            SourceRules.Check(Source.Of(cell)),
            finding => finding.ToString().Contains(expected, StringComparison.Ordinal)
        );
}
