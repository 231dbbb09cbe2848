using System.Buffers.Binary;
using System.IO.Compression;

namespace InitLab.Datasets;

/// <summary>Reads and writes IDX files, MNIST's format, plain or compressed by gzip.</summary>
/// <remarks>
/// Two zero bytes, one byte for the type of number, one for the number of dimensions, the extents as big-endian 32-bit
/// numbers, then the numbers, the last dimension running fastest (LeCun, Cortes and Burges 1998).
/// </remarks>
public static class IdxFile
{
    /// <summary>Reads an array; a file that starts as gzip is decompressed.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DatasetFormatException">
    /// The file is not IDX, is cut off, goes on after its numbers, or holds more than 1 GiB of them; the message names
    /// the place. No more is decompressed than the header announces.
    /// </exception>
    public static IdxArray Read(string path)
    {
        using var file = File.OpenRead(path);
        var isGzip = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        if (!isGzip)
        {
            return new IdxReader(file, path).Read();
        }

        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        try
        {
            return new IdxReader(unpacked, path).Read();
        }
        catch (InvalidDataException e)
        {
            throw new DatasetFormatException(
                $"{path}: the gzip data are damaged ({e.Message}) Download or make the file again.",
                e
            );
        }
    }

    /// <summary>Writes an array.</summary>
    /// <param name="path">The file, overwritten; compressed by gzip if the name ends in <c>.gz</c>.</param>
    /// <param name="array">The array.</param>
    public static void Write(string path, IdxArray array)
    {
        ArgumentNullException.ThrowIfNull(array);
        using var file = File.Create(path);
        if (!path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            Write(file, array);
            return;
        }

        using var packed = new GZipStream(file, CompressionLevel.SmallestSize);
        Write(packed, array);
    }

    private static void Write(Stream stream, IdxArray array)
    {
        stream.Write([0, 0, (byte)array.Type, (byte)array.Dimensions.Count]);
        Span<byte> extent = stackalloc byte[sizeof(int)];
        foreach (var dimension in array.Dimensions)
        {
            BinaryPrimitives.WriteInt32BigEndian(extent, dimension);
            stream.Write(extent);
        }

        stream.Write(array.Bytes);
    }
}
