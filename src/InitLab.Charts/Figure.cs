using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using InitLab.Charts.Rendering;

namespace InitLab.Charts;

/// <summary>A figure of the course: a chart, the sentence that says what it shows, and its numbers.</summary>
public sealed class Figure : RichDisplay
{
    private const string PlotlyMime = "application/vnd.plotly.v1+json";

    internal Figure(Caption caption, JsonObject chart)
    {
        (Title, AltText, Numbers) = (caption.Title, caption.AltText, caption.Numbers);
        Json = chart.ToJsonString(JsonSerializerOptions.Default);
    }

    private Figure(Caption caption, string json)
    {
        (Title, AltText, Numbers, Json) = (caption.Title, caption.AltText, caption.Numbers, json);
    }

    /// <summary>What is drawn, in a few words.</summary>
    public string Title { get; }

    /// <summary>One sentence that states the finding or says what is shown.</summary>
    public string AltText { get; }

    /// <summary>The numbers behind the sentence, few enough to be read.</summary>
    public FigureTable Numbers { get; }

    /// <summary>
    /// The chart as plotly.js takes it: <c>data</c>, <c>layout</c> and, for an animation, <c>frames</c>.
    /// </summary>
    public string Json { get; }

    /// <summary>An id that is the same for the same figure and differs from every other one's.</summary>
    public string Id
    {
        get
        {
            var content = Encoding.UTF8.GetBytes(string.Join('\n', Title, AltText, Json));
            return "initlab-" + Convert.ToHexStringLower(SHA256.HashData(content))[..12];
        }
    }

    /// <summary>The same figure with a sentence of one's own: the finding that the notebook is about.</summary>
    /// <param name="sentence">One sentence.</param>
    /// <exception cref="ArgumentException">The sentence is empty.</exception>
    public Figure Saying(string sentence)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sentence);
        return With(new Caption(Title, sentence, Numbers));
    }

    /// <summary>The same chart under another caption.</summary>
    internal Figure With(Caption caption) => new(caption, Json);

    /// <summary>The figure without any script: its title, its sentence and its numbers.</summary>
    /// <remarks>It is exactly what <see cref="ToHtml"/> leaves where scripts are removed.</remarks>
    public string ToStaticHtml() => LiveHtml.WithoutScript(this);

    /// <summary>
    /// The figure as HTML that draws itself as soon as plotly.js is there, and reads well until then.
    /// </summary>
    public override string ToHtml() => LiveHtml.Of(this);

    /// <summary>Title and sentence.</summary>
    public override string ToString() => $"{Title}\n{AltText}";

    /// <summary>The figure as Plotly's JSON, as HTML and as text.</summary>
    public override IReadOnlyDictionary<string, object> ToMimeBundle()
    {
        return new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [PlotlyMime] = JsonNode.Parse(Json)!,
            [Html] = ToHtml(),
            [PlainText] = ToString(),
        };
    }
}
