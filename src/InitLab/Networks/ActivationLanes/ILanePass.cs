namespace InitLab.Networks.ActivationLanes;

/// <summary>An activation over spans, as far as whole vectors of lanes go.</summary>
/// <typeparam name="T">The type of a number.</typeparam>
internal interface ILanePass<T>
{
    /// <summary>h[i] = φ(z[i]).</summary>
    /// <returns>How many numbers are done, from the front; 0 on a processor without vectors.</returns>
    int Apply(ReadOnlySpan<T> z, Span<T> h);

    /// <summary>Adds a bias to every entry z of a column, and h = φ(z).</summary>
    /// <param name="biases">One per column.</param>
    /// <param name="z">One column after the other; changed in place.</param>
    /// <param name="h">As many numbers; may be those of z.</param>
    /// <returns>Whether it is done; not where columns are no whole vectors.</returns>
    bool AddAndApply(ReadOnlySpan<T> biases, Span<T> z, Span<T> h);

    /// <summary>gradient[i] = gradient[i] · φ′(z[i]), where h[i] = φ(z[i]).</summary>
    /// <returns>How many numbers are done, from the front; 0 on a processor without vectors.</returns>
    int MultiplyByDerivative(ReadOnlySpan<T> z, ReadOnlySpan<T> h, Span<T> gradient);
}
