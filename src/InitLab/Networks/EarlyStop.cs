using InitLab.Datasets;

namespace InitLab.Networks;

/// <summary>Ends a training once samples that it does not learn from stop getting better.</summary>
/// <remarks>
/// The validation loss is taken at the start, after every so many steps and at the end; the training ends when it
/// brought no new minimum so many times in a row, and the network gets back its numbers at the minimum
/// (Prechelt 1998; Goodfellow, Bengio and Courville 2016, algorithm 7.1).
/// </remarks>
/// <param name="Validation">Samples that are not trained on.</param>
/// <param name="Every">Steps between two looks, at least 1.</param>
/// <param name="Patience">Looks without a new minimum that end the training, at least 1.</param>
public sealed record EarlyStop(LabelledData Validation, int Every, int Patience)
{
    /// <summary>Steps between two looks.</summary>
    public int Every { get; } = Hyperparameter.AtLeastOne(Every, "The number of steps between two looks");

    /// <summary>Looks without a new minimum that end the training.</summary>
    public int Patience { get; } = Hyperparameter.AtLeastOne(Patience, "The patience");

    /// <summary>The rule, such as <c>early stop after 5 looks without a new minimum, one every 10 steps</c>.</summary>
    public override string ToString() =>
        $"early stop after {Patience} looks without a new minimum, one every {Every} steps";
}
