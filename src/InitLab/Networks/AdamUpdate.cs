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

    public void Step(T[][] gradients, double learningRateFactor)
    {
        _beta1Power *= _rule.Beta1;
        _beta2Power *= _rule.Beta2;
        LeftAllFinite = true;
        var step = new AdamStep<T>(_rule, _beta1Power, _beta2Power);
        var rate = _rule.LearningRate * learningRateFactor;
        for (var p = 0; p < _parameters.Length; p++)
        {
            var parameter = _parameters[p];
            var ofBlock = step with
            {
                Rate = T.CreateTruncating(rate * RateOf(parameter)),
                Penalty = T.CreateTruncating(parameter.IsWeight ? _rule.L2 : 0),
                Decay = T.CreateTruncating(parameter.IsWeight ? _weightDecay : 0),
            };
            LeftAllFinite &= ofBlock.Take(parameter.Values, gradients[p], _means[p], _squares[p]);
        }
    }

    private double RateOf(Parameter<T> parameter)
    {
        return parameter.Layer is { } layer && _rule.WeightRates is { } rates ? rates[layer] : 1;
    }
}
