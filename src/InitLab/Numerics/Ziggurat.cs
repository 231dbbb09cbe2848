namespace InitLab.Numerics;

/// <summary>Standard normal deviates by rejection from 256 layers of equal area under exp(−x²/2).</summary>
/// <remarks>
/// Marsaglia and Tsang 2000, "The ziggurat method for generating random variables". Layer i reaches from 0 to xᵢ and
/// from height f(xᵢ) to f(xᵢ₊₁); layer 0 is the base: a strip up to R and the tail beyond, together of the same area V.
/// Most draws spend one word: its lower 8 bits choose the layer, its upper 53, read as a signed number, the place.
/// </remarks>
internal static class Ziggurat
{
    private const int Layers = 256;

    // The one R for which 256 layers of area V = R f(R) + ∫f from R to ∞ end exactly at f(0) = 1; found to 50 digits.
    private const double TailStart = 3.6541528853610088;
    private const double LayerArea = 0.0049286732339746553;
    private const double PlacesPerSide = 1L << 52;

    private static readonly double[] Widths = LayerWidths();
    private static readonly double[] Heights = Array.ConvertAll(Widths, Density);

    /// <summary>Draws one deviate.</summary>
    /// <param name="bits">The source of random words.</param>
    internal static double Draw(Xoshiro256 bits)
    {
        while (true)
        {
            var word = bits.Next();
            var layer = (int)(word & (Layers - 1));
            var x = ((long)word >> 11) * (Widths[layer] / PlacesPerSide);
            if (Math.Abs(x) < Widths[layer + 1])
            {
                return x;
            }

            if (layer == 0)
            {
                return Math.CopySign(Tail(bits), x);
            }

            var y = Heights[layer] + (Unit(bits) * (Heights[layer + 1] - Heights[layer]));
            if (y < Density(x))
            {
                return x;
            }
        }
    }

    // Marsaglia 1964: beyond R, an exponential proposal accepted with probability exp(−x²/2).
    private static double Tail(Xoshiro256 bits)
    {
        while (true)
        {
            var x = -Elementary.Log(Unit(bits)) / TailStart;
            var y = -Elementary.Log(Unit(bits));
            if (2 * y > x * x)
            {
                return TailStart + x;
            }
        }
    }

    // In (0, 1): the logarithm of 0 is of no use.
    private static double Unit(Xoshiro256 bits) => ((bits.Next() >> 12) + 0.5) / PlacesPerSide;

    private static double Density(double x) => Elementary.Exp(-0.5 * x * x);

    private static double[] LayerWidths()
    {
        var widths = new double[Layers + 1];
        widths[0] = LayerArea / Density(TailStart);
        widths[1] = TailStart;
        for (var i = 2; i < Layers; i++)
        {
            var height = Density(widths[i - 1]) + (LayerArea / widths[i - 1]);
            widths[i] = Math.Sqrt(-2 * Elementary.Log(height));
        }

        widths[Layers] = 0;
        return widths;
    }
}
