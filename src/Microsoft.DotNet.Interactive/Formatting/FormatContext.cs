namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>What a formatter writes into.</summary>
public sealed class FormatContext
{
    internal FormatContext(TextWriter writer) => Writer = writer;

    /// <summary>Takes the text.</summary>
    public TextWriter Writer { get; }
}
