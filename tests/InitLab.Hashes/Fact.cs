using System.Buffers.Binary;
using System.Security.Cryptography;

namespace InitLab.Hashes;

/// <summary>Numbers of the course that belong together.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Numbers">The numbers, in a fixed order, none of them NaN.</param>
internal sealed record Fact(string Name, IEnumerable<double> Numbers)
{
    /// <summary>SHA-256 of the numbers' bits.</summary>
    internal string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bits = stackalloc byte[sizeof(double)];
        foreach (var number in Numbers)
        {
            if (double.IsNaN(number))
            {
                // The sign of a NaN differs between x64 and Arm64.
                throw new InvalidOperationException($"{Name} has a NaN, whose bits are the machine's.");
            }

            BinaryPrimitives.WriteDoubleLittleEndian(bits, number);
            hash.AppendData(bits);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
