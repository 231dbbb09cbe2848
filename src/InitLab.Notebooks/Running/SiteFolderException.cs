namespace InitLab.Notebooks.Running;

/// <summary>A run cannot write where it was told to.</summary>
public sealed class SiteFolderException(string message, Exception? inner = null) : Exception(message, inner);
