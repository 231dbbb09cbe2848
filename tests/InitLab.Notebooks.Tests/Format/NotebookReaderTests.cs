using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Tests.Format;

public sealed class NotebookReaderTests
{
    private const string Code =
        """{"cell_type":"code","id":"a","source":[],"metadata":{},"execution_count":null,"outputs":[]}""";

    [Fact]
    public void Every_kind_of_cell_and_output_is_read()
    {
        var notebook = NotebookReader.Parse(SavedByJupyter.Text(), "saved.ipynb");

        var markdown = Assert.IsType<MarkdownCell>(notebook.Cells[0]);
        Assert.Equal("# T\n\n![p](attachment:p.png)", markdown.Source);
        Assert.NotNull(markdown.Attachments);
        var code = Assert.IsType<CodeCell>(notebook.Cells[1]);
        Assert.Equal("var x = 1;\nx\n", code.Source);
        Assert.Equal(3, code.ExecutionCount);
        Assert.Equal(
            [
                typeof(StreamOutput),
                typeof(StreamOutput),
                typeof(DisplayOutput),
                typeof(ExecuteResult),
                typeof(ErrorOutput),
            ],
            code.Outputs.Select(output => output.GetType())
        );
        var display = (DisplayOutput)code.Outputs[2];
        Assert.Equal("<b>x</b>\n<i>y</i>", display.Data.Items[MimeBundle.Html].GetValue<string>());
        Assert.Equal(2, display.Data.Items["application/json"].AsArray().Count);
        Assert.Equal("a\nb|c", string.Join('|', ((ErrorOutput)code.Outputs[4]).Traceback));
        Assert.IsType<RawCell>(notebook.Cells[2]);
        Assert.True(notebook.Metadata.ContainsKey("unknown"));
    }

