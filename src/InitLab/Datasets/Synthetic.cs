using InitLab.Numerics;

namespace InitLab.Datasets;

/// <summary>Small data sets made on the spot.</summary>
/// <remarks>
/// Each is a function of its arguments and the stream's seed and path: asked twice, it gives one set.
/// </remarks>
public static class Synthetic
{
    private const double InnerRadius = 0.5;

    /// <summary>Two interleaved half circles of radius 1, which no straight line parts.</summary>
    /// <param name="samples">How many samples, at least 2; the two classes take turns.</param>
    /// <param name="noise">The standard deviation of the noise on each coordinate.</param>
    /// <param name="random">The source of the noise.</param>
    public static LabelledData Moons(int samples, double noise, RandomStream random)
    {
        return new Curves(samples, 2, noise).Sample(
            random,
            (moon, t) =>
            {
                var (x, y) = OnCircle(1, t / 2);
                return moon == 0 ? (x, y) : (1 - x, 0.5 - y);
            }
        );
    }

    /// <summary>A circle of radius 1 (class 0) around one of radius ½ (class 1).</summary>
    /// <param name="samples">How many samples, at least 2; the two classes take turns.</param>
    /// <param name="noise">The standard deviation of the noise on each coordinate.</param>
    /// <param name="random">The source of the noise.</param>
    public static LabelledData Circles(int samples, double noise, RandomStream random)
    {
        return new Curves(samples, 2, noise).Sample(random, (circle, t) => OnCircle(circle == 0 ? 1 : InnerRadius, t));
    }

    /// <summary>Spirals from the origin to radius 1, one full turn each, evenly spread around it.</summary>
    /// <param name="samples">How many samples, at least one per arm; the arms take turns.</param>
    /// <param name="arms">How many spirals, each a class; at least 2.</param>
    /// <param name="noise">The standard deviation of the noise on each coordinate.</param>
    /// <param name="random">The source of the noise.</param>
    public static LabelledData Spirals(int samples, int arms, double noise, RandomStream random)
    {
        return new Curves(samples, arms, noise).Sample(random, (arm, t) => OnCircle(t, t + ((double)arm / arms)));
    }

    /// <summary>Clouds around random prototypes, each feature brought to mean 0 and variance 1.</summary>
    /// <remarks>
    /// Prototypes are N(0, 1) in every feature, a sample is its prototype + noise · N(0, 1), and its class is drawn
    /// uniformly, so that classes differ a little in size.
    /// </remarks>
    /// <param name="samples">How many samples, at least 2.</param>
    /// <param name="classes">How many prototypes, at least 2.</param>
    /// <param name="features">How many features, at least 1.</param>
    /// <param name="noise">The standard deviation of the noise on each feature, before the standardization.</param>
    /// <param name="random">The source of prototypes, classes and noise.</param>
    public static LabelledData Blobs(int samples, int classes, int features, double noise, RandomStream random)
    {
        return new Blobs(samples, classes, features, noise).Sample(random);
    }

    /// <summary>Normal samples, a few of which (class 1, the first ones) are shifted by 1 in every feature.</summary>
    /// <param name="samples">How many samples, at least 2.</param>
    /// <param name="rare">How many of them are of class 1; at least 1, and fewer than all.</param>
    /// <param name="features">How many features, at least 1.</param>
    /// <param name="random">The source of the samples.</param>
    public static LabelledData RareClass(int samples, int rare, int features, RandomStream random)
    {
        return new RareClass(samples, rare, features).Sample(random);
    }

    private static (double X, double Y) OnCircle(double radius, double turns)
    {
        var angle = 2 * Math.PI * turns;
        return (radius * Elementary.Cos(angle), radius * Elementary.Sin(angle));
    }
}
