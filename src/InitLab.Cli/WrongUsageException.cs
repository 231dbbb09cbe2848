namespace InitLab.Cli;

/// <summary>What was asked for cannot be done as asked; nothing was run.</summary>
internal sealed class WrongUsageException(string message, Exception? inner = null) : Exception(message, inner);
