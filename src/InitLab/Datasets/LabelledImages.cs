using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Datasets;

/// <summary>Images and their classes, read from a pair of IDX files.</summary>
public static class LabelledImages
{
    private const double White = 255;

    /// <summary>Reads a data set from the file of its images and the file of its labels.</summary>
    /// <param name="imagesPath">samples × rows × columns of unsigned bytes, plain or gzip.</param>
    /// <param name="labelsPath">One unsigned byte per sample, plain or gzip.</param>
    /// <param name="classes">How many classes there are, at least 2.</param>
    /// <returns>One row of pixels from 0 (background) to 1 per sample.</returns>
    /// <exception cref="DatasetFormatException">A file is damaged, or the two do not fit.</exception>
    public static LabelledData Read(string imagesPath, string labelsPath, int classes = 10)
    {
        var (images, labels) = Pair(imagesPath, labelsPath, classes);
        return Choose(images, labels, [.. Enumerable.Range(0, labels.Count)], classes);
    }

    /// <summary>Reads two files and checks that they fit.</summary>
    internal static (IdxArray Images, IdxArray Labels) Pair(string imagesPath, string labelsPath, int classes)
    {
        var images = IdxFile.Read(imagesPath);
        var labels = IdxFile.Read(labelsPath);
        RequireShape(imagesPath, images, isShape: images.Dimensions.Count >= 2, "samples × rows × columns");
        RequireShape(labelsPath, labels, isShape: labels.Dimensions.Count == 1, "one label per sample");
        if (images.Dimensions[0] != labels.Count)
        {
            throw new DatasetFormatException(
                $"{labelsPath}, byte 4: there are {labels.Count} labels for the {images.Dimensions[0]} images of"
                    + $" {imagesPath}. Give the two files of one set."
            );
        }

        RequireClasses(labelsPath, labels, classes);
        return (images, labels);
    }

    /// <summary>Makes a data set of some of the samples.</summary>
    internal static LabelledData Choose(IdxArray images, IdxArray labels, int[] samples, int classes)
    {
        var pixels = images.Count / images.Dimensions[0];
        var inputs = Matrix<double>.Build.Dense(samples.Length, pixels);
        var bytes = images.Bytes;
        for (var row = 0; row < samples.Length; row++)
        {
            for (var pixel = 0; pixel < pixels; pixel++)
            {
                inputs[row, pixel] = bytes[(samples[row] * pixels) + pixel] / White;
            }
        }

        return new LabelledData(inputs, Array.ConvertAll(samples, sample => (int)labels[sample]), classes);
    }

    private static void RequireShape(string path, IdxArray array, bool isShape, string shape)
    {
        if (!isShape || array.Type != IdxType.UnsignedByte)
        {
            throw new DatasetFormatException(
                $"{path}, byte 2: the file holds {array}, not {shape} in unsigned bytes."
                    + " Check that images and labels are not swapped."
            );
        }
    }

    private static void RequireClasses(string path, IdxArray labels, int classes)
    {
        for (var sample = 0; sample < labels.Count; sample++)
        {
            if (labels[sample] >= classes)
            {
                throw new DatasetFormatException(
                    $"{path}, label {sample}: {labels[sample]} is no class from 0 to {classes - 1}."
                        + " Say how many classes there are, or give the file of this set."
                );
            }
        }
    }
}
