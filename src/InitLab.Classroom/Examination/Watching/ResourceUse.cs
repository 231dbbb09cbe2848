namespace InitLab.Classroom.Examination.Watching;

/// <summary>What a process and all that came of it use.</summary>
/// <param name="Processor">Processor time, with that of processes that have ended.</param>
/// <param name="Memory">Resident memory in bytes; pages that several processes share count for each.</param>
/// <param name="Threads">Threads.</param>
/// <param name="Processes">Processes.</param>
public readonly record struct ResourceUse(TimeSpan Processor, long Memory, int Threads, int Processes);
