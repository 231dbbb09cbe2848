using System.Security.Cryptography;
using System.Text;

namespace InitLab.Jupyter.Wire;

/// <summary>Signs messages with HMAC-SHA256 and takes each signature of others once.</summary>
/// <remarks>With an empty key messages are not signed and all are taken, as the protocol defines.</remarks>
/// <param name="key">The key of the connection file.</param>
internal sealed class MessageSigner(byte[] key)
{
    // As many as clients may have under way by far; a replay older than this would meet another kernel state anyway.
    private const int Remembered = 1 << 16;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>The signature of the four parts of a message, in lower-case hexadecimal digits.</summary>
    public string Sign(IReadOnlyList<byte[]> parts)
    {
        if (key.Length == 0)
        {
            return "";
        }

        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var part in parts)
        {
            hash.AppendData(part);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Takes a message whose signature is right and new.</summary>
    /// <exception cref="MalformedMessageException">The signature is wrong or was there before.</exception>
    public void Check(ReadOnlySpan<byte> signature, IReadOnlyList<byte[]> parts)
    {
        if (key.Length == 0)
        {
            return;
        }

        var expected = Sign(parts);
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), signature))
        {
            throw new MalformedMessageException("its signature is wrong");
        }

        if (!_seen.Add(expected))
        {
            throw new MalformedMessageException("its signature was there before");
        }

        _order.Enqueue(expected);
        if (_order.Count > Remembered)
        {
            _seen.Remove(_order.Dequeue());
        }
    }
}
