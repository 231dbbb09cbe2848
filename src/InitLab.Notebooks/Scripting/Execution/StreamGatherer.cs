using System.Text;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>Joins what was printed piece by piece to the same stream.</summary>
internal static class StreamGatherer
{
    public static IReadOnlyList<Output> Join(IEnumerable<Output> outputs)
    {
        var joined = new List<Output>();
        var text = new StringBuilder();
        var stream = "";
        foreach (var output in outputs)
        {
            if (output is StreamOutput piece)
            {
                Flush(unless: piece.Name);
                stream = piece.Name;
                text.Append(piece.Text);
            }
            else
            {
                Flush(unless: null);
                joined.Add(output);
            }
        }

        Flush(unless: null);
        return joined;

        void Flush(string? unless)
        {
            if (text.Length > 0 && stream != unless)
            {
                joined.Add(new StreamOutput(stream, text.ToString()));
                text.Clear();
            }
        }
    }
}
