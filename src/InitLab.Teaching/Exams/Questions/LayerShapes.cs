namespace InitLab.Teaching.Exams.Questions;

/// <summary>Shapes of layers that one meets.</summary>
internal static class LayerShapes
{
    private static readonly int[] Sizes =
    [
        3,
        4,
        10,
        16,
        20,
        32,
        40,
        50,
        64,
        80,
        100,
        128,
        200,
        256,
        300,
        400,
        512,
        784,
        1000,
    ];

    /// <summary>Every pair of different sizes: inputs and units.</summary>
    internal static IEnumerable<(int In, int Out)> Unequal =>
        from inputs in Sizes
        from units in Sizes
        where inputs != units
        select (inputs, units);
}
