namespace InitLab.Diagnostics.Checks;

/// <summary>Inputs that are far from the second moment of 1 that all schemes assume.</summary>
internal sealed class InputScaleCheck : IInitCheck
{
    private const double Smallest = 0.02;
    private const double Largest = 50;

    public IEnumerable<Finding> Findings(Measured measured)
    {
        if (measured.InputSecondMoment is < Smallest or > Largest)
        {
            yield return new Finding(
                FindingKind.InputScale,
                Severity.Warning,
                [],
                $"The inputs have the second moment {measured.InputSecondMoment:G3}; every scheme assumes about 1.",
                "Standardize the features: Standardization.Fit on the training samples, then Apply."
            );
        }
    }
}
