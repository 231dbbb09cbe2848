using System.Text.Encodings.Web;
using System.Text.Json;

namespace InitLab.Teaching;

/// <summary>
/// The file of a learner's answers. No trouble with it stops a notebook, and nothing in it is ever lost.
/// </summary>
internal sealed class AnswerFile(string folder, string notebook)
{
    private const string Ending = ".answers.json";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly string _path = Path.Combine(folder, notebook + Ending);
    private bool _unusable;

    /// <summary>What happened to the file, in a sentence, or null where nothing did.</summary>
    internal string? Trouble { get; private set; }

    /// <summary>The answers by question; none where the file is not there or cannot be read.</summary>
    internal Dictionary<string, string> Read()
    {
        try
        {
            return File.Exists(_path) ? Parse(File.ReadAllText(_path)) : [];
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
    internal void Write(IReadOnlyDictionary<string, string> answers)
    {
        if (_unusable)
        {
            return;
        }

        var unfinished = Path.Combine(folder, $"{notebook}.{Environment.ProcessId}{Ending}");
        try
        {
            Replace(unfinished, JsonSerializer.Serialize(answers, Readable) + "\n");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            GiveUp("cannot be written");
        }
    }

    private static Dictionary<string, string> Parse(string json)
    {
        var answers = JsonSerializer.Deserialize<Dictionary<string, string?>>(json);
        return answers?.ContainsValue(null) == false
            ? answers.ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal)
            : throw new JsonException();
    }

    private void Replace(string unfinished, string contents)
    {
        try
        {
            File.WriteAllText(unfinished, contents);
            File.Move(unfinished, _path, overwrite: true);
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
            File.Move(_path, Aside(number));
            Trouble =
                $"The answers in {Path.GetFileName(_path)} could not be read: they are kept in "
                + $"{Path.GetFileName(Aside(number))}, and a new file begins.";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            GiveUp("can neither be read nor set aside");
        }
    }

    private string Aside(int number) => Path.Combine(folder, $"{notebook}.unreadable-{number}{Ending}");

    private void GiveUp(string why)
    {
        _unusable = true;
        Trouble = $"The file {Path.GetFileName(_path)} {why}: your answers are kept until the kernel stops.";
    }
}
