using System.Globalization;

namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>Numbers the displays of a session.</summary>
internal sealed class DisplayIds
{
    private int _last;

    public string Next() => Interlocked.Increment(ref _last).ToString("'display-'0", CultureInfo.InvariantCulture);
}
