using InitLab.Initialization;
using InitLab.Numerics;
using InitLab.Teaching.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Answer = System.Func<int, int, InitLab.Numerics.RandomStream, MathNet.Numerics.LinearAlgebra.Matrix<double>>;

namespace InitLab.Teaching.Tests.Exercises;

/// <summary>Initializers of a layer, as learners write them.</summary>
internal static class WeightAnswers
{
    internal static IEnumerable<BankedAnswer> All =>
        [.. Right(), .. He(), .. HeUniform(), .. Truncated(), .. Xavier(), .. LeCun(), .. Structure()];

    private static IEnumerable<BankedAnswer> Right()
    {
        yield return Is(Exercise.LeCunLayer, "library", Initializers.LeCunNormal.Draw);
        yield return Is(Exercise.LeCunLayer, "truncated", Initializers.LeCunTruncatedNormal.Draw);
        yield return Is(Exercise.HeLayer, "loop over weights", Normal((n, _) => Math.Sqrt(2.0 / n)));
        yield return Is(Exercise.HeLayer, "row by row", RowByRow);
        yield return Is(Exercise.HeLayer, "uniform", Initializers.HeUniform.Draw);
        yield return Is(Exercise.HeLayer, "coin flips", Uniform((n, _) => 0, coin: n => Math.Sqrt(2.0 / n)));
        yield return Is(Exercise.HeNormalLayer, "library", Initializers.HeNormal.Draw);
        yield return Is(Exercise.HeNormalLayer, "truncated", Initializers.HeTruncatedNormal.Draw);
        yield return Is(Exercise.HeUniformLayer, "by hand", Uniform((n, _) => Math.Sqrt(6.0 / n)));
        yield return Is(Exercise.HeTruncatedLayer, "library", Initializers.HeTruncatedNormal.Draw);
        yield return Is(Exercise.HeLeakyLayer, "normal", Normal((n, _) => Math.Sqrt(2 / (1.25 * n))));
        yield return Is(Exercise.XavierNormalLayer, "by hand", Normal((n, m) => Math.Sqrt(2.0 / (n + m))));
        yield return Is(Exercise.XavierUniformLayer, "by hand", Uniform((n, m) => Math.Sqrt(6.0 / (n + m))));
        yield return Is(Exercise.XavierUniformLayer, "library", Initializers.XavierUniform.Draw);
    }

    private static IEnumerable<BankedAnswer> He()
    {
        (string, Func<double, double, double>, Mistake)[] variances =
        [
            ("fanOut", (_, m) => 2 / m, Mistake.OtherFan),
            ("mean fan", (n, m) => 4 / (n + m), Mistake.AverageFan),
            ("geometric mean", (n, m) => 2 / Math.Sqrt(n * m), Mistake.GeometricMeanFan),
            ("LeCun", (n, _) => 1 / n, Mistake.GainMissing),
            ("Xavier", (n, m) => 2 / (n + m), Mistake.GainMissing),
            ("gain twice", (n, _) => 4 / n, Mistake.GainNotAsked),
            ("PyTorch", (n, _) => 1 / (3 * n), Mistake.LibraryDefault),
            ("root missing", (n, _) => 4 / (n * n), Mistake.VarianceForDeviation),
            ("root of root", (n, _) => Math.Sqrt(2 / n), Mistake.DeviationForVariance),
            ("root of 2 over n", (n, _) => 2 / (n * n), Mistake.RootOverNumerator),
            ("bound as deviation", (n, _) => 6 / n, Mistake.DeviationIsBound),
            ("1.4 of it", (n, _) => 2.8 / n, Mistake.OtherVariance),
            ("fixed deviation", (_, _) => 0.0001, Mistake.OtherVariance),
        ];
        foreach (var (name, variance, mistake) in variances)
        {
            yield return Not(Exercise.HeNormalLayer, name, Normal((n, m) => Math.Sqrt(variance(n, m))), mistake);
            yield return Not(Exercise.HeLayer, name, Normal((n, m) => Math.Sqrt(variance(n, m))), mistake);
        }

        var leaky = Exercise.HeLeakyLayer;
        yield return Not(leaky, "ReLU's", Initializers.HeNormal.Draw, Mistake.LeakySlopeIgnored);
        yield return Not(leaky, "a", Normal((n, _) => Math.Sqrt(2 / (1.5 * n))), Mistake.LeakySlopeNotSquared);
        yield return Not(leaky, "LeCun", Initializers.LeCunNormal.Draw, Mistake.GainMissing);
        yield return Not(leaky, "fanOut", Normal((_, m) => Math.Sqrt(1.6 / m)), Mistake.OtherFan);
        yield return Not(Exercise.HeNormalLayer, "uniform", Initializers.HeUniform.Draw, Mistake.UniformForNormal);
        yield return Not(
            Exercise.HeNormalLayer,
            "coin flips",
            Uniform((_, _) => 0, coin: n => Math.Sqrt(2.0 / n)),
            Mistake.OtherDistribution
        );
    }

