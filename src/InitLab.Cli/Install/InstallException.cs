namespace InitLab.Cli.Install;

/// <summary>The installation cannot be done or changed; the message says why and what to do.</summary>
internal sealed class InstallException(string message, Exception? inner = null) : Exception(message, inner);
