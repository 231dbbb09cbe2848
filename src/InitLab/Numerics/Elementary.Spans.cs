namespace InitLab.Numerics;

// Functions of many numbers. Each result has the bits that the function of one number gives; in lanes of the processor
// it takes a fraction of the time. Arguments and results are of one length, and either the same memory or apart.
public static partial class Elementary
{
    /// <summary>eˣ of each number, with the bits of <see cref="Exp(double)"/>.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="results">Room for as many results; may be the arguments themselves.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Exp(ReadOnlySpan<double> x, Span<double> results) =>
        ElementarySpans.Map<ExpFunction>(x, results);

    /// <summary>eˣ − 1 of each number, with the bits of <see cref="ExpMinusOne(double)"/>.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="results">Room for as many results; may be the arguments themselves.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void ExpMinusOne(ReadOnlySpan<double> x, Span<double> results) =>
        ElementarySpans.Map<ExpMinusOneFunction>(x, results);

    /// <summary>The natural logarithm of each number, with the bits of <see cref="Log(double)"/>.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="results">Room for as many results; may be the arguments themselves.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Log(ReadOnlySpan<double> x, Span<double> results) =>
        ElementarySpans.Map<LogFunction>(x, results);

    /// <summary>ln(1 + x) of each number, with the bits of <see cref="LogOnePlus(double)"/>.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="results">Room for as many results; may be the arguments themselves.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogOnePlus(ReadOnlySpan<double> x, Span<double> results) =>
        ElementarySpans.Map<LogOnePlusFunction>(x, results);

    /// <summary>The hyperbolic tangent of each number, with the bits of <see cref="Tanh(double)"/>.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="results">Room for as many results; may be the arguments themselves.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Tanh(ReadOnlySpan<double> x, Span<double> results) =>
        ElementarySpans.Map<TanhFunction>(x, results);

    /// <summary>The logistic function of each number, with the bits of <see cref="Sigmoid(double)"/>.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="results">Room for as many results; may be the arguments themselves.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Sigmoid(ReadOnlySpan<double> x, Span<double> results) =>
        ElementarySpans.Map<SigmoidFunction>(x, results);

    /// <summary>ln(1 + eˣ) of each number, with the bits of <see cref="Softplus(double)"/>.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="results">Room for as many results; may be the arguments themselves.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Softplus(ReadOnlySpan<double> x, Span<double> results) =>
        ElementarySpans.Map<SoftplusFunction>(x, results);

    /// <summary>The error function of each number, with the bits of <see cref="Erf(double)"/>.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="results">Room for as many results; may be the arguments themselves.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Erf(ReadOnlySpan<double> x, Span<double> results) =>
        ElementarySpans.Map<ErfFunction>(x, results);

    /// <summary>The complementary error function of each number, with the bits of <see cref="Erfc(double)"/>.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="results">Room for as many results; may be the arguments themselves.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Erfc(ReadOnlySpan<double> x, Span<double> results) =>
        ElementarySpans.Map<ErfcFunction>(x, results);

    /// <summary>
    /// The standard normal distribution function of each number, with the bits of <see
    /// cref="NormalCumulative(double)"/>.
    /// </summary>
    /// <param name="x">The arguments.</param>
    /// <param name="results">Room for as many results; may be the arguments themselves.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void NormalCumulative(ReadOnlySpan<double> x, Span<double> results) =>
        ElementarySpans.Map<NormalCumulativeFunction>(x, results);

    /// <summary>
    /// The standard normal density of each number, with the bits of <see cref="NormalDensity(double)"/>.
    /// </summary>
    /// <param name="x">The arguments.</param>
    /// <param name="results">Room for as many results; may be the arguments themselves.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void NormalDensity(ReadOnlySpan<double> x, Span<double> results) =>
        ElementarySpans.Map<NormalDensityFunction>(x, results);
}
