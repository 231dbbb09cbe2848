namespace InitLab.Classroom.Markers;

/// <summary>The regions of a cell's text.</summary>
internal static class Regions
{
    /// <summary>Whether a text has a marker of the kind.</summary>
    public static bool Has(string source, RegionKind kind) =>
        source.Split('\n').Any(line => kind.Begins(line) || kind.Ends(line));

    /// <summary>A text without its regions of one kind and their markers.</summary>
    /// <param name="source">The text; its markers are in order.</param>
    /// <param name="kind">The kind of region.</param>
    /// <param name="stub">The lines to put in the place of each region, indented as its first marker.</param>
    public static string Without(string source, RegionKind kind, params IReadOnlyList<string> stub)
    {
        var kept = new List<string>();
        var isInside = false;
        foreach (var line in source.Split('\n'))
        {
            if (kind.Begins(line))
            {
                var indent = line[..^line.TrimStart().Length];
                kept.AddRange(stub.Select(text => indent + text));
                isInside = true;
            }
            else if (kind.Ends(line))
            {
                isInside = false;
            }
            else if (!isInside)
            {
                kept.Add(line);
            }
        }

        return string.Join('\n', kept);
    }

    /// <summary>What is wrong with the order of a text's markers and what to do, or null.</summary>
    public static string? Disorder(string source)
    {
        (RegionKind Kind, int Line)? open = null;
        foreach (var (index, line) in source.Split('\n').Index())
        {
            if (RegionKind.All.FirstOrDefault(kind => kind.Begins(line)) is { } begun)
            {
                if (open is { } outer)
                {
                    return $"line {index + 1}, '{begun.Begin}', stands inside the region of line {outer.Line}: "
                        + $"put '{outer.Kind.End}' before it";
                }

                open = (begun, index + 1);
            }
            else if (RegionKind.All.FirstOrDefault(kind => kind.Ends(line)) is { } ended)
            {
                if (open?.Kind != ended)
                {
                    return $"line {index + 1}, '{ended.End}', ends no region: "
                        + $"put '{ended.Begin}' before it or remove it";
                }

                open = null;
            }
        }

        return open is { } left ? $"line {left.Line}, '{left.Kind.Begin}', has no end: add '{left.Kind.End}'" : null;
    }
}
