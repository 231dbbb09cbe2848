using System.Numerics;

namespace InitLab.Networks;

/// <summary>The velocities of one training; the equations are those of <see cref="Sgd"/>.</summary>
internal sealed class SgdUpdate<T>(Sgd rule, Parameter<T>[] parameters) : IBlockUpdate<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T[][]? _velocities =
        rule.Momentum == 0 ? null : Array.ConvertAll(parameters, p => new T[p.Values.Length]);

    private double _rate;

    public bool LeftAllFinite { get; private set; }

    public void Begin(double learningRateFactor)
    {
        LeftAllFinite = true;
        _rate = rule.LearningRate * learningRateFactor;
    }

    public void Change(int block, T[] gradient)
    {
        var (parameter, velocity) = (parameters[block], _velocities?[block]);
        var step = new SgdStep<T>(
            T.CreateTruncating(_rate),
            T.CreateTruncating(rule.Momentum),
            T.CreateTruncating(parameter.IsWeight ? rule.L2 : 0)
        );
        LeftAllFinite &= velocity is null
            ? step.Take(parameter.Values, gradient)
            : step.Take(parameter.Values, gradient, velocity);
    }
}
