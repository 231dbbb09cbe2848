using InitLab.Classroom.Examination.Watching;

namespace InitLab.Classroom.Examination;

/// <summary>What one examination may use. Whatever passes a limit ends it; what was handed in before counts.</summary>
public sealed record ExaminationLimits
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>
    /// Processor time of everything that the notebook runs: it does not depend on what else a machine does.
    /// </summary>
    public TimeSpan Processor { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Time by the clock, for what waits without working: far above <see cref="Processor"/>.</summary>
    public TimeSpan Wall { get; init; } = TimeSpan.FromMinutes(6);

    /// <summary>
    /// Time by the clock of one cell; a cell that takes longer is stopped, and the next one has its turn.
    /// </summary>
    public TimeSpan Cell { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Memory of everything that the notebook runs, in bytes.</summary>
    public long Memory { get; init; } = 1536 * Mebibyte;

    /// <summary>
    /// Bytes that may lie on the heap of .NET: a cell that wants more fails, and the next one has its turn.
    /// </summary>
    public long ManagedMemory => Memory / 3 * 2;

    /// <summary>Threads of everything that the notebook runs.</summary>
    public int Threads { get; init; } = 400;

    /// <summary>Processes, with the three of the sandbox itself.</summary>
    public int Processes { get; init; } = 20;

    /// <summary>Bytes that the process may write to its standard output, records and all.</summary>
    public long Output { get; init; } = 64 * Mebibyte;

    /// <summary>Bytes of one record; a longer one is dropped.</summary>
    public int Record { get; init; } = (int)(32 * Mebibyte);

    /// <summary>Bytes of each place where the notebook may write files, which lie in memory.</summary>
    public long Files { get; init; } = 64 * Mebibyte;

    /// <summary>The limit that was passed, or null.</summary>
    internal ExaminationEnd? PassedBy(ResourceUse use) =>
        use.Threads > Threads || use.Processes > Processes ? ExaminationEnd.ThreadLimit
        : use.Memory > Memory ? ExaminationEnd.MemoryLimit
        : use.Processor > Processor ? ExaminationEnd.TimeLimit
        : null;
}
