namespace InitLab.Networks;

/// <summary>The two layers of a residual branch: W₂ · φ(W₁ · x).</summary>
/// <param name="Inner">φ(x · W₁ + b₁), from the width of the network to any.</param>
/// <param name="Outer">The layer that leads back to the width of the network; linear in the usual block.</param>
public sealed record ResidualBlock(Dense Inner, Dense Outer)
{
    /// <summary>The layer that leads back to the width of the network.</summary>
    public Dense Outer { get; } =
        Outer.FanIn == Inner.FanOut && Outer.FanOut == Inner.FanIn
            ? Outer
            : throw new ArgumentException(
                $"The inner layer is {Inner}, the outer one {Outer}: a branch ends at the width at which it began.",
                nameof(Outer)
            );

    /// <summary>The shape, such as <c>ResidualBlock 64-64-64, ReLU</c>.</summary>
    public override string ToString() =>
        $"ResidualBlock {Inner.FanIn}-{Inner.FanOut}-{Outer.FanOut}, {Inner.Activation}";

    internal ResidualBlock Copy() => new(Inner.Copy(), Outer.Copy());
}
