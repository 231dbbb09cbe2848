using System.Text.Json.Nodes;

namespace InitLab.Charts.Plotting;

/// <summary>What all figures share: no background of their own, and a legend that never covers the data.</summary>
internal static class ChartLayout
{
    /// <summary>
    /// A grey that can be read on white (4.3 : 1) and on dark (3.9 : 1) where no page sets the text's colour.
    /// </summary>
    internal const string Ink = "#7A7A7A";

    private const string Transparent = "rgba(0,0,0,0)";
    private const int TitleWidth = 64;
    private const int Height = 420;

    /// <summary>A layout with a legend under the axes.</summary>
    internal static JsonObject Create(string title, Axis x, Axis y)
    {
        var lines = Wrap(title, TitleWidth);
        return new JsonObject
        {
            ["title"] = new JsonObject
            {
                ["text"] = lines,
                ["font"] = new JsonObject { ["size"] = 16 },
                ["x"] = 0.02,
                ["xanchor"] = "left",
            },
            ["height"] = Height,
            ["paper_bgcolor"] = Transparent,
            ["plot_bgcolor"] = Transparent,
            ["font"] = new JsonObject { ["color"] = Ink, ["size"] = 13 },
            ["margin"] = new JsonObject
            {
                ["l"] = 56,
                ["r"] = 16,
                ["t"] = 64 + (lines.Split("<br>").Length * 18),
                ["b"] = 48,
            },
            ["modebar"] = new JsonObject
            {
                ["bgcolor"] = Transparent,
                ["color"] = Ink,
                ["activecolor"] = Ink,
                ["remove"] = new JsonArray("lasso2d", "select2d"),
            },
            ["xaxis"] = x.ToJson(),
            ["yaxis"] = y.ToJson(),
            ["legend"] = new JsonObject
            {
                ["orientation"] = "h",
                ["x"] = 0,
                ["xanchor"] = "left",
                ["y"] = 1.02,
                ["yanchor"] = "bottom",
                ["bgcolor"] = Transparent,
            },
        };
    }

    /// <summary>Breaks a text into lines of at most so many characters where a word allows it.</summary>
    internal static string Wrap(string text, int width)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + word.Length > width)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            }
        }

        return string.Join("<br>", lines);
    }
}
