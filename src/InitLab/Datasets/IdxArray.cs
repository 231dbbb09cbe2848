using System.Buffers.Binary;

namespace InitLab.Datasets;

/// <summary>An array of numbers with any number of dimensions, as an IDX file holds it.</summary>
public sealed class IdxArray
{
    private readonly byte[] _bytes;

    /// <summary>Makes an array of the bytes that an IDX file has after its header.</summary>
    /// <param name="type">The kind of number.</param>
    /// <param name="dimensions">The extents, slowest first, such as [samples, rows, columns]; 1 to 255 of them.</param>
    /// <param name="bytes">The numbers, big-endian, the last dimension running fastest; not copied.</param>
    /// <exception cref="ArgumentException">
    /// The bytes do not fill the dimensions; the message says how many do.
    /// </exception>
    public IdxArray(IdxType type, IReadOnlyList<int> dimensions, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var length = IdxHeader.Length(type, dimensions);
        if (length is null || length != bytes.Length)
        {
            throw new ArgumentException(
                $"An array of {string.Join('×', dimensions)} {type} needs {length?.ToString() ?? "more"} bytes,"
                    + $" not {bytes.Length}: give positive extents and the bytes of every number.",
                nameof(bytes)
            );
        }

        (Type, Dimensions, _bytes) = (type, [.. dimensions], bytes);
    }

    /// <summary>The kind of number.</summary>
    public IdxType Type { get; }

    /// <summary>The extents, slowest first.</summary>
    public IReadOnlyList<int> Dimensions { get; }

    /// <summary>How many numbers there are.</summary>
    public int Count => _bytes.Length / IdxHeader.BytesPerNumber(Type);

    /// <summary>The numbers as the file has them, big-endian.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The number at a position, the last dimension running fastest.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> − 1.</param>
    public double this[int index]
    {
        get
        {
            var size = IdxHeader.BytesPerNumber(Type);
            var number = _bytes.AsSpan(checked(index * size), size);
            return Type switch
            {
                IdxType.UnsignedByte => number[0],
                IdxType.SignedByte => (sbyte)number[0],
                IdxType.Int16 => BinaryPrimitives.ReadInt16BigEndian(number),
                IdxType.Int32 => BinaryPrimitives.ReadInt32BigEndian(number),
                IdxType.Single => BinaryPrimitives.ReadSingleBigEndian(number),
                _ => BinaryPrimitives.ReadDoubleBigEndian(number),
            };
        }
    }

    /// <summary>The shape, such as <c>IdxArray 60000×28×28 UnsignedByte</c>.</summary>
    public override string ToString() => $"IdxArray {string.Join('×', Dimensions)} {Type}";
}
