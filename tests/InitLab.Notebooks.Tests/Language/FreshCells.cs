using InitLab.Notebooks.Scripting;
using InitLab.Notebooks.Tests.Scripting;

namespace InitLab.Notebooks.Tests.Language;

/// <summary>A session in which nothing has run, shared by the tests of a class that only ask.</summary>
public sealed class FreshCells : IDisposable
{
    private readonly Cells _cells = new();

    public ScriptSession Session => _cells.Session;

    public void Dispose() => _cells.Dispose();
}
