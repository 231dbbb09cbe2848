using System.Globalization;
using InitLab.Initialization;

namespace InitLab.Tests.Initialization;

/// <summary>The golden grid: twelve dense and convolutional shapes, and what each scheme is for them.</summary>
/// <remarks>Computed outside this project from the libraries' formulas, checked against PyTorch's samples.</remarks>
internal static class ShapeGrid
{
    /// <summary>One scheme for one shape; NaN where the grid says nothing.</summary>
    internal sealed record Row(
        string Shape,
        Fans Fans,
        string Scheme,
        double StandardDeviation,
        double Variance,
        double Bound,
        double ParentStandardDeviation
    );

    /// <summary>The shapes that are convolutions.</summary>
    internal static IReadOnlyDictionary<string, ConvolutionShape> Convolutions { get; } =
        new Dictionary<string, ConvolutionShape>(StringComparer.Ordinal)
        {
            ["conv2d 3->16 k3x3"] = new([3, 3], 3, 16),
            ["conv2d 64->128 k5x5"] = new([5, 5], 64, 128),
            ["conv1d 8->12 k7"] = new([7], 8, 12),
            ["conv3d 2->4 k3x3x3"] = new([3, 3, 3], 2, 4),
            ["conv2d grouped 8->16 groups4 k3x3"] = new([3, 3], 8, 16, groups: 4),
        };

    internal static IReadOnlyList<Row> Rows { get; } = [.. Lines().Skip(1).Select(Parse)];

    private static Row Parse(string line)
    {
        var fields = line.Split(';');
        return new Row(
            fields[0],
            Fans.Dense((int)Number(fields[1]), (int)Number(fields[2])),
            fields[3],
            Number(fields[4]),
            Number(fields[5]),
            Number(fields[6]),
            Number(fields[7])
        );
    }

    private static double Number(string field) =>
        field.Length == 0 ? double.NaN : double.Parse(field, CultureInfo.InvariantCulture);

    private static string[] Lines()
    {
        using var stream = typeof(ShapeGrid).Assembly.GetManifestResourceStream(
            "InitLab.Tests.Initialization.shape-grid.csv"
        )!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
