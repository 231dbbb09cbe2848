namespace InitLab.Charts.Rendering;

/// <summary>The formatters of <see cref="RichDisplay"/>, in the shape that .NET Interactive looks for.</summary>
public sealed class RichFormatters
{
    internal const string Html = "text/html";
    internal const string PlainText = "text/plain";

    /// <summary>One formatter for each preferred MIME type.</summary>
    public IEnumerable<object> CreateTypeFormatters() =>
        [new RichFormatter(Html, value => value.ToHtml()), new RichFormatter(PlainText, value => value.ToString())];
}
