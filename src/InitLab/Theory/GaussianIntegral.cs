using InitLab.Numerics;

namespace InitLab.Theory;

/// <summary>Expectations over normal variables, which is what a wide layer at initialization computes.</summary>
/// <remarks>
/// By the central limit theorem a pre-activation of a wide random layer is a normal variable u = √q z (Neal 1996). So
/// every quantity of the theory is an integral ∫ Dz f(√q z) against the density Dz = e^(−z²/2)/√(2π) dz. Here it is a
/// fixed composite rule of Gauss and Legendre, good to 10⁻¹⁰ of ∫ Dz |f| and better for functions that vary on the
/// scale of 1, are smooth between their kinks and grow no faster than a power: every activation and its derivative.
/// </remarks>
public static class GaussianIntegral
{
    /// <summary>E f(√q z) with a standard normal z.</summary>
    /// <param name="function">f.</param>
    /// <param name="variance">q, at least 0; at +∞ the function is seen at its limits.</param>
    /// <param name="kinks">Every u where f or one of its derivatives jumps.</param>
    public static double Expectation(Func<double, double> function, double variance, params IReadOnlyList<double> kinks)
    {
        var scale = Math.Sqrt(Require.Length(variance, nameof(variance)));
        if (scale == 0)
        {
            return function(0);
        }

        var panels = Features(kinks, 0, scale);
        return panels.Integrate(z => Elementary.NormalDensity(z) * function(scale * z));
    }

    /// <summary>E f(u₁) f(u₂) with jointly normal u₁ and u₂.</summary>
    /// <remarks>
    /// With u₁ = √q₁₁ z₁ and u₂ = √q₂₂ (c z₁ + √(1 − c²) z₂) for independent z₁ and z₂ (Poole, Lahiri, Raghu,
    /// Sohl-Dickstein and Ganguli 2016, equation 5). The integral over z₂ is done first; it is a smooth function of
    /// z₁, whose features near a kink have the size √(1 − c²)/c.
    /// </remarks>
    /// <param name="function">f.</param>
    /// <param name="pair">The law of u₁ and u₂.</param>
    /// <param name="kinks">Every u where f or one of its derivatives jumps.</param>
    public static double ExpectedProduct(
        Func<double, double> function,
        GaussianPair pair,
        params IReadOnlyList<double> kinks
    )
    {
        var first = Math.Sqrt(pair.FirstVariance);
        var shared = Math.Sqrt(pair.SecondVariance) * pair.Correlation;
        var own = Math.Sqrt(pair.SecondVariance) * Math.Sqrt((1 - pair.Correlation) * (1 + pair.Correlation));
        if (first == 0 || shared == 0)
        {
            return Expectation(function, pair.FirstVariance, kinks) * Expectation(function, pair.SecondVariance, kinks);
        }

        var panels = Features(kinks, 0, first);
        panels.Refine(0, (1 + own) / Math.Abs(shared));
        foreach (var kink in kinks)
        {
            panels.Refine(kink / shared, own / Math.Abs(shared));
        }

        return panels.Integrate(z =>
            Elementary.NormalDensity(z) * function(first * z) * Shifted(function, shared * z, own, kinks)
        );
    }

    // E f(shift + s z).
    private static double Shifted(
        Func<double, double> function,
        double shift,
        double scale,
        IReadOnlyList<double> kinks
    )
    {
        return scale == 0
            ? function(shift)
            : Features(kinks, shift, scale).Integrate(z => Elementary.NormalDensity(z) * function(shift + (scale * z)));
    }

    // Panels for f(shift + s z): the features of f lie around u = 0 and its kinks, and their size is 1.
    private static Panels Features(IReadOnlyList<double> kinks, double shift, double scale)
    {
        var panels = new Panels();
        panels.Refine(-shift / scale, 1 / scale);
        foreach (var kink in kinks)
        {
            panels.Refine((kink - shift) / scale, 1 / scale);
        }

        return panels;
    }
}
