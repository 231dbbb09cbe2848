namespace InitLab.Networks;

/// <summary>The learning-rate schedules by the names of the literature.</summary>
public static class Schedules
{
    /// <summary>The same learning rate in every step.</summary>
    public static ISchedule Constant { get; } = new ConstantRate();

    /// <summary>A staircase: the rate is multiplied by a factor once in so many steps.</summary>
    /// <remarks>
    /// factorᵏ with k = ⌊step / every⌋. PyTorch: <c>StepLR</c>; Keras: <c>ExponentialDecay(staircase=True)</c>.
    /// </remarks>
    /// <param name="every">Steps between two changes, at least 1.</param>
    /// <param name="factor">Above 0 and at most 1.</param>
    public static ISchedule Step(int every, double factor) => new StepDecay(every, factor);

    /// <summary>Half a wave of the cosine, from 1 down to a final share, where the rate stays.</summary>
    /// <remarks>
    /// final + (1 − final) · ½ (1 + cos(π · step / steps)) (Loshchilov and Hutter 2017, equation 5, without restarts).
    /// PyTorch: <c>CosineAnnealingLR</c>; Keras: <c>CosineDecay</c>.
    /// </remarks>
    /// <param name="steps">Steps until the final share, at least 1.</param>
    /// <param name="final">From 0 to below 1.</param>
    public static ISchedule Cosine(int steps, double final = 0) => new CosineDecay(steps, final);

    /// <summary>A linear warm-up: equal rises to the full rate, and then another schedule from its beginning.</summary>
    /// <remarks>(step + 1) / steps (Goyal and others 2017, section 2.2), so the first step is not lost.</remarks>
    /// <param name="steps">Steps until the full rate, at least 1.</param>
    /// <param name="then">What follows.</param>
    public static ISchedule WarmUp(int steps, ISchedule then) => new LinearWarmUp(steps, then);
}
