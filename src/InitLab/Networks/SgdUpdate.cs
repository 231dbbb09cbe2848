using System.Numerics;

namespace InitLab.Networks;

/// <summary>The velocities of one training; the equations are those of <see cref="Sgd"/>.</summary>
internal sealed class SgdUpdate<T>(Sgd rule, Parameter<T>[] parameters) : IBlockUpdate<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T[][]? _velocities =
        rule.Momentum == 0 ? null : Array.ConvertAll(parameters, p => new T[p.Values.Length]);

    public bool LeftAllFinite { get; private set; }

    public void Step(T[][] gradients, double learningRateFactor)
    {
        LeftAllFinite = true;
        for (var p = 0; p < parameters.Length; p++)
        {
            var step = new SgdStep<T>(
                T.CreateTruncating(rule.LearningRate * learningRateFactor),
                T.CreateTruncating(rule.Momentum),
                T.CreateTruncating(parameters[p].IsWeight ? rule.L2 : 0)
            );
            LeftAllFinite &= _velocities is null
                ? step.Take(parameters[p].Values, gradients[p])
                : step.Take(parameters[p].Values, gradients[p], _velocities[p]);
        }
    }
}
