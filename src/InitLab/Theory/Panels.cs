namespace InitLab.Theory;

/// <summary>
/// The real line cut into panels, on each of which an integrand against the normal density is smooth.
/// </summary>
/// <remarks>
/// The density itself needs panels no wider than 2.5. Where the integrand has finer features, panels start at their
/// size and double in width away from them; at a kink, a panel ends.
/// </remarks>
internal sealed class Panels
{
    // Beyond ±9 lies less than 3·10⁻¹⁹ of the normal distribution.
    private const double Reach = 9;
    private readonly List<double> _ends = [-9, -6.5, -4, -2, 0, 2, 4, 6.5, 9];

    /// <summary>Refines around a point where the integrand changes on a scale, and ends a panel there.</summary>
    internal void Refine(double centre, double scale)
    {
        AddEnd(centre);
        // Features of size 1 and larger are seen by the widest panels already.
        if (scale >= 1 || scale == 0)
        {
            return;
        }

        for (var distance = scale; distance < Reach + Math.Abs(centre); distance *= 2)
        {
            AddEnd(centre - distance);
            AddEnd(centre + distance);
        }
    }

    /// <summary>∫ f(z) dz over all panels.</summary>
    internal double Integrate(Func<double, double> integrand)
    {
        _ends.Sort();
        var sum = 0.0;
        for (var i = 1; i < _ends.Count; i++)
        {
            if (_ends[i] > _ends[i - 1])
            {
                sum += GaussLegendre.Integrate(integrand, _ends[i - 1], _ends[i]);
            }
        }

        return sum;
    }

    private void AddEnd(double end)
    {
        if (Math.Abs(end) < Reach)
        {
            _ends.Add(end);
        }
    }
}
