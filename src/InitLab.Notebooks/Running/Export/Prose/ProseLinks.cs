using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InitLab.Notebooks.Running.Export.Outputs;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InitLab.Notebooks.Running.Export.Prose;

/// <summary>
/// Links between notebooks become links between pages, or their words alone where there is no page; pictures come out
/// of the notebook alone.
/// </summary>
internal static partial class ProseLinks
{
    private const string Attachment = "attachment:";
    private const string NotebookSuffix = ".ipynb";

    internal static void Rewrite(MarkdownDocument document, JsonObject? attachments)
    {
        foreach (var link in document.Descendants<LinkInline>().ToArray())
        {
            var address = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
            if (link.IsImage)
            {
                ShowPicture(link, attachments);
            }
            else if (LeavesFolder(address))
            {
                link.ReplaceBy(new ContainerInline(), copyChildren: true);
            }
            else
            {
                link.Url = PageAddress(address);
                link.GetDynamicUrl = null;
            }
        }
    }

    /// <summary>The address of a notebook's page, with the anchor as pages spell it; other addresses stay.</summary>
    internal static string PageAddress(string address)
    {
        var (path, anchor) = Parts(address);
        var isNotebook = IsNotebook(path);
        if (!isNotebook && path.Length > 0)
        {
            return address;
        }

        var page = isNotebook ? path[..^NotebookSuffix.Length] + ".html" : path;
        return anchor.Length == 0 ? page : $"{page}#{PageAnchors.Slug(Uri.UnescapeDataString(anchor))}";
    }

    // Pages lie side by side: a notebook of another folder, such as the exercises, has none.
    private static bool LeavesFolder(string address)
    {
        var (path, _) = Parts(address);
        return IsNotebook(path) && path.Contains('/', StringComparison.Ordinal);
    }

    private static bool IsNotebook(string path) =>
        path.EndsWith(NotebookSuffix, StringComparison.OrdinalIgnoreCase) && !HasScheme().IsMatch(path);

    private static (string Path, string Anchor) Parts(string address) =>
        address.IndexOf('#') is var mark and >= 0 ? (address[..mark], address[(mark + 1)..]) : (address, "");

    /// <summary>Gives a heading its anchor.</summary>
    internal static void Anchor(HeadingBlock heading, string id) => heading.GetAttributes().Id = id;

    /// <summary>HTML whose links are plain text, for places that are links themselves.</summary>
    internal static string Without(string html) => LinkTag().Replace(html, "");

    private static void ShowPicture(LinkInline link, JsonObject? attachments)
    {
        var address = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (address.StartsWith(Attachment, StringComparison.Ordinal))
        {
            var file = attachments?[Uri.UnescapeDataString(address[Attachment.Length..])] as JsonObject;
            link.Url = Picture.AddressOf(file) ?? address;
            link.GetDynamicUrl = null;
        }
        else if (HasScheme().IsMatch(address) && !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            // A page asks nothing of the network: a picture elsewhere is a link that the reader may follow.
            link.IsImage = false;
        }
    }

    [GeneratedRegex(@"\A([a-z][a-z0-9+.-]*:|//)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HasScheme();

    [GeneratedRegex("</?a( [^>]*)?>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LinkTag();
}
