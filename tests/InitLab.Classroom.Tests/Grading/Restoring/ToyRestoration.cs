using System.Text.Json.Nodes;
using InitLab.Classroom.Grading.Restoring;
using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Tests.Grading.Restoring;

/// <summary>The toy source's restoration, and what students may do to a notebook before it.</summary>
internal static class ToyRestoration
{
    internal const string Stub = "// YOUR CODE HERE\nthrow new NotImplementedException();";
    internal const string AbTest = "check A a\n/// BEGIN HIDDEN TESTS\ncheck B b\n/// END HIDDEN TESTS";

    internal static readonly string[] Order = ["title", "setup", "a", "b", "ab-test", "c", "c-test", "prose"];

    internal static readonly Template Assignment = Template.Of(Toy.Source);

    internal static Restored Restore(Notebook submitted) => Restoration.Of(Assignment, submitted);

    internal static IEnumerable<string> Ids(Restored restored) => restored.Notebook.Cells.Select(cell => cell.Id);

    internal static string Text(Restored restored, string id) => Find(restored.Notebook, id).Source;

    internal static Cell Find(Notebook notebook, string id) => notebook.Cells.Single(cell => cell.Id == id);

    internal static Notebook Without(Notebook notebook, string id) =>
        notebook with
        {
            Cells = [.. notebook.Cells.Where(cell => cell.Id != id)],
        };

    internal static Notebook Remake(Notebook notebook, Func<Cell, Cell> make) =>
        notebook with
        {
            Cells = [.. notebook.Cells.Select(make)],
        };

    internal static Cell Marked(Cell cell, string metadata) =>
        cell with
        {
            Metadata = JsonNode.Parse(metadata)!.AsObject(),
        };

    internal static Notebook After(Notebook notebook, string id, params Cell[] cells) =>
        notebook with
        {
            Cells =
            [
                .. id.Length == 0 ? cells : [],
                .. notebook.Cells.SelectMany(cell => cell.Id == id ? [cell, .. cells] : new[] { cell }),
            ],
        };
}
