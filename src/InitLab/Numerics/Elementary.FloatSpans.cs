namespace InitLab.Numerics;

// Single precision: computed in double precision and rounded once, so that the error is below 0.501 ulp of a float.
public static partial class Elementary
{
    /// <summary>eˣ of each number: <see cref="Exp(double)"/> rounded to the nearest float.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="results">Room for as many results; may be the arguments themselves.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Exp(ReadOnlySpan<float> x, Span<float> results) => ElementarySpans.Map<ExpFunction>(x, results);

    /// <summary>The natural logarithm of each number: <see cref="Log(double)"/> rounded to the nearest float.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="results">Room for as many results; may be the arguments themselves.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Log(ReadOnlySpan<float> x, Span<float> results) => ElementarySpans.Map<LogFunction>(x, results);

    /// <summary>
    /// The hyperbolic tangent of each number: <see cref="Tanh(double)"/> rounded to the nearest float.
    /// </summary>
    /// <param name="x">The arguments.</param>
    /// <param name="results">Room for as many results; may be the arguments themselves.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Tanh(ReadOnlySpan<float> x, Span<float> results) =>
        ElementarySpans.Map<TanhFunction>(x, results);

    /// <summary>
    /// The logistic function of each number: <see cref="Sigmoid(double)"/> rounded to the nearest float.
    /// </summary>
    /// <param name="x">The arguments.</param>
    /// <param name="results">Room for as many results; may be the arguments themselves.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Sigmoid(ReadOnlySpan<float> x, Span<float> results) =>
        ElementarySpans.Map<SigmoidFunction>(x, results);

    /// <summary>ln(1 + eˣ) of each number: <see cref="Softplus(double)"/> rounded to the nearest float.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="results">Room for as many results; may be the arguments themselves.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Softplus(ReadOnlySpan<float> x, Span<float> results) =>
        ElementarySpans.Map<SoftplusFunction>(x, results);
}
