using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.QuickInfo;

namespace InitLab.Notebooks.Scripting.Language;

/// <summary>What is known of a name in C# code.</summary>
internal static class Inspector
{
    public static async Task<Inspection?> InspectAsync(
        Document document,
        int position,
        bool detailed,
        CancellationToken cancellationToken
    )
    {
        var service = QuickInfoService.GetService(document)!;
        var info = await service.GetQuickInfoAsync(document, position, cancellationToken);
        if (info is null)
        {
            return null;
        }
        var text = string.Join('\n', info.Sections.Take(detailed ? 9 : 3).Select(section => section.Text));
        return new(text, text);
    }
}
