namespace InitLab.Networks;

/// <summary>
/// Adam's moments of one network; the equations are those of <see cref="Adam"/> and <see cref="AdamW"/>.
/// </summary>
internal sealed class AdamUpdate : IUpdate
{
    private readonly Adam _rule;
    private readonly double _weightDecay;
    private readonly Parameter[] _parameters;
    private readonly double[][] _means;
    private readonly double[][] _squares;
    private double _beta1Power = 1;
    private double _beta2Power = 1;

    internal AdamUpdate(Adam rule, double weightDecay, INetwork network)
    {
        if (rule.WeightRates is { } rates && rates.Count != network.Layers.Count)
        {
            throw new ArgumentException(
                $"There are {rates.Count} weight rates for {network.Layers.Count} layers: give one per layer.",
                nameof(rule)
            );
        }

        (_rule, _weightDecay, _parameters) = (rule, weightDecay, Parameter.Of(network));
        _means = Array.ConvertAll(_parameters, p => new double[p.Values.Length]);
        _squares = Array.ConvertAll(_parameters, p => new double[p.Values.Length]);
    }

    public void Step(Gradients gradients, double learningRateFactor = 1)
    {
        _beta1Power *= _rule.Beta1;
        _beta2Power *= _rule.Beta2;
        var step = new AdamStep<double>(_rule, _beta1Power, _beta2Power);
        var rate = _rule.LearningRate * learningRateFactor;
        for (var p = 0; p < _parameters.Length; p++)
        {
            var parameter = _parameters[p];
            var ofBlock = step with
            {
                Rate = rate * RateOf(parameter),
                Penalty = parameter.IsWeight ? _rule.L2 : 0,
                Decay = parameter.IsWeight ? _weightDecay : 0,
            };
            ofBlock.Take(parameter.Values, gradients.Blocks[p], _means[p], _squares[p]);
        }
    }

    private double RateOf(Parameter parameter)
    {
        return parameter.Layer is { } layer && _rule.WeightRates is { } rates ? rates[layer] : 1;
    }
}
