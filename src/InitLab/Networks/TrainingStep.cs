namespace InitLab.Networks;

/// <summary>The state of a training, as an observer sees it.</summary>
/// <param name="Step">How many steps were taken, from 0.</param>
/// <param name="Loss">The loss at this state, as in <see cref="History.Losses"/>.</param>
/// <param name="Network">The network in training; copy what is to be kept.</param>
public readonly record struct TrainingStep(int Step, double Loss, Mlp Network)
{
    /// <summary>The state, such as <c>step 100: loss 0.5</c>.</summary>
    public override string ToString() => $"step {Step}: loss {Loss:G6}";
}
