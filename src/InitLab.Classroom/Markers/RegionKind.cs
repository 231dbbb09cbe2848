namespace InitLab.Classroom.Markers;

/// <summary>A kind of region that learners do not get, between a line that begins it and one that ends it.</summary>
/// <remarks>
/// As in nbgrader, a line is a marker when it contains the marker's words, so that <c>/// BEGIN SOLUTION</c> and
/// <c>&lt;!-- BEGIN SOLUTION --&gt;</c> both are.
/// </remarks>
/// <param name="Name">The name in the markers' words.</param>
internal sealed record RegionKind(string Name)
{
    public static RegionKind Solution { get; } = new("SOLUTION");

    public static RegionKind HiddenTests { get; } = new("HIDDEN TESTS");

    public static RegionKind MarkScheme { get; } = new("MARK SCHEME");

    public static IReadOnlyList<RegionKind> All { get; } = [Solution, HiddenTests, MarkScheme];

    public string Begin => "BEGIN " + Name;

    public string End => "END " + Name;

    public bool Begins(string line) => line.Contains(Begin, StringComparison.Ordinal);

    public bool Ends(string line) => !Begins(line) && line.Contains(End, StringComparison.Ordinal);
}