    private static IEnumerable<BankedAnswer> HeUniform()
    {
        var check = Exercise.HeUniformLayer;
        yield return Not(check, "√3", Uniform((n, _) => Math.Sqrt(2.0 / n)), Mistake.BoundIsDeviation);
        yield return Not(check, "fanOut", Uniform((_, m) => Math.Sqrt(6.0 / m)), Mistake.OtherFan);
        yield return Not(check, "LeCun", Uniform((n, _) => Math.Sqrt(3.0 / n)), Mistake.GainMissing);
        yield return Not(check, "half", Uniform((n, _) => Math.Sqrt(6.0 / n) / 2), Mistake.HalfInterval);
        yield return Not(check, "normal", Initializers.HeNormal.Draw, Mistake.NormalForUniform);
        yield return Not(
            check,
            "from 0",
            (n, m, random) => Initializers.Uniform(0, Math.Sqrt(6.0 / n)).Draw(n, m, random),
            Mistake.MeanNotZero
        );
    }

    private static IEnumerable<BankedAnswer> Truncated()
    {
        var check = Exercise.HeTruncatedLayer;
        yield return Not(check, "not cut", Initializers.HeNormal.Draw, Mistake.CutInAbsoluteUnits);
        yield return Not(check, "not widened", Cut((s, _) => (s, 2)), Mistake.CutNotWidened);
        yield return Not(check, "cut at 2", Cut((s, _) => (s / 0.8796, 2 * 0.8796 / s)), Mistake.CutInAbsoluteUnits);
        yield return Not(check, "uniform", Initializers.HeUniform.Draw, Mistake.UniformForNormal);
    }

    private static IEnumerable<BankedAnswer> Xavier()
    {
        (string, Func<double, double, double>, Mistake)[] variances =
        [
            ("article", (n, _) => 1 / n, Mistake.OneFanOnly),
            ("1/fanOut", (_, m) => 1 / m, Mistake.OneFanOnly),
            ("1/(in + out)", (n, m) => 1 / (n + m), Mistake.SumForAverage),
            ("geometric mean", (n, m) => 1 / Math.Sqrt(n * m), Mistake.GeometricMeanFan),
            ("He", (n, _) => 2 / n, Mistake.GainNotAsked),
            ("ReLU gain", (n, m) => 4 / (n + m), Mistake.GainNotAsked),
            ("no brackets", (n, m) => (2 / n) + m, Mistake.MissingBrackets),
            ("root missing", (n, m) => 4 / ((n + m) * (n + m)), Mistake.VarianceForDeviation),
            ("root of root", (n, m) => Math.Sqrt(2 / (n + m)), Mistake.DeviationForVariance),
        ];
        foreach (var (name, variance, mistake) in variances)
        {
            var normal = Normal((n, m) => Math.Sqrt(variance(n, m)));
            var uniform = Uniform((n, m) => Math.Sqrt(3 * variance(n, m)));
            yield return Not(Exercise.XavierNormalLayer, name, normal, mistake);
            yield return Not(Exercise.XavierUniformLayer, name, uniform, mistake);
        }

        var (ofNormal, ofUniform) = (Exercise.XavierNormalLayer, Exercise.XavierUniformLayer);
        yield return Not(ofNormal, "uniform", Initializers.XavierUniform.Draw, Mistake.UniformForNormal);
        yield return Not(ofUniform, "normal", Initializers.XavierNormal.Draw, Mistake.NormalForUniform);
        yield return Not(ofUniform, "√3", Uniform((n, m) => Math.Sqrt(2.0 / (n + m))), Mistake.BoundIsDeviation);
        yield return Not(
            ofUniform,
            "no brackets in the bound",
            Uniform((n, m) => Math.Sqrt((6.0 / n) + m)),
            Mistake.MissingBrackets
        );
    }

