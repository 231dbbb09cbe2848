using System.Numerics;

namespace InitLab.Networks;

/// <summary>
/// Adam's moments of one network; the equations are those of <see cref="Adam"/> and <see cref="AdamW"/>.
/// </summary>
internal sealed class AdamUpdate<T> : IBlockUpdate<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Adam _rule;
    private readonly double _weightDecay;
    private readonly Parameter<T>[] _parameters;
    private readonly T[][] _means;
    private readonly T[][] _squares;
    private double _beta1Power = 1;
    private double _beta2Power = 1;
    private AdamStep<T> _step;
    private double _rate;

    internal AdamUpdate(Adam rule, double weightDecay, Parameter<T>[] parameters, int layers)
    {
        if (rule.WeightRates is { } rates && rates.Count != layers)
        {
            throw new ArgumentException(
                $"There are {rates.Count} weight rates for {layers} layers: give one per layer.",
                nameof(rule)
            );
        }

        (_rule, _weightDecay, _parameters) = (rule, weightDecay, parameters);
        _means = Array.ConvertAll(_parameters, p => new T[p.Values.Length]);
        _squares = Array.ConvertAll(_parameters, p => new T[p.Values.Length]);
    }

    public bool LeftAllFinite { get; private set; }

    public void Begin(double learningRateFactor)
    {
        _beta1Power *= _rule.Beta1;
        _beta2Power *= _rule.Beta2;
        LeftAllFinite = true;
        _step = new AdamStep<T>(_rule, _beta1Power, _beta2Power);
        _rate = _rule.LearningRate * learningRateFactor;
    }

    public void Change(int block, T[] gradient)
    {
        var parameter = _parameters[block];
        var step = _step with
        {
            Rate = T.CreateTruncating(_rate * RateOf(parameter)),
            Penalty = T.CreateTruncating(parameter.IsWeight ? _rule.L2 : 0),
            Decay = T.CreateTruncating(parameter.IsWeight ? _weightDecay : 0),
        };
        LeftAllFinite &= step.Take(parameter.Values, gradient, _means[block], _squares[block]);
    }

    private double RateOf(Parameter<T> parameter)
    {
        return parameter.Layer is { } layer && _rule.WeightRates is { } rates ? rates[layer] : 1;
    }
}
