using System.Text;

namespace InitLab.Notebooks.Format;

/// <summary>The text of a notebook file, or one sentence on why there is none.</summary>
internal static class NotebookFile
{
    /// <summary>Largest file that is read, in bytes: far above any notebook, far below a machine's memory.</summary>
    internal const long MaximumBytes = 100L * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    internal static string ReadText(string path)
    {
        if (Directory.Exists(path))
        {
            throw new NotebookFormatException($"{path} is a folder; name an .ipynb file in it.");
        }

        if (!File.Exists(path))
        {
            throw new NotebookFormatException($"{path} does not exist; check the path and the folder you are in.");
        }

        try
        {
            return Decode(Bytes(path));
        }
        catch (DecoderFallbackException error)
        {
            throw new NotebookFormatException($"{path} is not UTF-8 text; save it as UTF-8.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new NotebookFormatException(
                $"{path} cannot be read ({error.Message.TrimEnd('.')}); check its permissions and who uses it.",
                error
            );
        }
    }

    internal static NotebookFormatException TooLarge(string name) =>
        new($"{name} is larger than {MaximumBytes / 1024 / 1024} MB; clear its outputs and save it again.");

    private static byte[] Bytes(string path)
    {
        using var file = File.OpenRead(path);
        if (file.Length > MaximumBytes)
        {
            throw TooLarge(path);
        }

        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static string Decode(byte[] bytes)
    {
        ReadOnlySpan<byte> text = bytes;
        return StrictUtf8.GetString(
            text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text
        );
    }
}
