namespace InitLab.Theory;

/// <summary>The 16-point rule of Gauss and Legendre: exact for polynomials up to degree 31.</summary>
internal static class GaussLegendre
{
    // The positive zeros of the Legendre polynomial P₁₆, and the weights 2/((1 − x²) P₁₆′(x)²).
    private static readonly double[] Nodes =
    [
        0.09501250983763744,
        0.2816035507792589,
        0.45801677765722737,
        0.6178762444026438,
        0.755404408355003,
        0.8656312023878318,
        0.9445750230732326,
        0.9894009349916499,
    ];

    private static readonly double[] Weights =
    [
        0.1894506104550685,
        0.18260341504492358,
        0.16915651939500254,
        0.14959598881657674,
        0.12462897125553388,
        0.09515851168249279,
        0.062253523938647894,
        0.027152459411754096,
    ];

    /// <summary>∫ f(z) dz from low to high.</summary>
    internal static double Integrate(Func<double, double> integrand, double low, double high)
    {
        var middle = (low + high) / 2;
        var half = (high - low) / 2;
        var sum = 0.0;
        for (var i = Nodes.Length - 1; i >= 0; i--)
        {
            var offset = half * Nodes[i];
            sum += Weights[i] * (integrand(middle - offset) + integrand(middle + offset));
        }

        return half * sum;
    }
}
