using System.Text;
using System.Text.Json.Nodes;

namespace InitLab.Notebooks.Format;

/// <summary>Writes notebooks as nbformat 4.5, byte for byte as Jupyter saves them.</summary>
/// <remarks>
/// One blank per level, keys sorted, texts as lists of lines, UTF-8 without a mark, '\n' ends: what Python's
/// <c>nbformat.write</c> gives. Reading a notebook that Jupyter saved and writing it again changes no byte.
/// </remarks>
public static class NotebookWriter
{
    private const int Minor = 5;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a notebook as text.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <returns>The content of an <c>.ipynb</c> file, ending with a line break.</returns>
    /// <exception cref="NotebookFormatException">Two cells have the same id, or an id is not allowed.</exception>
    public static string Write(Notebook notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        CellIds.Check(notebook.Cells, "The notebook");
        var root = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["cells"] = notebook.Cells.Select(CellFields.Of).ToList(),
            ["metadata"] = Without(notebook.Metadata, "orig_nbformat", "orig_nbformat_minor", "signature"),
            ["nbformat"] = 4,
            ["nbformat_minor"] = Minor,
        };
        return JupyterJson.Write(root) + "\n";
    }

    /// <summary>Saves a notebook to a file in one step: the file is the old one or the new one, never a part.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="path">Where to save it; an existing file is replaced.</param>
    /// <exception cref="NotebookFormatException">Two cells have the same id, or an id is not allowed.</exception>
    /// <exception cref="IOException">The file cannot be written; the message says what to check.</exception>
    public static void Save(Notebook notebook, string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var bytes = Utf8.GetBytes(Write(notebook));
        var target = Path.GetFullPath(path);
        try
        {
            // A link stays a link: the file it points to is replaced.
            var link = File.Exists(target) ? File.ResolveLinkTarget(target, returnFinalTarget: true) : null;
            WholeFile.Write(link?.FullName ?? target, bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"{path} cannot be saved ({error.Message.TrimEnd('.')}); "
                    + "check that its folder exists, may be written to and has space left.",
                error
            );
        }
    }

    /// <summary>The metadata without what nbformat never stores in a file.</summary>
    internal static Dictionary<string, object?> Without(JsonObject metadata, params string[] transient) =>
        metadata
            .Where(field => !transient.Contains(field.Key, StringComparer.Ordinal))
            .ToDictionary(field => field.Key, field => (object?)field.Value, StringComparer.Ordinal);
}
