using InitLab.Charts.Rendering;
using InitLab.Networks;
using InitLab.Teaching.Exercises.HandingIn;
using InitLab.Theory;

namespace InitLab.Teaching.Exercises;

/// <summary>Judges the c of weights N(0, c²/fanIn) by what is left of signal and gradient in a deep network.</summary>
/// <remarks>
/// The length map of wide networks (Poole et al. 2016) gives both exactly, so no chance plays. A hundredth to a
/// hundredfold after all layers is right.
/// </remarks>
/// <param name="title">The exercise.</param>
/// <param name="activation">The nonlinearity.</param>
/// <param name="layers">The depth.</param>
internal sealed class SignalScaleCheck(string title, Activation activation, int layers)
    : DataCheck<double?, double[]>(title)
{
    private const double Most = 100;
    private const double Near = 0.02;

    /// <inheritdoc/>
    protected override IDataForm<double[]> Form => new NumbersForm(1);

    /// <inheritdoc/>
    protected override double[]? Ask(double? answer, long seed) => answer is { } scale ? [scale] : null;

    /// <inheritdoc/>
    protected override Judgement Judge(double[] data, long seed) => Judge(data[0]);

    private Judgement Judge(double scale)
    {
        if (!double.IsFinite(scale) || !double.IsFinite(scale * scale))
        {
            return new Judgement(Mistake.NotFinite, $"The scale is {NumberText.Of(scale)}.");
        }

        if (!(scale * scale > 0))
        {
            return new Judgement(Mistake.NotPositive, $"The scale is {NumberText.Of(scale)}: a deviation is above 0.");
        }

        var (signal, gradient) = Left(scale);
        var measured =
            $"After {layers} layers the mean square of the signal is {NumberText.Of(signal)} times the first,"
            + $" and of the gradient {NumberText.Of(gradient)} times";
        if (signal is >= 1 / Most and <= Most && gradient is >= 1 / Most and <= Most)
        {
            return Judgement.Right(measured + ".");
        }

        return Named(scale) is { } mistake
            ? new Judgement(mistake.Mistake, $"{measured}: {mistake.Sentence}.")
            : new Judgement(signal * gradient < 1 ? Mistake.TooSmall : Mistake.TooLarge, measured + ".");
    }

    private (Mistake Mistake, string Sentence)? Named(double scale)
    {
        var right = activation == Activation.ReLU ? Math.Sqrt(2) : 1;
        if (activation == Activation.ReLU && IsNear(scale, right * right))
        {
            return (Mistake.VarianceForDeviation, "the scale is the variance, not the deviation");
        }

        return activation == Activation.ReLU && IsNear(scale, 1) ? (Mistake.GainMissing, "ReLU takes half each time")
            : activation != Activation.ReLU && IsNear(scale, Math.Sqrt(2))
                ? (Mistake.GainNotAsked, "that is the scale for ReLU")
            : null;
    }

    private (double Signal, double Gradient) Left(double scale)
    {
        var map = new LengthMap(activation, scale * scale, 0);
        var (signal, gradient) = (1.0, 1.0);
        for (var layer = 0; layer < layers && double.IsFinite(signal) && signal > double.Epsilon; layer++)
        {
            gradient *= map.Susceptibility(signal);
            signal = map.Next(signal);
        }

        return (signal, gradient);
    }

    private static bool IsNear(double scale, double wanted) => Math.Abs(scale - wanted) <= Near * wanted;
}
