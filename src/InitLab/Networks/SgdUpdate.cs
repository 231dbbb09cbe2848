using System.Numerics;
using System.Runtime.Intrinsics;
using InitLab.Numerics;

namespace InitLab.Networks;

/// <summary>The velocities of one training; the equations are those of <see cref="Sgd"/>.</summary>
internal sealed class SgdUpdate<T>(Sgd rule, Parameter<T>[] parameters) : IBlockUpdate<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T[][]? _velocities =
        rule.Momentum == 0 ? null : Array.ConvertAll(parameters, p => new T[p.Values.Length]);

    private readonly FiniteFlag _finite = new();
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
        var step = StepOf(block);
        LeftAllFinite &= velocity is null
            ? step.Take(parameter.Values, gradient)
            : step.Take(parameter.Values, gradient, velocity);
    }

    // Without momentum and penalty no derivative by a weight is needed twice, so none is written down.
    public void ChangeLayer(int layer, LayerGradients<T> gradients, T[][] room)
    {
        var (weights, biases) = (2 * layer, (2 * layer) + 1);
        if (_velocities is null && rule.L2 == 0 && gradients.CanEnd)
        {
            gradients.EndWeights(parameters[weights].Values, Descent());
            LeftAllFinite &= _finite.IsUp || parameters[weights].IsFinite;
        }
        else
        {
            gradients.EndWeights(room[weights], default(SumsKept<T>));
            Change(weights, room[weights]);
        }

        gradients.WriteBiases(room[biases]);
        Change(biases, room[biases]);
    }

    private SgdEnd<T> Descent()
    {
        _finite.Raise();
        return new(Vector256.Create(T.CreateTruncating(_rate)), _finite);
    }

    private SgdStep<T> StepOf(int block) =>
        new(
            T.CreateTruncating(_rate),
            T.CreateTruncating(rule.Momentum),
            T.CreateTruncating(parameters[block].IsWeight ? rule.L2 : 0)
        );
}
