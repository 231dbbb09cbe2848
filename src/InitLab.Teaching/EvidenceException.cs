namespace InitLab.Teaching;

/// <summary>A claim of the course that does not hold, in a run that checks it.</summary>
public sealed class EvidenceException : Exception
{
    internal EvidenceException(EvidenceRow row)
        : base(Message(row)) => Row = row;

    /// <summary>The claim with what was predicted and measured.</summary>
    public EvidenceRow Row { get; }

    private static new string Message(EvidenceRow row)
    {
        var seeds = row.BySeed.Length == 0 ? "" : $" By seed: {row.BySeed}.";
        return $"The claim '{row.Claim}' does not hold: {row.Reason}. Predicted: {row.Predicted} ({row.Tolerance}). "
            + $"Measured: {row.Measured}.{seeds} Source: {row.Source}.";
    }
}
