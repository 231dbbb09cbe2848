namespace InitLab.Diagnostics;

/// <summary>The middle of numbers without sorting them all.</summary>
internal static class OrderStatistic
{
    /// <summary>The median, as <see cref="SampleStatistics.Median"/> has it, in time linear in the count.</summary>
    /// <param name="numbers">At least one, none of them NaN; they are put in another order.</param>
    internal static double Median(double[] numbers)
    {
        var below = (numbers.Length - 1) / 2;
        Select(numbers, below);
        return numbers.Length % 2 == 1
            ? numbers[below]
            : (0.5 * numbers[below]) + (0.5 * numbers.AsSpan(below + 1).Smallest());
    }

    // Hoare 1961, algorithm 65: after it numbers[rank] is where sorting would put it, and none behind it is smaller.
    private static void Select(double[] numbers, int rank)
    {
        var (low, high) = (0, numbers.Length - 1);
        while (low < high)
        {
            var (i, j) = Part(numbers, low, high, numbers[rank]);
            low = j < rank ? i : low;
            high = rank < i ? j : high;
        }
    }

    // Numbers up to the pivot go before i, those from the pivot on behind j.
    private static (int I, int J) Part(double[] numbers, int i, int j, double pivot)
    {
        while (i <= j)
        {
            while (numbers[i] < pivot)
            {
                i++;
            }

            while (pivot < numbers[j])
            {
                j--;
            }

            if (i <= j)
            {
                (numbers[i], numbers[j]) = (numbers[j], numbers[i]);
                i++;
                j--;
            }
        }

        return (i, j);
    }

    private static double Smallest(this Span<double> numbers)
    {
        var smallest = double.PositiveInfinity;
        foreach (var number in numbers)
        {
            smallest = Math.Min(smallest, number);
        }

        return smallest;
    }
}
