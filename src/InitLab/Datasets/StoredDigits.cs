using InitLab.Numerics;

namespace InitLab.Datasets;

/// <summary>A set of digits that is stored as files and can be made again by the same rule.</summary>
public sealed class StoredDigits
{
    private StoredDigits(string name, int side, int samples) => (Name, Side, Samples) = (name, side, samples);

    /// <summary>1000 digits on 8×8 pixels.</summary>
    public static StoredDigits Digits8 { get; } = new("digits8", 8, 1000) { Box = 7, Shift = 0.6 };

    /// <summary>500 digits on 28×28 pixels, in a box of 20 pixels as MNIST's are.</summary>
    public static StoredDigits Digits28 { get; } = new("digits28", 28, 500) { Box = 20, Shift = 2 };

    /// <summary>The name of the set and of its folder.</summary>
    public string Name { get; }

    /// <summary>Pixels per side.</summary>
    public int Side { get; }

    /// <summary>How many samples there are, as many of each digit.</summary>
    public int Samples { get; }

    /// <summary>The name of the file of images.</summary>
    public string ImagesFile => $"{Name}-images-idx3-ubyte.gz";

    /// <summary>The name of the file of labels.</summary>
    public string LabelsFile => $"{Name}-labels-idx1-ubyte.gz";

    /// <summary>Pixels per side of the square that a digit is placed in.</summary>
    internal double Box { get; private init; }

    /// <summary>The farthest that a digit is off the middle, in pixels to either side.</summary>
    internal double Shift { get; private init; }

    /// <summary>Draws the set.</summary>
    /// <remarks>The seed is the number of pixels per side.</remarks>
    public LabelledData Make()
    {
        var (images, labels) = Draw();
        return LabelledImages.Choose(images, labels, [.. Enumerable.Range(0, Samples)], Glyphs.Count);
    }

    /// <summary>Draws the set and stores it as two IDX files.</summary>
    /// <param name="dataFolder">The folder of all sets; the files go into its folder <see cref="Name"/>.</param>
    public void Write(string dataFolder)
    {
        var folder = Directory.CreateDirectory(Path.Combine(dataFolder, Name)).FullName;
        var (images, labels) = Draw();
        IdxFile.Write(Path.Combine(folder, ImagesFile), images);
        IdxFile.Write(Path.Combine(folder, LabelsFile), labels);
    }

    /// <summary>Reads the stored set.</summary>
    /// <param name="dataFolder">The folder of all sets.</param>
    /// <exception cref="DatasetFormatException">A file is damaged.</exception>
    public LabelledData Read(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, Name);
        return LabelledImages.Read(Path.Combine(folder, ImagesFile), Path.Combine(folder, LabelsFile), Glyphs.Count);
    }

    /// <summary>The size, such as <c>digits8: 1000 digits on 8×8 pixels</c>.</summary>
    public override string ToString() => $"{Name}: {Samples} digits on {Side}×{Side} pixels";

    private (IdxArray Images, IdxArray Labels) Draw() => Digits.Draw(this, Samples, new RandomStream(Side));
}
