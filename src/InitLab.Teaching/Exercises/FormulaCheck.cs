using InitLab.Charts.Rendering;
using InitLab.Teaching.Exercises.HandingIn;

namespace InitLab.Teaching.Exercises;

/// <summary>Judges a formula, or the one number that comes of it, by its values at a few places.</summary>
/// <param name="title">The exercise.</param>
/// <param name="ask">The value of an answer at a place.</param>
/// <param name="right">The right formula.</param>
internal sealed class FormulaCheck<TAnswer>(
    string title,
    Func<TAnswer, double[], double> ask,
    Func<double[], double> right
) : DataCheck<TAnswer, double[]>(title)
{
    /// <summary>The places, each the arguments of the formula.</summary>
    internal required IReadOnlyList<double[]> Places { get; init; }

    /// <summary>What wrong answers come to; the first that agrees everywhere is named.</summary>
    internal required IReadOnlyList<WrongFormula> Wrong { get; init; }

    /// <summary>The arguments of a place, in words; empty where there are none.</summary>
    internal Func<double[], string> At { get; init; } = _ => "";

    /// <summary>What a value is, in words.</summary>
    internal string What { get; init; } = "answer";

    /// <summary>The share by which a value may be off.</summary>
    internal double Tolerance { get; init; } = 1e-6;

    /// <inheritdoc/>
    protected override IDataForm<double[]> Form => new NumbersForm(Places.Count);

    /// <inheritdoc/>
    protected override double[] Ask(TAnswer answer, long seed) => [.. Places.Select(place => ask(answer, place))];

    /// <inheritdoc/>
    protected override Judgement Judge(double[] values, long seed)
    {
        var off = Enumerable.Range(0, values.Length).Where(i => !IsNear(values[i], right(Places[i]))).ToArray();
        if (off.Length == 0)
        {
            return Judgement.Right($"{Value(values, 0)}, as it should be.");
        }

        if (Array.Exists(off, i => !double.IsFinite(values[i])))
        {
            var odd = Array.Find(off, i => !double.IsFinite(values[i]));
            return new Judgement(Mistake.NotFinite, $"{Value(values, odd)}.");
        }

        return Wrong.FirstOrDefault(wrong => Agrees(wrong, values)) is { } named
            ? new Judgement(named.Mistake, $"{Value(values, off[0])}: {named.Sentence}.")
            : new Judgement(Mistake.OtherFormula, $"{Value(values, off[0])}, and that is too {Side(values, off[0])}.");
    }

    private bool Agrees(WrongFormula wrong, double[] values)
    {
        return Enumerable.Range(0, values.Length).All(i => IsNear(values[i], wrong.Of(Places[i])));
    }

    private string Side(double[] values, int place) => values[place] < right(Places[place]) ? "low" : "high";

    private bool IsNear(double value, double wanted)
    {
        return Math.Abs(value - wanted) <= Tolerance * Math.Abs(wanted);
    }

    private string Value(double[] values, int place)
    {
        var at = At(Places[place]);
        return (at.Length == 0 ? "The" : at + " the") + $" {What} is {NumberText.Of(values[place])}";
    }
}
