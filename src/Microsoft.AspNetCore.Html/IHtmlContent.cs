using System.Text.Encodings.Web;

namespace Microsoft.AspNetCore.Html;

/// <summary>What is HTML already, as cells written for .NET Interactive name it.</summary>
public interface IHtmlContent
{
    /// <summary>Writes the HTML.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="encoder">Encodes the text in it.</param>
    void WriteTo(TextWriter writer, HtmlEncoder encoder);
}
