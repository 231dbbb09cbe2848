using System.Numerics;

namespace InitLab.Networks;

/// <summary>An optimizer that works on blocks of numbers of any type.</summary>
internal interface IBlockRule : IOptimizer
{
    /// <summary>Starts on blocks, with the rule's memory empty.</summary>
    /// <param name="parameters">The blocks that will be changed.</param>
    /// <param name="layers">How many layers they belong to.</param>
    IBlockUpdate<T> Start<T>(Parameter<T>[] parameters, int layers)
        where T : unmanaged, IFloatingPointIeee754<T>;
}

/// <summary>A rule at work on blocks of numbers.</summary>
internal interface IBlockUpdate<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Whether every number was finite after the last step; false before the first.</summary>
    bool LeftAllFinite { get; }

    /// <summary>Begins a step.</summary>
    /// <param name="learningRateFactor">What the learning rate is multiplied with in this step.</param>
    void Begin(double learningRateFactor);

    /// <summary>Changes the numbers of one block, once in a step.</summary>
    /// <param name="block">Which one.</param>
    /// <param name="gradient">The derivatives by its numbers.</param>
    void Change(int block, T[] gradient);

    /// <summary>Changes all numbers once.</summary>
    /// <param name="gradients">The derivatives by each block.</param>
    /// <param name="learningRateFactor">What the learning rate is multiplied with in this step.</param>
    void Step(T[][] gradients, double learningRateFactor)
    {
        Begin(learningRateFactor);
        for (var block = 0; block < gradients.Length; block++)
        {
            Change(block, gradients[block]);
        }
    }

    /// <summary>Changes the weights and biases of one layer, once in a step.</summary>
    /// <param name="layer">Which one.</param>
    /// <param name="gradients">Its derivatives.</param>
    /// <param name="room">Room for the derivatives by each block; overwritten.</param>
    void ChangeLayer(int layer, LayerGradients<T> gradients, T[][] room)
    {
        var (weights, biases) = (2 * layer, (2 * layer) + 1);
        gradients.Write(room[weights], room[biases]);
        Change(weights, room[weights]);
        Change(biases, room[biases]);
    }
}

/// <summary>A rule of blocks at work on a network.</summary>
/// <param name="Blocks">The rule on the network's blocks.</param>
internal sealed record BlockwiseUpdate(IBlockUpdate<double> Blocks) : IUpdate
{
    /// <summary>Starts a rule on a network.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="network">The network that will be changed.</param>
    internal static BlockwiseUpdate Start(IBlockRule rule, INetwork network) =>
        new(rule.Start(Parameter.Of(network), network.Layers.Count));

    public void Step(Gradients gradients, double learningRateFactor = 1) =>
        Blocks.Step(gradients.Blocks, learningRateFactor);
}
