namespace InitLab.Datasets;

/// <summary>The rules of an IDX header: two zero bytes, the type, the number of dimensions, the extents.</summary>
/// <remarks>LeCun, Cortes and Burges 1998, "The MNIST database of handwritten digits", its file format.</remarks>
internal static class IdxHeader
{
    /// <summary>The most bytes of numbers that are read; MNIST has 47 million, its largest sibling 547.</summary>
    internal const int MostBytes = 1 << 30;

    /// <summary>The size of one number; 0 for a type that IDX does not have.</summary>
    internal static int BytesPerNumber(IdxType type) =>
        type switch
        {
            IdxType.UnsignedByte or IdxType.SignedByte => 1,
            IdxType.Int16 => 2,
            IdxType.Int32 or IdxType.Single => 4,
            IdxType.Double => 8,
            _ => 0,
        };

    /// <summary>The bytes that the numbers take, or null where the shape is none or holds too much.</summary>
    /// <param name="type">The kind of number.</param>
    /// <param name="dimensions">The extents.</param>
    internal static int? Length(IdxType type, IReadOnlyList<int> dimensions)
    {
        long bytes = BytesPerNumber(type);
        if (bytes == 0 || dimensions.Count is 0 or > byte.MaxValue)
        {
            return null;
        }

        foreach (var extent in dimensions)
        {
            // Both factors fit in 31 bits, so that the product cannot overflow before it is compared.
            bytes *= extent;
            if (extent < 1 || bytes > MostBytes)
            {
                return null;
            }
        }

        return (int)bytes;
    }
}
