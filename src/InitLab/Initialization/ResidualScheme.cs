namespace InitLab.Initialization;

/// <summary>A rule that chooses how a residual network of any depth starts.</summary>
/// <remarks>
/// All start from He's weights, for ReLU. With block b computing x + α · W₂ φ(W₁ x), He's weights double E|x|² on the
/// branch, so that E|x|² grows by 1 + 2α² in each of B blocks: 3ᴮ with α = 1.
/// </remarks>
/// <param name="name">The name shown.</param>
/// <param name="start">The start of a network of so many blocks.</param>
public sealed class ResidualScheme(string name, Func<int, ResidualStart> start)
{
    private static readonly ResidualStart He = new()
    {
        Stem = Initializers.HeNormal,
        Inner = Initializers.HeNormal,
        Outer = Initializers.HeNormal,
        Head = Initializers.LeCunNormal,
        Multiplier = 1,
        LearnsMultiplier = false,
    };

    /// <summary>He's weights and nothing else: E|x|² grows 3ᴮ-fold.</summary>
    public static ResidualScheme Plain { get; } = new("Plain", _ => He);

    /// <summary>1/√B scaling: α = 1/√B, so that E|x|² grows (1 + 2/B)ᴮ-fold, below e² however deep.</summary>
    /// <remarks>The uniform scaling of Hayou and others 2021, "Stable ResNet".</remarks>
    public static ResidualScheme DepthScaled { get; } =
        new("DepthScaled", blocks => He with { Multiplier = 1 / Math.Sqrt(blocks) });

    /// <summary>
    /// Fixup: branches and head start at 0, the inner weights are B^(−1/2) times He's, and α = 1 is learned.
    /// </summary>
    /// <remarks>
    /// Zhang, Dauphin and Ma 2019, section 3: B^(−1/(2m − 2)) with m = 2 layers in a branch. Their scalar biases are
    /// part of the biases of each layer, which start at 0.
    /// </remarks>
    public static ResidualScheme Fixup { get; } =
        new(
            "Fixup",
            blocks =>
                He with
                {
                    Inner = Shrunk(Initializers.HeNormal, blocks),
                    Outer = Initializers.Zeros,
                    Head = Initializers.Zeros,
                    LearnsMultiplier = true,
                }
        );

    /// <summary>ReZero (also: SkipInit): α = 0 is learned, so that every block starts as the identity.</summary>
    /// <remarks>x + α · F(x) (Bachlechner and others 2020); De and Smith 2020 call it SkipInit.</remarks>
    public static ResidualScheme ReZero { get; } =
        new("ReZero", _ => He with { Multiplier = 0, LearnsMultiplier = true });

    /// <summary>How a network of so many blocks starts.</summary>
    /// <param name="blocks">B, at least 1.</param>
    public ResidualStart For(int blocks)
    {
        return blocks >= 1
            ? start(blocks)
            : throw new ArgumentOutOfRangeException(
                nameof(blocks),
                blocks,
                "A residual network has at least one block: without blocks, use an Mlp."
            );
    }

    /// <summary>The name.</summary>
    public override string ToString() => name;

    // The weights times B^(−1/2), so their variance divided by B.
    private static VarianceScaling Shrunk(VarianceScaling scheme, int blocks) =>
        new(scheme.Scale / blocks, scheme.Mode, scheme.Distribution);
}
