using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using InitLab.Datasets;

namespace InitLab.Tests.Datasets;

public sealed class StoredDigitsTests
{
    public static TheoryData<string> Sets => ["digits8", "digits28"];

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_stored_files_are_what_the_library_makes(string name)
    {
        using var folder = new ScratchFolder();
        var set = Set(name);
        set.Write(folder.Path);

        foreach (var file in Files(set))
        {
            Assert.Equal(Content(Path.Combine(folder.Path, name, file)), Content(Path.Combine(Data, name, file)));
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_README_states_the_hashes_of_the_files_and_of_their_content(string name)
    {
        var readme = File.ReadAllLines(Path.Combine(Data, name, "README.md"));

        foreach (var file in Files(Set(name)))
        {
            var path = Path.Combine(Data, name, file);
            var row = Assert.Single(readme, line => line.StartsWith($"| `{file}` |", StringComparison.Ordinal));
            Assert.Contains(
                $"| `{Hash(File.ReadAllBytes(path))}` | `{Hash(Content(path))}` |",
                row,
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Reading_the_files_gives_what_making_the_set_gives(string name)
    {
        var set = Set(name);

        var read = set.Read(Data);

        Assert.Equal(set.Make().Inputs, read.Inputs);
        Assert.Equal(set.Make().Labels, read.Labels);
        Assert.Equal((set.Samples, set.Side * set.Side, 10), (read.Samples, read.Features, read.Classes));
    }

    [Fact]
    public void Hashes_of_the_content_are_frozen()
    {
        Assert.Equal(
            "4781ebf630f1bd2293866676ee54f05e124696c792bf7c2e1c5498c038665476",
            Hash(Content(Path.Combine(Data, "digits8", StoredDigits.Digits8.ImagesFile)))
        );
        Assert.Equal(
            "092c294a05a26c6bf83be4555456ed00f9949a77e0f1aa6d9e0e6aba88d38cda",
            Hash(Content(Path.Combine(Data, "digits28", StoredDigits.Digits28.ImagesFile)))
        );
    }

    internal static string Data => DataFolder();

    private static string DataFolder([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "data"));

    private static StoredDigits Set(string name) => name == "digits8" ? StoredDigits.Digits8 : StoredDigits.Digits28;

    private static string[] Files(StoredDigits set) => [set.ImagesFile, set.LabelsFile];

    private static byte[] Content(string path)
    {
        using var unpacked = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var content = new MemoryStream();
        unpacked.CopyTo(content);
        return content.ToArray();
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
