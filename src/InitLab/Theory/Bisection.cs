namespace InitLab.Theory;

/// <summary>Halves an interval with a change of sign until no number is left between its ends.</summary>
internal static class Bisection
{
    internal static double Root(Func<double, double> function, double low, double high)
    {
        var signAtLow = Math.Sign(function(low));
        while (true)
        {
            var middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
            {
                return middle;
            }

            if (Math.Sign(function(middle)) == signAtLow)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }
    }
}
