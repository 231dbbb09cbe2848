using System.Buffers.Binary;

namespace InitLab.Datasets;

/// <summary>Reads one IDX array and trusts nothing that its header says.</summary>
/// <param name="stream">The unpacked file.</param>
/// <param name="name">What messages call the file.</param>
internal sealed class IdxReader(Stream stream, string name)
{
    // Memory grows with the bytes that arrive, so that a header alone cannot make it large.
    private const int Chunk = 1 << 20;

    private long _position;

    internal IdxArray Read()
    {
        var magic = Header(4, "the magic number");
        var (type, rank) = ((IdxType)magic[2], magic[3]);
        if (magic[0] != 0 || magic[1] != 0 || IdxHeader.BytesPerNumber(type) == 0 || rank == 0)
        {
            throw Wrong(
                0,
                $"the magic number {Convert.ToHexString(magic)} is not IDX's (0000, a type from 08 to 0E, then how many"
                    + " dimensions). Give an IDX file, such as MNIST's train-images-idx3-ubyte."
            );
        }

        var dimensions = new int[rank];
        for (var d = 0; d < rank; d++)
        {
            dimensions[d] = Extent(d);
        }

        if (IdxHeader.Length(type, dimensions) is not { } length)
        {
            throw Wrong(
                4,
                $"{string.Join('×', dimensions)} numbers of type {type} are more than the {IdxHeader.MostBytes} bytes"
                    + " that are read. The header is damaged, or the set must be split into smaller files."
            );
        }

        var bytes = Body(length, dimensions);
        if (stream.ReadByte() >= 0)
        {
            throw Wrong(
                _position,
                $"the file goes on, but its header ({string.Join('×', dimensions)} {type}) announces no more."
                    + " Cut the rest off, or correct the header."
            );
        }

        return new IdxArray(type, dimensions, bytes);
    }

    private int Extent(int dimension)
    {
        var at = _position;
        var extent = BinaryPrimitives.ReadInt32BigEndian(Header(sizeof(int), $"extent {dimension}"));
        return extent >= 1
            ? extent
            : throw Wrong(
                at,
                $"extent {dimension} is {(uint)extent}, which is 0 or too large."
                    + " The header is damaged: download or make the file again."
            );
    }

    private byte[] Header(int count, string what)
    {
        var bytes = new byte[count];
        var read = stream.ReadAtLeast(bytes, count, throwOnEndOfStream: false);
        _position += read;
        return read == count
            ? bytes
            : throw Wrong(_position, $"the file ends within {what}. Download or make the file again.");
    }

    private byte[] Body(int length, int[] dimensions)
    {
        using var body = new MemoryStream();
        var chunk = new byte[Math.Min(Chunk, length)];
        while (body.Length < length)
        {
            var read = stream.Read(chunk, 0, (int)Math.Min(chunk.Length, length - body.Length));
            if (read == 0)
            {
                throw Wrong(
                    _position,
                    $"the file ends, but its header ({string.Join('×', dimensions)}) announces {length - body.Length}"
                        + " more bytes. Download or make the file again."
                );
            }

            body.Write(chunk, 0, read);
            _position += read;
        }

        return body.ToArray();
    }

    private DatasetFormatException Wrong(long at, string what) => new($"{name}, byte {at}: {what}");
}
