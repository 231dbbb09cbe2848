using InitLab.Datasets;

namespace InitLab.Tests.Datasets;

public sealed class IdxFileTests : IDisposable
{
    private static readonly byte[] Matrix2X3 = [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 255];

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_plain_file_is_read_with_its_shape()
    {
        var array = IdxFile.Read(_folder.File("a-idx2-ubyte", Matrix2X3));

        Assert.Equal([2, 3], array.Dimensions);
        Assert.Equal([1, 2, 3, 4, 5, 255], Enumerable.Range(0, array.Count).Select(i => array[i]));
        Assert.Equal("IdxArray 2×3 UnsignedByte", array.ToString());
    }

    [Fact]
    public void A_gzip_file_is_known_by_its_content_not_by_its_name()
    {
        var array = IdxFile.Read(_folder.File("a-idx2-ubyte", ScratchFolder.Gzip(Matrix2X3)));

        Assert.Equal(255, array[5]);
    }

    [Theory]
    [InlineData("a-idx2-ubyte")]
    [InlineData("a-idx2-ubyte.gz")]
    public void What_was_written_is_read_back(string name)
    {
        var path = Path.Combine(_folder.Path, name);
        IdxFile.Write(path, IdxFile.Read(_folder.File("original", Matrix2X3)));

        Assert.Equal(name.EndsWith(".gz", StringComparison.Ordinal) ? 0x1F : 0, File.ReadAllBytes(path)[0]);
        Assert.Equal(Matrix2X3[12..], IdxFile.Read(path).Bytes.ToArray());
    }

    [Theory]
    [InlineData(IdxType.UnsignedByte, new byte[] { 200 }, 200)]
    [InlineData(IdxType.SignedByte, new byte[] { 200 }, -56)]
    [InlineData(IdxType.Int16, new byte[] { 0xFF, 0x00 }, -256)]
    [InlineData(IdxType.Int32, new byte[] { 0x00, 0x01, 0x00, 0x02 }, 65538)]
    [InlineData(IdxType.Single, new byte[] { 0x3F, 0xC0, 0, 0 }, 1.5)]
    [InlineData(IdxType.Double, new byte[] { 0xC0, 0x04, 0, 0, 0, 0, 0, 0 }, -2.5)]
    public void Numbers_of_every_type_are_big_endian(IdxType type, byte[] bytes, double expected)
    {
        byte[] file = [0, 0, (byte)type, 1, 0, 0, 0, 2, .. new byte[bytes.Length], .. bytes];

        var array = IdxFile.Read(_folder.File("a", file));

        Assert.Equal([0, expected], [array[0], array[1]]);
    }

    [Theory]
    [InlineData(new byte[] { }, "byte 0: the file ends within the magic number")]
    [InlineData(new byte[] { 0, 0, 8 }, "byte 3: the file ends within the magic number")]
    [InlineData(new byte[] { 0, 1, 8, 1, 0, 0, 0, 1, 0 }, "byte 0: the magic number 00010801 is not IDX's")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D }, "byte 0: the magic number 89504E47 is not IDX's")]
    [InlineData(new byte[] { 0, 0, 0x0A, 1, 0, 0, 0, 1, 0 }, "byte 0: the magic number 00000A01 is not IDX's")]
    [InlineData(new byte[] { 0, 0, 8, 0, 1 }, "byte 0: the magic number 00000800 is not IDX's")]
    [InlineData(new byte[] { 0, 0, 8, 2, 0, 0, 0, 1, 0, 0 }, "byte 10: the file ends within extent 1")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 0 }, "byte 4: extent 0 is 0")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0xFF, 0xFF, 0xFF, 0xFF }, "byte 4: extent 0 is 4294967295")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 3, 1, 2 }, "byte 10: the file ends, but its header (3) announces 1")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 1, 1, 2 }, "byte 9: the file goes on")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0x40, 0, 0, 1 }, "byte 4: 1073741825 numbers")]
    [InlineData(new byte[] { 0, 0, 14, 1, 0x10, 0, 0, 0 }, "byte 4: 268435456 numbers of type Double")]
    public void A_hostile_file_is_refused_with_its_place(byte[] bytes, string expected)
    {
        var path = _folder.File("hostile", bytes);

        var plain = Assert.Throws<DatasetFormatException>(() => IdxFile.Read(path));
        Assert.StartsWith($"{path}, {expected}", plain.Message, StringComparison.Ordinal);

        var packed = _folder.File("hostile.gz", ScratchFolder.Gzip(bytes));
        var unpacked = Assert.Throws<DatasetFormatException>(() => IdxFile.Read(packed));
        Assert.StartsWith($"{packed}, {expected}", unpacked.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Extents_whose_product_overflows_64_bits_are_refused()
    {
        byte[] header = [0, 0, 14, 255, .. Enumerable.Repeat<byte[]>([0x7F, 0xFF, 0xFF, 0xFF], 255).SelectMany(e => e)];

        var e = Assert.Throws<DatasetFormatException>(() => IdxFile.Read(_folder.File("overflow", header)));

        Assert.Contains("are more than the 1073741824 bytes that are read", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_announces_a_gigabyte_takes_no_more_memory_than_it_has()
    {
        var path = _folder.File("announces", 0, 0, 8, 1, 0x40, 0, 0, 0, 1);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<DatasetFormatException>(() => IdxFile.Read(path));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 << 20);
    }

    [Fact]
    public void A_gzip_bomb_is_unpacked_no_further_than_its_header_announces()
    {
        byte[] header = [0, 0, 8, 1, 0, 0, 0, 1];
        var path = _folder.File("bomb.gz", ScratchFolder.Gzip([.. header, .. new byte[64 << 20]]));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var e = Assert.Throws<DatasetFormatException>(() => IdxFile.Read(path));

        Assert.Contains("byte 9: the file goes on", e.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public void Damaged_gzip_data_are_told_as_such()
    {
        var bytes = ScratchFolder.Gzip([.. Matrix2X3]);
        bytes[12] ^= 0xFF;
        var path = _folder.File("damaged.gz", bytes);

        var e = Assert.Throws<DatasetFormatException>(() => IdxFile.Read(path));

        Assert.StartsWith(path, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gzip_file_that_is_cut_off_is_refused()
    {
        var noise = new byte[1000];
        for (var i = 0; i < noise.Length; i++)
        {
            noise[i] = (byte)(i * i * 31 >> 3);
        }

        byte[] file = [0, 0, 8, 1, 0, 0, 3, 232, .. noise];
        var path = _folder.File("cut.gz", ScratchFolder.Gzip(file)[..300]);

        var e = Assert.Throws<DatasetFormatException>(() => IdxFile.Read(path));

        Assert.StartsWith(path, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_array_is_as_long_as_its_dimensions_say()
    {
        var e = Assert.Throws<ArgumentException>(() => new IdxArray(IdxType.Int16, [2, 2], new byte[7]));

        Assert.StartsWith("An array of 2×2 Int16 needs 8 bytes, not 7", e.Message, StringComparison.Ordinal);
    }
}
