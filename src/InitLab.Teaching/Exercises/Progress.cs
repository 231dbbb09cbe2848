namespace InitLab.Teaching.Exercises;

/// <summary>Which exercises of a notebook were right once, since the kernel started or before.</summary>
internal sealed class Progress
{
    private const string Right = "right";
    private const string Open = "open";

    private readonly LearnerSheet _sheet;

    /// <param name="file">Where progress outlives the session, or null.</param>
    internal Progress(LearnerFile? file) =>
        _sheet = new LearnerSheet(file, (before, now) => before == Right ? before : now);

    /// <summary>What the file holds: each exercise that was tried, and whether it was right once.</summary>
    internal static LearnerFileKind FileKind { get; } =
        new(".progress.json", "your progress is", value => value is Right or Open);

    /// <summary>What happened to the file, in a sentence, or null where nothing did.</summary>
    internal string? Trouble => _sheet.Trouble;

    /// <summary>The exercises that were tried, each with whether it was right once.</summary>
    internal IEnumerable<(string Title, bool WasRight)> Tried =>
        _sheet.Values.Select(pair => (pair.Key, pair.Value == Right));

    /// <summary>Keeps that an exercise was tried, and whether it is right; what was right once stays so.</summary>
    internal void Keep(CheckResult result) => _sheet.Keep(result.Title, result.Verdict == Verdict.Right ? Right : Open);
}
