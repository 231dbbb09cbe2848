using InitLab.Initialization;

namespace InitLab.Teaching.Exercises;

/// <summary>A variance that a wrong answer has, by the mistake that leads there.</summary>
/// <param name="Mistake">The mistake.</param>
/// <param name="Of">The variance for a layer.</param>
/// <param name="Sentence">What it is, as the end of a sentence.</param>
internal sealed record VarianceSuspect(Mistake Mistake, Func<Fans, double> Of, string Sentence)
{
    private const double VarianceLeftByCut = 0.77374130355;

    /// <summary>The suspects where a scheme is asked for.</summary>
    internal static IReadOnlyList<VarianceSuspect> For(VarianceScaling scheme, double leakySlope)
    {
        return [.. Fan(scheme), .. Gain(scheme, leakySlope), .. Spread(scheme), .. Typed(scheme)];
    }

    private static IEnumerable<VarianceSuspect> Fan(VarianceScaling scheme)
    {
        var s = Number(scheme.Scale);
        if (scheme.Mode == FanMode.Average)
        {
            var alone = "one fan alone, where the scheme balances both";
            yield return new(Mistake.OneFanOnly, fans => scheme.Scale / fans.In, $"{s}/fanIn: that is {alone}");
            yield return new(Mistake.OneFanOnly, fans => scheme.Scale / fans.Out, $"{s}/fanOut: that is {alone}");
            yield return new(
                Mistake.SumForAverage,
                fans => scheme.Scale / (fans.In + fans.Out),
                $"{s}/(fanIn + fanOut): that is the sum of the fans, not their mean"
            );
        }
        else
        {
            yield return new(Mistake.OtherFan, fans => scheme.Scale / fans.Out, $"{s}/fanOut: that is the other fan");
            yield return new(
                Mistake.AverageFan,
                fans => scheme.Scale / fans.Of(FanMode.Average),
                $"{s} over the mean of the fans, where one fan is meant"
            );
        }

        yield return new(
            Mistake.GeometricMeanFan,
            fans => scheme.Scale / fans.Of(FanMode.GeometricMean),
            $"{s}/sqrt(fanIn · fanOut): that is the geometric mean of the fans"
        );
    }

    private static IEnumerable<VarianceSuspect> Gain(VarianceScaling scheme, double leakySlope)
    {
        yield return new(
            Mistake.GainNotAsked,
            fans => 2 * scheme.Scale / fans.Of(scheme.Mode),
            "twice what it should be: a factor for ReLU too many"
        );
        if (leakySlope != 0)
        {
            yield return new(Mistake.LeakySlopeIgnored, fans => 2.0 / fans.In, "that of a plain ReLU: no slope in it");
            yield return new(
                Mistake.LeakySlopeNotSquared,
                fans => 2 / (1 + leakySlope) / fans.In,
                "2/((1 + a) fanIn): the slope is not squared"
            );
        }

        if (scheme.Scale != 1)
        {
            yield return new(
                Mistake.GainMissing,
                fans => 1 / fans.Of(scheme.Mode),
                "1/fanIn: the factor for what the nonlinearity takes is missing"
            );
            yield return new(
                Mistake.GainMissing,
                fans => 1 / fans.Of(FanMode.Average),
                "2/(fanIn + fanOut): that is Xavier's, with no factor for what the nonlinearity takes"
            );
        }
        else if (scheme.Mode == FanMode.Average)
        {
            yield return new(Mistake.GainNotAsked, fans => 2.0 / fans.In, "2/fanIn: that is He's, made for ReLU");
        }
    }

    private static IEnumerable<VarianceSuspect> Spread(VarianceScaling scheme)
    {
        double Right(Fans fans) => scheme.Scale / fans.Of(scheme.Mode);
        yield return new(
            Mistake.BoundIsDeviation,
            fans => Right(fans) / 3,
            "a third of what it should be: the bound is the standard deviation, √3 too small"
        );
        yield return new(
            Mistake.DeviationIsBound,
            fans => Right(fans) * 3,
            "three times what it should be: the standard deviation is a uniform's bound, √3 too large"
        );
        yield return new(
            Mistake.VarianceForDeviation,
            fans => Right(fans) * Right(fans),
            "the square of what it should be: the variance is used as the standard deviation"
        );
        yield return new(
            Mistake.DeviationForVariance,
            fans => Math.Sqrt(Right(fans)),
            "the root of what it should be: N(0, std) read as N(0, variance)"
        );
        yield return new(
            Mistake.HalfInterval,
            fans => Right(fans) / 4,
            "a quarter of what it should be: the interval is half as wide as it should be"
        );
        yield return new(
            Mistake.CutNotWidened,
            fans => Right(fans) * VarianceLeftByCut,
            "0.774 of what it should be: the cut at two standard deviations took the rest"
        );
        if (scheme.Distribution == Distribution.TruncatedNormal)
        {
            yield return new(
                Mistake.CutInAbsoluteUnits,
                fans => Right(fans) / VarianceLeftByCut,
                "that of the widened normal without a cut: the cut is not in its units"
            );
        }
    }

    private static IEnumerable<VarianceSuspect> Typed(VarianceScaling scheme)
    {
        if (scheme.Mode == FanMode.Average)
        {
            foreach (var factor in (double[])[1, 1.0 / 3, 3])
            {
                yield return new(
                    Mistake.MissingBrackets,
                    fans => factor * ((2 * scheme.Scale / fans.In) + fans.Out),
                    "2/fanIn + fanOut: brackets are missing"
                );
            }
        }

        yield return new(
            Mistake.RootOverNumerator,
            fans => scheme.Scale / (fans.Of(scheme.Mode) * fans.Of(scheme.Mode)),
            "that of a deviation whose root covers the numerator alone"
        );
        // Last, because for LeCun's scheme it is also a bound that is the deviation.
        yield return new(
            Mistake.LibraryDefault,
            fans => 1.0 / (3 * fans.In),
            "1/(3 fanIn): that is PyTorch's default for linear layers"
        );
    }

    private static string Number(double scale) => scale.ToString("G4");
}
