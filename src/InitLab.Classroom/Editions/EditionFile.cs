namespace InitLab.Classroom.Editions;

/// <summary>A file of the output.</summary>
/// <param name="Name">Its path in the output folder, with '/' between folders.</param>
/// <param name="Content">What it holds.</param>
internal sealed record EditionFile(string Name, byte[] Content);
