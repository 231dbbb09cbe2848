namespace InitLab.Networks;

/// <summary>The labels that a loss is given.</summary>
internal static class Labels
{
    /// <summary>Refuses a label that is none of the classes.</summary>
    /// <param name="label">The label.</param>
    /// <param name="classes">How many classes there are.</param>
    internal static void Require(int label, int classes)
    {
        if (label < 0 || label >= classes)
        {
            throw new ArgumentOutOfRangeException(
                nameof(label),
                label,
                $"Label {label} is no class: use 0 to {classes - 1}."
            );
        }
    }
}
