namespace InitLab.Initialization;

/// <summary>The maximal update parametrization: one learning rate of Adam for every width.</summary>
/// <remarks>
/// <para>Yang and Hu 2021; the table is Yang and others 2022, table 3, for Adam. With n₀ the base width, at which muP
/// is the standard parametrization:</para>
/// <para>first layer: Var w = scale / fanIn, rate × 1; hidden layers: Var w = scale / fanIn, rate × n₀ / fanIn; last
/// layer: Var w = scale · n₀ / fanIn², rate × n₀ / fanIn; all biases: 0, rate × 1. The change of every activation per
/// step then does not depend on the width, and the outputs at the start shrink as 1/√n.</para>
/// </remarks>
/// <param name="BaseWidth">n₀, the width for which the learning rate was chosen; at least 1.</param>
/// <param name="Scale">Var w · fanIn: 1 in the paper's table, 2 for He's; positive.</param>
public sealed record MuP(int BaseWidth, double Scale = 1)
{
    /// <summary>n₀, the width for which the learning rate was chosen.</summary>
    public int BaseWidth { get; } =
        BaseWidth >= 1
            ? BaseWidth
            : throw new ArgumentOutOfRangeException(nameof(BaseWidth), BaseWidth, "The base width is at least 1.");

    /// <summary>Var w · fanIn.</summary>
    public double Scale { get; } =
        double.IsFinite(Scale) && Scale > 0
            ? Scale
            : throw new ArgumentOutOfRangeException(nameof(Scale), Scale, "The scale is a positive number.");

    /// <summary>The scheme of each layer's weights.</summary>
    /// <param name="widths">
    /// Units from the inputs to the outputs, such as <c>[64, 256, 256, 10]</c>; at least 3.
    /// </param>
    public IReadOnlyList<IInitializer> Weights(int[] widths)
    {
        var layers = Layers(widths);
        return [.. Enumerable.Range(0, layers).Select(l => Normal(l == layers - 1 ? Scale * Share(widths[l]) : Scale))];
    }

    /// <summary>The factor on Adam's learning rate for each layer's weights.</summary>
    /// <param name="widths">
    /// Units from the inputs to the outputs, such as <c>[64, 256, 256, 10]</c>; at least 3.
    /// </param>
    public IReadOnlyList<double> AdamRates(int[] widths)
    {
        return [.. Enumerable.Range(0, Layers(widths)).Select(l => l == 0 ? 1 : Share(widths[l]))];
    }

    /// <summary>The rule, such as <c>muP, base width 64</c>.</summary>
    public override string ToString() => $"muP, base width {BaseWidth}" + (Scale == 1 ? "" : $", scale {Scale}");

    private double Share(int width) => (double)BaseWidth / width;

    private static VarianceScaling Normal(double scale) => new(scale, FanMode.In, Distribution.Normal);

    private static int Layers(int[] widths)
    {
        return widths.Length >= 3
            ? widths.Length - 1
            : throw new ArgumentException(
                $"{widths.Length} widths leave no hidden layer, whose width muP is about: give at least 3.",
                nameof(widths)
            );
    }
}
