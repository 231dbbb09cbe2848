namespace InitLab.Diagnostics.Checks;

/// <summary>Looks for one thing that can be wrong with the start of a network.</summary>
internal interface IInitCheck
{
    /// <summary>What it found; nothing where all is well or where the numbers do not allow to tell.</summary>
    /// <param name="measured">What was measured.</param>
    IEnumerable<Finding> Findings(Measured measured);
}
