using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Tests.Format;

public sealed class NotebookWriterTests
{
    [Fact]
    public void A_notebook_saved_by_jupyter_is_written_byte_for_byte() =>
        Assert.Equal(
            SavedByJupyter.Text(),
            NotebookWriter.Write(NotebookReader.Parse(SavedByJupyter.Text(), "saved.ipynb"))
        );

    [Fact]
    public void An_empty_notebook_is_written_as_jupyter_does() =>
        Assert.Equal(
            "{\n \"cells\": [],\n \"metadata\": {},\n \"nbformat\": 4,\n \"nbformat_minor\": 5\n}\n",
            NotebookWriter.Write(new Notebook([], []))
        );

    [Theory]
    [InlineData(1e-5, "1e-05")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(1.25e-10, "1.25e-10")]
    [InlineData(1e22, "1e+22")]
    [InlineData(-123.5, "-123.5")]
    [InlineData(double.Epsilon, "5e-324")]
    [InlineData(double.NaN, "null")]
    [InlineData(double.NegativeInfinity, "null")]
    public void A_number_is_written_as_python_writes_it(double number, string expected) =>
        Assert.Contains($"\"x\": {expected}\n", Written(new JsonObject { ["x"] = number }), StringComparison.Ordinal);

    [Theory]
    [InlineData("1E-5", "1e-05")]
    [InlineData("1.50", "1.5")]
    [InlineData("1e15", "1000000000000000.0")]
    [InlineData("12345678901234567890", "12345678901234567890")]
    [InlineData("0.0", "0.0")]
    public void A_number_another_program_wrote_becomes_pythons(string number, string expected) =>
        Assert.Contains(
            $"\"x\": {expected}\n",
            Written(JsonNode.Parse($"{{\"x\":{number}}}")!.AsObject()),
            StringComparison.Ordinal
        );

    [Fact]
    public void Keys_are_sorted_by_code_point_as_python_does()
    {
        var text = Written(
            new JsonObject
            {
                ["\U0001F600"] = 1,
                ["\ufeff"] = 2,
                ["a"] = 3,
                ["B"] = 4,
            }
        );

        Assert.Contains(
            "\"B\": 4,\n  \"a\": 3,\n  \"\ufeff\": 2,\n  \"\U0001F600\": 1",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Contains(
            "\"x\": \"a\ufffdb\"",
            Written(new JsonObject { ["x"] = "a\ud800b" }),
            StringComparison.Ordinal
        );

    [Fact]
    public void What_nbformat_never_stores_is_left_out()
    {
        var text = Written(
            new JsonObject
            {
                ["signature"] = 1,
                ["orig_nbformat"] = 2,
                ["kept"] = 3,
            }
        );

        Assert.Contains("\"metadata\": {\n  \"kept\": 3\n }", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", "a", "cells 1 and 2 have the same id")]
    [InlineData("a", "b c", "cell 2 has the id \"b c\"")]
    public void A_notebook_with_bad_ids_is_not_written(string first, string second, string reason)
    {
        var notebook = new Notebook([new RawCell(first, "", []), new RawCell(second, "", [])], []);

        var error = Assert.Throws<NotebookFormatException>(() => NotebookWriter.Write(notebook));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    private static string Written(JsonObject metadata) => NotebookWriter.Write(new Notebook([], metadata));
}
