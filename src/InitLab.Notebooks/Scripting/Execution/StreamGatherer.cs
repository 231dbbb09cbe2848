using System.Text;
using System.Threading.Channels;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>Joins what was printed piece by piece to the same stream.</summary>
internal static class StreamGatherer
{
    public static void Drain(ChannelReader<Output> reader, Action<Output> emit)
    {
        var text = new StringBuilder();
        var stream = "";
        while (reader.TryRead(out var output))
        {
            if (output is StreamOutput piece && (text.Length == 0 || piece.Name == stream))
            {
                stream = piece.Name;
                text.Append(piece.Text);
                continue;
            }

            Flush();
            if (output is StreamOutput other)
            {
                stream = other.Name;
                text.Append(other.Text);
            }
            else
            {
                emit(output);
            }
        }

        Flush();

        void Flush()
        {
            if (text.Length > 0)
            {
                emit(new StreamOutput(stream, text.ToString()));
                text.Clear();
            }
        }
    }
}
