using System.Globalization;

namespace InitLab.Classroom.Examination.Watching;

/// <summary>One process as Linux tells of it in <c>/proc/ID/stat</c> (proc_pid_stat(5)).</summary>
/// <param name="Id">Its number.</param>
/// <param name="Parent">The number of its parent, or of who took it over.</param>
/// <param name="Use">What it uses, with the processor time of children that it has waited for.</param>
internal readonly record struct ProcessEntry(int Id, int Parent, ResourceUse Use)
{
    // Where the manual's fields stand, counted from the third, which is the first behind the name.
    private const int ParentField = 4 - 3;
    private const int FirstTimeField = 14 - 3;
    private const int LastTimeField = 17 - 3;
    private const int ThreadsField = 20 - 3;
    private const int ResidentField = 24 - 3;

    // The kernel tells times in hundredths of a second on every machine that .NET runs on.
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1) / 100;

    /// <summary>Reads the line, or answers null when it is not one.</summary>
    public static ProcessEntry? Parse(string line)
    {
        // The name stands in parentheses and may itself hold some, blanks and line breaks.
        var nameStart = line.IndexOf('(', StringComparison.Ordinal);
        var nameEnd = line.LastIndexOf(')');
        if (nameStart < 0 || nameEnd < nameStart || !int.TryParse(line.AsSpan(0, nameStart), out var id))
        {
            return null;
        }

        var fields = line[(nameEnd + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length <= ResidentField)
        {
            return null;
        }

        var ticks = fields[FirstTimeField..(LastTimeField + 1)].Sum(Number);
        return new ProcessEntry(
            id,
            (int)Number(fields[ParentField]),
            new(
                Tick * ticks,
                Number(fields[ResidentField]) * Environment.SystemPageSize,
                (int)Number(fields[ThreadsField]),
                1
            )
        );
    }

    private static long Number(string field) => long.Parse(field, CultureInfo.InvariantCulture);
}
