using InitLab.Datasets;
using InitLab.Numerics;

namespace InitLab.Tests.Datasets;

public sealed class MnistOrDigitsTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_MNIST_our_digits_are_parted_four_to_one()
    {
        StoredDigits.Digits28.Write(_folder.Path);

        var parts = MnistOrDigits.Read(_folder.Path, new RandomStream(1));

        Assert.Equal((400, 100, 784), (parts.Train.Samples, parts.Test.Samples, parts.Train.Features));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".gz")]
    public void MNISTs_four_files_are_used_where_they_are(string ending)
    {
        Mnist(ending);

        var parts = MnistOrDigits.Read(_folder.Path, new RandomStream(1));

        Assert.Equal((3, 2), (parts.Train.Samples, parts.Test.Samples));
        Assert.All(
            Enumerable.Range(0, 3),
            i => Assert.Equal(parts.Train.Labels[i] * 10 / 255.0, parts.Train.Inputs[i, 5])
        );
        Assert.Equal([1, 2, 3], parts.Train.Labels.Order());
        Assert.Equal([4, 5], parts.Test.Labels.Order());
    }

    [Fact]
    public void Fewer_samples_are_a_seeded_choice()
    {
        Mnist("");

        var seeds = Enumerable.Range(0, 20).Select(seed => MnistOrDigits.Read(_folder.Path, new RandomStream(seed), 1));
        var again = MnistOrDigits.Read(_folder.Path, new RandomStream(3), 1);

        Assert.Equal(3, seeds.Select(parts => Assert.Single(parts.Train.Labels)).Distinct().Count());
        Assert.Equal(MnistOrDigits.Read(_folder.Path, new RandomStream(3), 1).Train.Labels, again.Train.Labels);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        Mnist("");
        File.Delete(Path.Combine(_folder.Path, "mnist", "t10k-labels-idx1-ubyte"));

        var e = Assert.Throws<DatasetFormatException>(() => MnistOrDigits.Read(_folder.Path, new RandomStream(1)));

        Assert.Contains("t10k-labels-idx1-ubyte is missing. Put all four files", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Swapped_images_and_labels_are_told()
    {
        var images = Idx("images", [3, 2, 2], new byte[12]);
        var labels = Idx("labels", [3], [0, 1, 2]);

        var e = Assert.Throws<DatasetFormatException>(() => LabelledImages.Read(labels, images));

        Assert.StartsWith(
            $"{labels}, byte 2: the file holds IdxArray 3 UnsignedByte",
            e.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("not swapped", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Images_and_labels_of_two_sets_do_not_fit()
    {
        var images = Idx("images", [3, 2, 2], new byte[12]);
        var labels = Idx("labels", [2], [0, 1]);

        var e = Assert.Throws<DatasetFormatException>(() => LabelledImages.Read(images, labels));

        Assert.Contains("2 labels for the 3 images", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_that_is_no_class_is_told_with_its_place()
    {
        var images = Idx("images", [3, 2, 2], new byte[12]);
        var labels = Idx("labels", [3], [0, 1, 10]);

        var e = Assert.Throws<DatasetFormatException>(() => LabelledImages.Read(images, labels));

        Assert.StartsWith($"{labels}, label 2: 10 is no class from 0 to 9", e.Message, StringComparison.Ordinal);
        Assert.Equal(11, LabelledImages.Read(images, labels, classes: 11).Classes);
    }

    // Every pixel of an image is ten times its label.
    private void Mnist(string ending)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "mnist"));
        Idx($"mnist/train-images-idx3-ubyte{ending}", [3, 3, 2], Pixels(1, 2, 3));
        Idx($"mnist/train-labels-idx1-ubyte{ending}", [3], [1, 2, 3]);
        Idx($"mnist/t10k-images-idx3-ubyte{ending}", [2, 3, 2], Pixels(4, 5));
        Idx($"mnist/t10k-labels-idx1-ubyte{ending}", [2], [4, 5]);
    }

    private static byte[] Pixels(params byte[] labels) =>
        [.. labels.SelectMany(label => Enumerable.Repeat((byte)(10 * label), 6))];

    private string Idx(string name, int[] dimensions, byte[] bytes)
    {
        var path = Path.Combine(_folder.Path, name);
        IdxFile.Write(path, new IdxArray(IdxType.UnsignedByte, dimensions, bytes));
        return path;
    }
}