    private static IEnumerable<BankedAnswer> LeCun()
    {
        var check = Exercise.LeCunLayer;
        yield return Not(check, "He", Initializers.HeNormal.Draw, Mistake.GainNotAsked);
        yield return Not(check, "Xavier", Initializers.XavierNormal.Draw, Mistake.AverageFan);
        yield return Not(check, "fanOut", Normal((_, m) => Math.Sqrt(1.0 / m)), Mistake.OtherFan);
        yield return Not(check, "uniform", Initializers.LeCunUniform.Draw, Mistake.UniformForNormal);
        yield return Not(check, "√3 missing", Uniform((n, _) => Math.Sqrt(1.0 / n)), Mistake.BoundIsDeviation);
    }

    private static IEnumerable<BankedAnswer> Structure()
    {
        var check = Exercise.HeLayer;
        yield return Not(check, "whole numbers", Normal((n, _) => Math.Sqrt(2 / n)), Mistake.AllZero);
        yield return Not(check, "ones", Initializers.Ones.Draw, Mistake.Constant);
        yield return Not(check, "0 over 0", Normal((n, _) => Math.Sqrt(-n)), Mistake.NotFinite);
        yield return Not(check, "transpose", (n, m, r) => Initializers.HeNormal.Draw(m, n, r), Mistake.TransposedShape);
        yield return Not(check, "one unit", (n, _, r) => Initializers.HeNormal.Draw(n, 1, r), Mistake.WrongShape);
        yield return Not(check, "units alike", Repeated(byColumn: true), Mistake.EqualUnits);
        yield return Not(check, "inputs alike", Repeated(byColumn: false), Mistake.EqualInputs);
        yield return Not(
            check,
            "own seed",
            (n, m, _) => Initializers.HeNormal.Draw(n, m, new RandomStream(42)),
            Mistake.SourceIgnored
        );
        var calls = 0;
        yield return Not(
            check,
            "hidden counter",
            (n, m, r) => Initializers.HeNormal.Draw(n, m, r.Split(calls++)),
            Mistake.NotReproducible
        );
        yield return Not(
            check,
            "not centred",
            (n, m, r) => Initializers.HeNormal.Draw(n, m, r) + 0.05,
            Mistake.MeanNotZero
        );
    }

    private static BankedAnswer Is(ICheck<Answer> check, string name, Answer answer) =>
        BankedAnswer.Of(check, name, answer, null);

    private static BankedAnswer Not(ICheck<Answer> check, string name, Answer answer, Mistake mistake) =>
        BankedAnswer.Of(check, name, answer, mistake);

    private static Answer Normal(Func<int, int, double> deviation) =>
        (n, m, random) => Matrix<double>.Build.Dense(n, m, (_, _) => deviation(n, m) * random.NextNormal());

    private static Answer Uniform(Func<int, int, double> bound, Func<int, double>? coin = null) =>
        (n, m, random) =>
        {
            var b = bound(n, m);
            return Matrix<double>.Build.Dense(
                n,
                m,
                (_, _) => coin is null ? random.NextUniform(-b, b) : coin(n) * ((2 * random.NextInt(2)) - 1)
            );
        };

    private static Answer Cut(Func<double, int, (double Parent, double Cutoff)> law) =>
        (n, m, random) =>
        {
            var (parent, cutoff) = law(Math.Sqrt(2.0 / n), m);
            return Initializers.TruncatedNormal(parent, cutoff).Draw(n, m, random);
        };

    private static Answer Repeated(bool byColumn) =>
        (n, m, random) =>
        {
            var draws = Initializers.HeNormal.Draw(n, m, random);
            return Matrix<double>.Build.Dense(n, m, (i, j) => byColumn ? draws[i, 0] : draws[0, j]);
        };

    private static Matrix<double> RowByRow(int n, int m, RandomStream random)
    {
        var weights = new double[n, m];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < m; j++)
            {
                weights[i, j] = random.NextNormal() * Math.Sqrt(2.0 / n);
            }
        }

        return Matrix<double>.Build.DenseOfArray(weights);
    }
}
