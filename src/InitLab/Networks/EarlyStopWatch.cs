using System.Numerics;
using InitLab.Datasets;

namespace InitLab.Networks;

/// <summary>An <see cref="EarlyStop"/> at work on one network.</summary>
internal sealed class EarlyStopWatch<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly EarlyStop _rule;
    private readonly Func<LabelledData, double> _loss;
    private readonly Parameter<T>[] _parameters;
    private readonly T[][] _best;
    private readonly List<double> _losses = [];
    private double _minimum = double.PositiveInfinity;
    private int _looksSinceMinimum;

    /// <param name="rule">The rule.</param>
    /// <param name="parameters">What the network learns.</param>
    /// <param name="loss">The network's mean loss on samples.</param>
    internal EarlyStopWatch(EarlyStop rule, Parameter<T>[] parameters, Func<LabelledData, double> loss)
    {
        (_rule, _parameters, _loss) = (rule, parameters, loss);
        _best = Array.ConvertAll(_parameters, p => new T[p.Values.Length]);
    }

    /// <summary>The validation loss of each look.</summary>
    internal IReadOnlyList<double> Losses => _losses;

    /// <summary>The number of steps after which the validation loss was least.</summary>
    internal int BestStep { get; private set; }

    /// <summary>Whether the patience is used up.</summary>
    internal bool IsOver => _looksSinceMinimum >= _rule.Patience;

    /// <summary>Looks at the validation loss if it is time; false where it is not finite.</summary>
    /// <param name="step">How many steps were taken.</param>
    /// <param name="isLast">Whether this is the last state of the training.</param>
    internal bool Look(int step, bool isLast)
    {
        if (step % _rule.Every != 0 && !isLast)
        {
            return true;
        }

        var loss = _loss(_rule.Validation);
        if (!double.IsFinite(loss))
        {
            return false;
        }

        _losses.Add(loss);
        _looksSinceMinimum++;
        if (loss < _minimum)
        {
            (_minimum, BestStep, _looksSinceMinimum) = (loss, step, 0);
            Copy(from: p => _parameters[p].Values, to: p => _best[p]);
        }

        return true;
    }

    /// <summary>Gives the network its best numbers back.</summary>
    internal void Restore() => Copy(from: p => _best[p], to: p => _parameters[p].Values);

    private void Copy(Func<int, T[]> from, Func<int, T[]> to)
    {
        for (var p = 0; p < _parameters.Length; p++)
        {
            from(p).CopyTo(to(p), 0);
        }
    }
}
