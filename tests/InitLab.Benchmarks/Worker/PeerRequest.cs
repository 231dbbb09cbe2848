namespace InitLab.Benchmarks.Worker;

/// <summary>One line of the script's, read from JSON.</summary>
/// <param name="Do">One of <c>describe</c>, <c>open</c>, <c>check</c>, <c>window</c> and <c>allocation</c>.</param>
/// <param name="Case">What to open, where something is opened.</param>
/// <param name="Name">Which opened case is meant, where one is.</param>
/// <param name="Seconds">How long a window lasts.</param>
internal sealed record PeerRequest(string Do, PeerCase? Case = null, string Name = "", double Seconds = 0);
