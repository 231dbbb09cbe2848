using System.Text.Json;
using InitLab.Numerics;

namespace InitLab.Benchmarks.Worker;

/// <summary>The library's side of a comparison: answers one line of JSON with one line of JSON.</summary>
/// <param name="folder">Where the numbers that every side starts from are written.</param>
internal sealed class PeerWorker(string folder)
{
    private readonly Dictionary<string, IPeerTask> _tasks = new(StringComparer.Ordinal);

    /// <summary>Serves until the script closes its end.</summary>
    /// <param name="requests">One request per line.</param>
    /// <param name="answers">One answer per line.</param>
    internal void Serve(TextReader requests, TextWriter answers)
    {
        FastLinearAlgebra.Use();
        while (requests.ReadLine() is { } line)
        {
            var request = JsonSerializer.Deserialize<PeerRequest>(line, JsonSerializerOptions.Web)!;
            answers.WriteLine(JsonSerializer.Serialize(Answer(request), JsonSerializerOptions.Web));
            answers.Flush();
        }
    }

    private object Answer(PeerRequest request) =>
        request.Do switch
        {
            "describe" => new { Versions = $".NET {Environment.Version}", Threads = Environment.ProcessorCount },
            "open" => Open(request.Case!),
            "check" => new { Numbers = _tasks[request.Name].Check() },
            "window" => new { Seconds = _tasks[request.Name].Window(request.Seconds) },
            "allocation" => new { Bytes = ((TrainingTask)_tasks[request.Name]).BytesPerStep() },
            _ => throw new ArgumentException($"No request is called '{request.Do}'.", nameof(request)),
        };

    private object Open(PeerCase opened)
    {
        var start = new StartFile(Path.Combine(folder, opened.Name));
        _tasks[opened.Name] = (opened.Kind, opened.Type) switch
        {
            ("product", "f64") => ProductTask.Open<double>(opened, start),
            ("product", "f32") => ProductTask.Open<float>(opened, start),
            ("step", _) => new TrainingTask(opened, start),
            ("draw", "f64") => DrawTask.Open(opened),
            var (kind, type) => throw new ArgumentException($"There is no {kind} of {type}.", nameof(opened)),
        };
        return new { Opened = opened.Name };
    }
}
