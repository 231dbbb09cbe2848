namespace InitLab.Notebooks.Scripting.Language;

/// <summary>Whether code can be run as it stands.</summary>
/// <param name="Status">Whether more must follow.</param>
/// <param name="Indent">The white space that the next line begins with; empty unless more must follow.</param>
public sealed record Completeness(CompletenessStatus Status, string Indent);

/// <summary>Whether code is whole.</summary>
public enum CompletenessStatus
{
    /// <summary>It can be run.</summary>
    Complete,

    /// <summary>More must follow.</summary>
    Incomplete,

    /// <summary>It has an error that nothing which follows can mend.</summary>
    Invalid,

    /// <summary>It is too deeply nested to tell.</summary>
    Unknown,
}
