using System.Runtime.CompilerServices;
using InitLab.Numerics;

namespace InitLab.Initialization;

/// <summary>The normal distribution of mean 0 without what lies beyond a cutoff.</summary>
/// <param name="ParentStandardDeviation">The standard deviation before the cut.</param>
/// <param name="Cutoff">c, in standard deviations of the parent; positive.</param>
internal readonly record struct TruncatedNormalLaw(double ParentStandardDeviation, double Cutoff)
{
    // From here on the variance cut away, 2cφ(c), is below half an ulp of 1.
    private const double CutoffWithoutEffect = 9;

    // Few enough for the innermost cache.
    private const int AtATime = 1024;

    /// <summary>The standard deviation that is left: sqrt(1 − 2cφ(c)/(2Φ(c) − 1)), 0.87962566 at c = 2.</summary>
    /// <remarks>
    /// Since Φ(c) − ½ = φ(c) · (c + c³/3 + c⁵/(3·5) + …), the variance is s/(1 + s) with s = c²/3 + c⁴/(3·5) + …: a sum
    /// of positive terms, exact to rounding for small cutoffs too, where the formula with φ and Φ cancels.
    /// </remarks>
    /// <param name="cutoff">c, positive.</param>
    internal static double StandardDeviation(double cutoff)
    {
        if (cutoff >= CutoffWithoutEffect)
        {
            return 1;
        }

        var (term, sum) = (1.0, 0.0);
        for (var odd = 3; term > sum * 1e-17; odd += 2)
        {
            term *= cutoff * cutoff / odd;
            sum += term;
        }

        return Math.Sqrt(sum / (1 + sum));
    }

    /// <summary>Draws by rejection; more than 3 of 5 proposals are accepted at any cutoff.</summary>
    /// <param name="numbers">The room for the deviates.</param>
    /// <param name="random">The source of randomness.</param>
    internal void Fill(Span<double> numbers, RandomStream random)
    {
        if (Cutoff >= 1)
        {
            FillFromNormals(numbers, random);
        }
        else
        {
            FillFromUniforms(numbers, random);
        }
    }

    // Whoever is thrown back leaves room at the end: no more is ever drawn than is missing.
    private void FillFromNormals(Span<double> numbers, RandomStream random)
    {
        while (!numbers.IsEmpty)
        {
            var next = numbers[..Math.Min(numbers.Length, AtATime)];
            random.FillNormal(next);
            numbers = numbers[Keep(next)..];
        }
    }

    // Moves what lies inside the cutoff to the front and stretches it. Every number is written and then kept or not,
    // because a branch that goes wrong once in 22 numbers would cost more.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Keep(Span<double> numbers)
    {
        var (kept, cutoff, factor) = (0, Cutoff, ParentStandardDeviation);
        foreach (var number in numbers)
        {
            numbers[kept] = factor * number;
            kept += Math.Abs(number) <= cutoff ? 1 : 0;
        }

        return kept;
    }

    private void FillFromUniforms(Span<double> numbers, RandomStream random)
    {
        foreach (ref var number in numbers)
        {
            double x;
            do
            {
                x = random.NextUniform(-Cutoff, Cutoff);
            } while (!(random.NextDouble() < Elementary.Exp(-0.5 * x * x)));

            number = ParentStandardDeviation * x;
        }
    }
}