    [Fact]
    public void What_was_read_belongs_to_no_other_json()
    {
        var notebook = NotebookReader.Parse(SavedByJupyter.Text(), "saved.ipynb");
        var display = (DisplayOutput)((CodeCell)notebook.Cells[1]).Outputs[2];

        Assert.Null(notebook.Metadata.Parent);
        Assert.All(display.Data.Items.Values, value => Assert.Null(value.Parent));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Older_notebooks_get_the_same_valid_ids_at_every_reading(int minor)
    {
        var json = Of(
            minor,
            """{"cell_type":"markdown","source":"a","metadata":{}}""",
            Code.Replace("\"id\":\"a\",", "")
        );

        var first = NotebookReader.Parse(json, "old.ipynb").Cells;
        var second = NotebookReader.Parse(json, "old.ipynb").Cells;

        Assert.NotEqual(first[0].Id, first[1].Id, StringComparer.Ordinal);
        Assert.Equal(first[0].Id, second[0].Id);
        Assert.Equal(first[1].Id, second[1].Id);
        Assert.All(first, cell => Assert.Matches("^[a-zA-Z0-9_-]{1,64}$", cell.Id));
    }

    [Fact]
    public void An_id_follows_the_content_of_its_cell()
    {
        string Id(string source) =>
            NotebookReader
                .Parse(Of(4, $$$"""{"cell_type":"markdown","source":"{{{source}}}","metadata":{}}"""), "old.ipynb")
                .Cells[0]
                .Id;

        Assert.NotEqual(Id("a"), Id("b"), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("", "x.ipynb is empty; save")]
    [InlineData("  \n", "x.ipynb is empty; save")]
    [InlineData("[]", "not a notebook (no object)")]
    [InlineData("null", "not a notebook (no object)")]
    [InlineData("{\n \"é\": 1,\n \"é\" 2}", "not valid JSON at line 3, column 6")]
    [InlineData("{\"a\":1,\"a\":2}", "not valid JSON at line 1")]
    [InlineData("{\"a\":\"\\ud800\"}", "half of a surrogate pair")]
    [InlineData("{\"cells\":[]}", "JSON but not a notebook (it has no \"nbformat\")")]
    [InlineData("{\"nbformat\":\"4\"}", "\"nbformat\" must be a whole number, and is text")]
    [InlineData("{\"nbformat\":4.5}", "\"nbformat\" must be a whole number, and is a number")]
    [InlineData("{\"nbformat\":3,\"worksheets\":[]}", "`jupyter nbconvert --to notebook`")]
    [InlineData("{\"nbformat\":5,\"nbformat_minor\":0}", "nbformat 5.0, which is not known here")]
    [InlineData("{\"nbformat\":4,\"nbformat_minor\":6}", "nbformat 4.6, which is not known here")]
    [InlineData("{\"nbformat\":4}", "\"nbformat_minor\" must be there, and is missing")]
    [InlineData("{\"nbformat\":4,\"nbformat_minor\":5,\"metadata\":{}}", "\"cells\" must be there, and is missing")]
    [InlineData("{\"nbformat\":4,\"nbformat_minor\":5,\"cells\":{},\"metadata\":{}}", "\"cells\" must be a list")]
    [InlineData("{\"nbformat\":4,\"nbformat_minor\":5,\"cells\":[],\"metadata\":1}", "\"metadata\" must be an object")]
    [InlineData(
        "{\"nbformat\":4,\"nbformat_minor\":5,\"cells\":[],\"metadata\":{},\"x\":1}",
        "has \"x\", which nbformat"
    )]
    public void A_file_that_is_no_notebook_is_told_in_one_sentence(string json, string reason)
    {
        var error = Assert.Throws<NotebookFormatException>(() => NotebookReader.Parse(json, "x.ipynb"));

        Assert.StartsWith("x.ipynb", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"id\":\"a\"", "\"id\":\"\"", "cell 2 has the id \"\"")]
    [InlineData("\"id\":\"a\"", "\"id\":\"ä b\"", "an id is 1 to 64 letters")]
    [InlineData("\"id\":\"a\"", "\"id\":\"a\\n\"", "an id is 1 to 64 letters")]
    [InlineData("\"id\":\"a\"", "\"id\":\"first\"", "cells 1 and 2 have the same id \"first\"")]
    [InlineData("\"id\":\"a\",", "", "cell 2: \"id\" must be there, and is missing")]
    [InlineData("\"source\":[]", "\"source\":[1]", "\"source\" must be text or a list of lines, and is a list")]
    [InlineData("\"source\":[]", "\"source\":null", "\"source\" must be text or a list of lines, and is null")]
    [InlineData("\"code\"", "\"heading\"", "\"cell_type\" must be \"markdown\", \"code\" or \"raw\"")]
    [InlineData("\"metadata\":{}", "\"metadata\":[]", "\"metadata\" must be an object, and is a list")]
    [InlineData("\"outputs\":[]", "\"outputs\":[{}]", "cell 2, output 1: \"output_type\" must be there")]
    [InlineData("\"outputs\":[]", "\"outputs\":[{\"output_type\":\"pyout\"}]", "\"output_type\" must be \"stream\"")]
    [InlineData("\"outputs\":[]", "\"outputs\":[7]", "output 1 must be an object, and is a number")]
    [InlineData("\"execution_count\":null", "\"execution_count\":-1", "a whole number from 0 on, or null")]
    [InlineData("\"execution_count\":null", "\"execution_count\":true", "and is true or false")]
    [InlineData(
        "\"outputs\":[]",
        "\"outputs\":[],\"attachments\":{}",
        "has \"attachments\", which nbformat 4.5 does not"
    )]
    public void A_bad_cell_is_named_with_what_is_wrong(string good, string bad, string reason)
    {
        var json = Of(5, """{"cell_type":"raw","id":"first","source":"","metadata":{}}""", Code.Replace(good, bad));

        var error = Assert.Throws<NotebookFormatException>(() => NotebookReader.Parse(json, "x.ipynb"));

        Assert.StartsWith("x.ipynb: cell", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"text/plain":1}""", "for text/plain text")]
    [InlineData("""{"application/json":null}""", "for application/json text")]
    [InlineData("""{"image/png":["a",1]}""", "for image/png text")]
    public void A_bad_representation_is_named_by_its_type(string data, string reason)
    {
        var output = $$"""{"output_type":"display_data","metadata":{},"data":{{data}}}""";
        var json = Of(5, Code.Replace("\"outputs\":[]", $"\"outputs\":[{output}]"));

        var error = Assert.Throws<NotebookFormatException>(() => NotebookReader.Parse(json, "x.ipynb"));

        Assert.Contains("cell 1, output 1: \"data\" must be", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_depth_is_an_error_and_not_a_crash()
    {
        var json = new string('[', 100_000);

        var error = Assert.Throws<NotebookFormatException>(() => NotebookReader.Parse(json, "deep.ipynb"));

        Assert.Contains("deep.ipynb is not valid JSON at line 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Metadata_as_deep_as_the_limit_can_be_written_again()
    {
        var deep = new string('[', 198) + new string(']', 198);
        var json = $$$"""{"nbformat":4,"nbformat_minor":5,"cells":[],"metadata":{"x":{{{deep}}}}}""";

        Assert.Contains("[]", NotebookWriter.Write(NotebookReader.Parse(json, "deep.ipynb")), StringComparison.Ordinal);
    }

    private static string Of(int minor, params string[] cells) =>
        $$"""{"nbformat":4,"nbformat_minor":{{minor}},"metadata":{},"cells":[{{string.Join(',', cells)}}]}""";
}
