using System.Text.Json.Nodes;
using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;
using Plot = Plotly.NET.CSharp.Chart;

namespace InitLab.Charts.Plotting;

/// <summary>A grid over the plane of two inputs, and what a network says at its points.</summary>
internal sealed class ProbabilityPlane
{
    /// <summary>Points along each side; more would make an animation too large for a notebook.</summary>
    internal const int Side = 32;

    private const double Margin = 0.1;

    private readonly double[] _x;
    private readonly double[] _y;
    private readonly Matrix<double> _points;

    private ProbabilityPlane((double Low, double High) horizontal, (double Low, double High) vertical)
    {
        (Horizontal, Vertical) = (horizontal, vertical);
        (_x, _y) = (Ticks(horizontal), Ticks(vertical));
        _points = Matrix<double>.Build.Dense(Side * Side, 2, (i, j) => j == 0 ? _x[i % Side] : _y[i / Side]);
    }

    /// <summary>The ends along the first input.</summary>
    internal (double Low, double High) Horizontal { get; }

    /// <summary>The ends along the second input.</summary>
    internal (double Low, double High) Vertical { get; }

    /// <summary>A plane that holds all samples, with a margin.</summary>
    internal static ProbabilityPlane Around(Matrix<double> samples)
    {
        return new ProbabilityPlane(Ends(samples.Column(0)), Ends(samples.Column(1)));
    }

    /// <summary>The plane coloured by a network, with a line where it hesitates.</summary>
    internal JsonObject Contour(Mlp network)
    {
        var chart = Plot.Contour<double, double, double, string>(
            [
                [0],
            ],
            X: new Plotly.NET.CSharp.Optional<IEnumerable<double>>(_x, true),
            Y: new Plotly.NET.CSharp.Optional<IEnumerable<double>>(_y, true),
            UseDefaults: false
        );
        var trace = PlotlyJson.Trace(chart);
        trace["z"] = Percentages(network);
        trace["zmin"] = 0;
        trace["zmax"] = 100;
        trace["colorscale"] = new JsonArray(
            new JsonArray(0, "#E69F00"),
            new JsonArray(0.5, "#C8C8C8"),
            new JsonArray(1, "#56B4E9")
        );
        trace["contours"] = new JsonObject
        {
            ["coloring"] = "heatmap",
            ["start"] = 50,
            ["end"] = 50,
            ["size"] = 100,
        };
        trace["line"] = new JsonObject { ["color"] = "#333333", ["width"] = 2 };
        trace["colorbar"] = ColorBar();
        trace["hovertemplate"] = "P(class 1) %{z} %<extra></extra>";
        return trace;
    }

    /// <summary>What the coloured plane becomes in a frame.</summary>
    internal JsonArray Frame(Mlp network) => [new JsonObject { ["z"] = Percentages(network) }];

    private static JsonObject ColorBar()
    {
        return new JsonObject
        {
            ["title"] = new JsonObject { ["text"] = "P(class 1)", ["side"] = "top" },
            ["thickness"] = 12,
            ["outlinewidth"] = 0,
            ["tickvals"] = new JsonArray(0, 50, 100),
            ["ticksuffix"] = " %",
        };
    }

    // Tenths of a percent, five characters each: 20 frames of 1024 probabilities have to stay small.
    private JsonArray Percentages(Mlp network)
    {
        var outputs = network.Predict(_points);
        var rows = Enumerable
            .Range(0, Side)
            .Select(row =>
                (JsonNode)PlotlyJson.Numbers(Enumerable.Range(0, Side).Select(i => Percent(outputs, (row * Side) + i)))
            );
        return [.. rows];
    }

    private static double Percent(Matrix<double> outputs, int row)
    {
        var logit = outputs.ColumnCount == 1 ? outputs[row, 0] : outputs[row, 1] - outputs[row, 0];
        return Math.Round(100 * Elementary.Sigmoid(logit), 1);
    }

    private static (double Low, double High) Ends(Vector<double> values)
    {
        var (low, high) = (values.Minimum(), values.Maximum());
        var pad = high > low ? Margin * (high - low) : 1;
        return (low - pad, high + pad);
    }

    private static double[] Ticks((double Low, double High) ends)
    {
        return [.. Enumerable.Range(0, Side).Select(i => ends.Low + ((ends.High - ends.Low) * i / (Side - 1)))];
    }
}
