using System.Text.Encodings.Web;
using System.Text.Json;

namespace InitLab.Teaching;

/// <summary>
/// A file beside a notebook that is the learner's. No trouble with it stops a notebook, and nothing in it is ever lost.
/// </summary>
internal sealed class LearnerFile
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly string _folder;
    private readonly string _notebook;
    private readonly LearnerFileKind _kind;
    private bool _unusable;

    /// <param name="notebook">The notebook's file name without its ending.</param>
    /// <param name="folder">Where the notebook lies.</param>
    /// <param name="kind">What the file holds.</param>
    /// <exception cref="ArgumentException">The name holds a folder or is no file name.</exception>
    internal LearnerFile(string notebook, string folder, LearnerFileKind kind)
    {
        RequireName(notebook);
        (_notebook, _folder, _kind) = (notebook, Path.GetFullPath(folder), kind);
    }

    private string Place => Path.Combine(_folder, _notebook + _kind.Ending);

    /// <summary>What happened to the file, in a sentence, or null where nothing did.</summary>
    internal string? Trouble { get; private set; }

    /// <summary>Refuses what is no name of a notebook.</summary>
    internal static void RequireName(string notebook)
    {
        if (string.IsNullOrWhiteSpace(notebook) || notebook.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
        {
            throw new ArgumentException(
                $"'{notebook}' is no name of a notebook: give its file name without folder and ending.",
                nameof(notebook)
            );
        }
    }

    /// <summary>What the file holds, by name; nothing where it is not there or cannot be read.</summary>
    internal Dictionary<string, string> Read()
    {
        try
        {
            return File.Exists(Place) ? Parse(File.ReadAllText(Place)) : [];
        }
        catch (JsonException)
        {
            SetAside();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            GiveUp("cannot be read");
        }

        return [];
    }

    /// <summary>Replaces the file in one step, so that a power cut leaves the old one or the new one.</summary>
    internal void Write(IReadOnlyDictionary<string, string> values)
    {
        if (_unusable)
        {
            return;
        }

        var unfinished = Path.Combine(_folder, $"{_notebook}.{Environment.ProcessId}{_kind.Ending}");
        try
        {
            Replace(unfinished, JsonSerializer.Serialize(values, Readable) + "\n");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            GiveUp("cannot be written");
        }
    }

    private Dictionary<string, string> Parse(string json)
    {
        var values = JsonSerializer.Deserialize<Dictionary<string, string?>>(json);
        return values?.Values.All(value => value is not null && _kind.IsValue(value)) == true
            ? values.ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal)
            : throw new JsonException();
    }

    private void Replace(string unfinished, string contents)
    {
        try
        {
            File.WriteAllText(unfinished, contents);
            File.Move(unfinished, Place, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private void SetAside()
    {
        var number = 1;
        while (File.Exists(Aside(number)))
        {
            number++;
        }

        try
        {
            File.Move(Place, Aside(number));
            Trouble =
                $"What stood in {Path.GetFileName(Place)} could not be read: it is kept in "
                + $"{Path.GetFileName(Aside(number))}, and a new file begins.";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            GiveUp("can neither be read nor set aside");
        }
    }

    private string Aside(int number) => Path.Combine(_folder, $"{_notebook}.unreadable-{number}{_kind.Ending}");

    private void GiveUp(string why)
    {
        _unusable = true;
        Trouble = $"The file {Path.GetFileName(Place)} {why}: {_kind.Kept} kept until the kernel stops.";
    }
}
