using InitLab.Initialization;
using InitLab.Numerics;
using InitLab.Teaching.Exercises.HandingIn;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Teaching.Exercises;

/// <summary>Judges an initializer that a learner wrote, by the weights that it draws.</summary>
/// <remarks>
/// It draws a wide and a narrow layer, whose fans differ by a factor 6, so that every mistake in the fan or the scale
/// gives a pair of variances of its own; one seed is drawn twice and another once.
/// </remarks>
internal sealed class WeightCheck : DataCheck<Func<int, int, RandomStream, Matrix<double>>, WeightDraws>
{
    private const int Few = 40;
    private const int Many = 240;

    private readonly VarianceScaling _scheme;
    private readonly IReadOnlyList<Distribution> _accepted;
    private readonly IReadOnlyList<VarianceSuspect> _suspects;

    /// <summary>Makes a check.</summary>
    /// <param name="title">The exercise.</param>
    /// <param name="scheme">What is asked for.</param>
    /// <param name="accepted">The distributions that are right; any one where there is none.</param>
    /// <param name="leakySlope">The slope of the leaky ReLU that the scheme is for; 0 for others.</param>
    internal WeightCheck(
        string title,
        VarianceScaling scheme,
        IReadOnlyList<Distribution> accepted,
        double leakySlope = 0
    )
        : base(title)
    {
        (_scheme, _accepted) = (scheme, accepted);
        _suspects = VarianceSuspect.For(scheme, leakySlope);
    }

    /// <inheritdoc/>
    protected override IDataForm<WeightDraws> Form { get; } =
        new WeightDrawsForm(new WeightForm(Few, Many), new WeightForm(Many, Few));

    /// <summary>Judges weights by their law alone: the wide layer, then the narrow one.</summary>
    internal Judgement Judge(WeightSample wide, WeightSample narrow)
    {
        WeightSample[] samples = [wide, narrow];
        return samples.Select(sample => sample.Flaw()).FirstOrDefault(flaw => flaw is not null)
            ?? samples.Select(Centre).FirstOrDefault(flaw => flaw is not null)
            ?? Variance(samples)
            ?? Shape(wide)
            ?? Judgement.Right($"{Measured(wide)}, as it should be.");
    }

    /// <inheritdoc/>
    protected override WeightDraws? Ask(Func<int, int, RandomStream, Matrix<double>> answer, long seed)
    {
        var (wide, narrow) = (One(Few, Many, 0), One(Many, Few, 1));
        var (again, other) = (One(Few, Many, 0), One(Few, Many, 2));
        return wide is null || narrow is null || again is null || other is null
            ? null
            : new WeightDraws(wide, narrow, IsSourceIgnored: wide.IsSameAs(other), IsRepeated: wide.IsSameAs(again));

        WeightSample? One(int fanIn, int fanOut, int stream)
        {
            var random = new RandomStream(seed).Split("exercise").Split(stream);
            return WeightSample.Of(fanIn, fanOut, answer(fanIn, fanOut, random));
        }
    }

    /// <inheritdoc/>
    protected override Judgement Judge(WeightDraws data, long seed)
    {
        return data.Wide.Flaw() ?? data.Narrow.Flaw() ?? Source(data) ?? Judge(data.Wide, data.Narrow);
    }

    private static Judgement? Source(WeightDraws draws)
    {
        if (draws.IsSourceIgnored)
        {
            return new Judgement(
                Mistake.SourceIgnored,
                $"Two different random sources give the same {draws.Wide.Count} weights: the source is ignored."
            );
        }

        return draws.IsRepeated
            ? null
            : new Judgement(
                Mistake.NotReproducible,
                "One random source, started twice, gives two different matrices: something else draws too."
            );
    }

    private static Judgement? Centre(WeightSample sample)
    {
        var standardErrors = Math.Abs(sample.Mean) / Math.Sqrt(sample.Variance);
        return standardErrors <= Chance.Mean(sample.Count)
            ? null
            : new Judgement(
                Mistake.MeanNotZero,
                $"The mean of {sample.Count} weights is {sample.Mean:G3} at a standard deviation of"
                    + $" {Math.Sqrt(sample.Variance):G3}: too far from 0 for chance."
            );
    }

    private Judgement? Variance(WeightSample[] samples)
    {
        if (Array.TrueForAll(samples, sample => Fits(sample, Right)))
        {
            return _scheme.Distribution == Distribution.TruncatedNormal ? Cut(samples[0]) : null;
        }

        var named = _suspects.FirstOrDefault(suspect => Array.TrueForAll(samples, sample => Fits(sample, suspect.Of)));
        var factor = samples[0].Variance / Right(Asked(samples[0]));
        return named is null
            ? new Judgement(Mistake.OtherVariance, $"{Measured(samples[0])}, {factor:G3} times what it should be.")
            : new Judgement(named.Mistake, $"{Measured(samples[0])}, {named.Sentence}.");
    }

    private Judgement? Cut(WeightSample sample)
    {
        var bound = _scheme.Bound(Asked(sample));
        return sample.Largest <= bound * (1 + 1e-9)
            ? null
            : new Judgement(
                Mistake.CutInAbsoluteUnits,
                $"The largest weight is {sample.Largest:G3}, beyond two standard deviations of the normal before the"
                    + " cut: the cut is not in their units."
            );
    }

    private Judgement? Shape(WeightSample sample)
    {
        if (_accepted.Count == 0 || _accepted.Any(Agrees))
        {
            return null;
        }

        var wantsUniform = _accepted.Contains(Distribution.Uniform);
        return (wantsUniform, Agrees(Distribution.Uniform), Agrees(Distribution.Normal)) switch
        {
            (true, _, true) => Other(Mistake.NormalForUniform, "they are normal, not uniform"),
            (false, true, _) => Other(Mistake.UniformForNormal, "they are uniform, not normal"),
            _ => Other(Mistake.OtherDistribution, $"their histogram is not that of {string.Join(" or ", _accepted)}"),
        };

        bool Agrees(Distribution law) => Chance.CanBe(law, Right(Asked(sample)), sample.Weights);

        static Judgement Other(Mistake mistake, string what) => new(mistake, $"The variance is right, but {what}.");
    }

    private double Right(Fans fans) => _scheme.Scale / fans.Of(_scheme.Mode);

    private static bool Fits(WeightSample sample, Func<Fans, double> variance)
    {
        return Chance.CanBe(variance(Asked(sample)), sample.Variance, sample.Count);
    }

    private static Fans Asked(WeightSample sample) => Fans.Dense(sample.FanIn, sample.FanOut);

    private static string Measured(WeightSample sample)
    {
        return $"The weights of a {sample.Shape} layer have the variance {sample.Variance:G3}";
    }
}
