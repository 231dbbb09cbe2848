using System.Text.Json.Nodes;

namespace InitLab.Notebooks.Format;

/// <summary>Reads and validates notebooks of nbformat 4.0 to 4.5.</summary>
/// <remarks>
/// Text may be one string or a list of lines, unknown metadata is kept, and everything else that nbformat 4.5 does not
/// name is an error. Notebooks before 4.5 have no cell ids: they get ids made from the cell's position and content, the
/// same at every reading.
/// </remarks>
public static class NotebookReader
{
    private const int Major = 4;
    private const int NewestMinor = 5;

    /// <summary>Reads a notebook file.</summary>
    /// <param name="path">The path of an <c>.ipynb</c> file.</param>
    /// <returns>The notebook.</returns>
    /// <exception cref="NotebookFormatException">
    /// The file cannot be read or is not a notebook; the message says what to do.
    /// </exception>
    public static Notebook Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Parse(NotebookFile.ReadText(path), path);
    }

    /// <summary>Reads a notebook from its JSON text.</summary>
    /// <param name="json">The content of an <c>.ipynb</c> file.</param>
    /// <param name="name">What messages call the notebook, usually its file name.</param>
    /// <returns>The notebook.</returns>
    /// <exception cref="NotebookFormatException">The text is not a notebook; the message says what to do.</exception>
    public static Notebook Parse(string json, string name)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var fields = new Fields(JsonText.Parse(json, name), name);
        var minor = Version(fields, name);
        fields.HasOnly("cells", "metadata", "nbformat", "nbformat_minor");
        return new Notebook(Cells(fields.TakeArray("cells"), name, minor), fields.TakeObject("metadata"));
    }

    private static int Version(Fields fields, string name)
    {
        if (!fields.Has("nbformat"))
        {
            throw new NotebookFormatException(
                $"{name} is JSON but not a notebook (it has no \"nbformat\"); name an .ipynb file."
            );
        }

        var major = fields.TakeWholeNumber("nbformat");
        if (major < Major)
        {
            throw new NotebookFormatException(
                $"{name} is a notebook of the old nbformat {major}; convert it with `jupyter nbconvert --to notebook` "
                    + "or open and save it in VS Code or Jupyter."
            );
        }

        var minor = major == Major ? fields.TakeWholeNumber("nbformat_minor") : 0;
        return major == Major && minor is >= 0 and <= NewestMinor
            ? minor
            : throw new NotebookFormatException(
                $"{name} is a notebook of nbformat {major}.{minor}, which is not known here; "
                    + "save it as nbformat 4.5 or update InitLab."
            );
    }

    private static List<Cell> Cells(JsonArray array, string name, int minor)
    {
        var cells = new List<Cell>(array.Count);
        foreach (var node in array)
        {
            cells.Add(CellReader.Read(node, $"{name}: cell {cells.Count + 1}", cells.Count, minor >= NewestMinor));
        }

        CellIds.Check(cells, name);
        return cells;
    }
}
