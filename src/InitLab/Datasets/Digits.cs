using InitLab.Numerics;

namespace InitLab.Datasets;

/// <summary>Handwritten digits drawn on the spot.</summary>
/// <remarks>
/// Each digit is a few strokes, turned, slanted, stretched, bent, shaken, shifted and drawn in a random thickness with
/// soft edges. A set is a function of its arguments and of the stream's seed and path, the same on every machine; more
/// samples leave the first ones as they are.
/// </remarks>
public static class Digits
{
    /// <summary>Digits on 8×8 pixels.</summary>
    /// <param name="samples">How many samples, at least 1; the digits 0 to 9 take turns.</param>
    /// <param name="random">The source of the handwriting.</param>
    /// <returns>samples × 64 brightnesses from 0 (background) to 1, row by row; 10 classes.</returns>
    public static LabelledData Small(int samples, RandomStream random) => Data(StoredDigits.Digits8, samples, random);

    /// <summary>Digits on 28×28 pixels, placed as MNIST places its own.</summary>
    /// <param name="samples">How many samples, at least 1; the digits 0 to 9 take turns.</param>
    /// <param name="random">The source of the handwriting.</param>
    /// <returns>samples × 784 brightnesses from 0 (background) to 1, row by row; 10 classes.</returns>
    public static LabelledData Large(int samples, RandomStream random) => Data(StoredDigits.Digits28, samples, random);

    /// <summary>Draws the images of a set.</summary>
    internal static (IdxArray Images, IdxArray Labels) Draw(StoredDigits set, int samples, RandomStream random)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(samples);
        var canvas = new Canvas(set.Side, set.Box);
        var pixels = new byte[checked(samples * set.Side * set.Side)];
        var labels = new byte[samples];
        for (var i = 0; i < samples; i++)
        {
            labels[i] = (byte)(i % Glyphs.Count);
            var draws = random.Split(i);
            var hand = new Handwriting(draws);
            var strokes = hand.Write(Glyphs.Strokes(labels[i], draws));
            var shift = new Point(draws.NextUniform(-set.Shift, set.Shift), draws.NextUniform(-set.Shift, set.Shift));
            var area = set.Side * set.Side;
            canvas.Draw(strokes, hand.Radius, shift, pixels.AsSpan(i * area, area));
        }

        return (
            new IdxArray(IdxType.UnsignedByte, [samples, set.Side, set.Side], pixels),
            new IdxArray(IdxType.UnsignedByte, [samples], labels)
        );
    }

    private static LabelledData Data(StoredDigits set, int samples, RandomStream random)
    {
        var (images, labels) = Draw(set, samples, random);
        return LabelledImages.Choose(images, labels, [.. Enumerable.Range(0, samples)], Glyphs.Count);
    }
}
