using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace InitLab.Notebooks.Format;

/// <summary>The rule of nbformat 4.5 for the ids of cells.</summary>
internal static partial class CellIds
{
    private const int DigestLength = 8;

    /// <summary>The id of a cell that was saved without one: the same at every reading.</summary>
    internal static string For(int index, string kind, string source)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{source}"));
        return $"cell-{index + 1}-{Convert.ToHexStringLower(digest)[..DigestLength]}";
    }

    internal static void Check(IReadOnlyList<Cell> cells, string name)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < cells.Count; index++)
        {
            var id = cells[index].Id;
            if (!Valid().IsMatch(id))
            {
                throw new NotebookFormatException(
                    $"{name}: cell {index + 1} has the id \"{id}\"; "
                        + "an id is 1 to 64 letters, digits, '-' or '_': give it such an id."
                );
            }

            if (!first.TryAdd(id, index))
            {
                throw new NotebookFormatException(
                    $"{name}: cells {first[id] + 1} and {index + 1} have the same id \"{id}\"; give one another."
                );
            }
        }
    }

    [GeneratedRegex(@"\A[a-zA-Z0-9_-]{1,64}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Valid();
}
