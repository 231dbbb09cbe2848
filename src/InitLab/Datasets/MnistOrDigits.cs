using InitLab.Numerics;

namespace InitLab.Datasets;

/// <summary>MNIST where its files are at hand, our own 28×28 digits where they are not.</summary>
/// <remarks>
/// MNIST (LeCun, Cortes and Burges 1998) is four files, which go into the folder <c>mnist</c> of the data folder:
/// <c>train-images-idx3-ubyte</c>, <c>train-labels-idx1-ubyte</c>, <c>t10k-images-idx3-ubyte</c> and
/// <c>t10k-labels-idx1-ubyte</c>, each plain or with the ending <c>.gz</c>.
/// </remarks>
public static class MnistOrDigits
{
    private const int Classes = 10;
    private const double TestShare = 0.2;

    private static readonly string[] Files =
    [
        "train-images-idx3-ubyte",
        "train-labels-idx1-ubyte",
        "t10k-images-idx3-ubyte",
        "t10k-labels-idx1-ubyte",
    ];

    /// <summary>Whether MNIST's four files are there.</summary>
    /// <param name="dataFolder">The folder of all sets.</param>
    /// <exception cref="DatasetFormatException">Some of the four are there and some are not.</exception>
    public static bool HasMnist(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "mnist");
        var missing = Files.Where(file => Find(folder, file) is null).ToList();
        return missing.Count switch
        {
            0 => true,
            4 => false,
            _ => throw new DatasetFormatException(
                $"{folder}: {string.Join(" and ", missing)} is missing. Put all four files of MNIST there, or none."
            ),
        };
    }

    /// <summary>Reads the samples to train and to test on; ours are parted 4 to 1, MNIST comes in two parts.</summary>
    /// <param name="dataFolder">The folder of all sets.</param>
    /// <param name="random">The source of the choice of samples.</param>
    /// <param name="atMost">The most samples in each part, chosen at random, or null for all of them.</param>
    /// <returns>Samples × 784 brightnesses from 0 (background) to 1; 10 classes.</returns>
    /// <exception cref="DatasetFormatException">A file is damaged or missing.</exception>
    public static TrainTestSplit Read(string dataFolder, RandomStream random, int? atMost = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(atMost ?? 1, 1, nameof(atMost));
        if (HasMnist(dataFolder))
        {
            var paths = Array.ConvertAll(Files, file => Find(Path.Combine(dataFolder, "mnist"), file)!);
            return new TrainTestSplit(
                Part(paths[0], paths[1], random.Split("train"), atMost),
                Part(paths[2], paths[3], random.Split("test"), atMost)
            );
        }

        var parts = TrainTestSplit.Of(StoredDigits.Digits28.Read(dataFolder), TestShare, random);
        return atMost is { } most ? new TrainTestSplit(parts.Train.First(most), parts.Test.First(most)) : parts;
    }

    private static LabelledData Part(string imagesPath, string labelsPath, RandomStream random, int? atMost)
    {
        var (images, labels) = LabelledImages.Pair(imagesPath, labelsPath, Classes);
        var order = random.Permutation(labels.Count);
        return LabelledImages.Choose(images, labels, order[..Math.Min(atMost ?? order.Length, order.Length)], Classes);
    }

    private static string? Find(string folder, string file)
    {
        return Array.Find([Path.Combine(folder, file), Path.Combine(folder, file + ".gz")], File.Exists);
    }
}
