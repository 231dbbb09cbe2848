using System.Runtime.CompilerServices;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running;

namespace InitLab.Notebooks.Tests.Samples;

/// <summary>A sample notebook that ran to its end.</summary>
internal sealed class Sample
{
    private readonly CodeCell[] _cells;

    private Sample(NotebookRun run) => _cells = [.. run.Notebook.Cells.OfType<CodeCell>()];

    public static string Folder => Path.GetDirectoryName(Here())!;

    public static async Task<Sample> RunAsync(string name)
    {
        // As every host of notebooks does; no test of this assembly asks for another directory.
        Environment.CurrentDirectory = Folder;
        var run = await new NotebookRunner(new RunSettings()).RunAsync(
            NotebookReader.Read(Path.Combine(Folder, name + ".ipynb")),
            Folder,
            progress: null,
            TestContext.Current.CancellationToken
        );
        Assert.True(run.Failure is null, run.Failure?.ToString());
        return new(run);
    }

    /// <summary>What the code cell of this number (1 is the first) printed.</summary>
    public string Printed(int cell) =>
        string.Concat(_cells[cell - 1].Outputs.OfType<StreamOutput>().Select(output => output.Text));

    /// <summary>What it displayed and what its value is, in order.</summary>
    public IReadOnlyList<MimeBundle> Shown(int cell) =>
        [
            .. _cells[cell - 1]
                .Outputs.Select(output => (output as DisplayOutput)?.Data ?? (output as ExecuteResult)?.Data)
                .OfType<MimeBundle>(),
        ];

    /// <summary>The plain text of all that it displayed, one line each.</summary>
    public string Text(int cell) => Of(cell, MimeBundle.PlainText);

    /// <summary>The HTML of all that it displayed, one line each.</summary>
    public string Html(int cell) => Of(cell, MimeBundle.Html);

    private string Of(int cell, string type) =>
        string.Join(
            '\n',
            Shown(cell).Where(data => data.Items.ContainsKey(type)).Select(data => (string?)data.Items[type])
        );

    private static string Here([CallerFilePath] string path = "") => path;
}
