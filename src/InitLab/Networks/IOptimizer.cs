namespace InitLab.Networks;

/// <summary>A rule that changes weights and biases to lower the loss.</summary>
public interface IOptimizer
{
    /// <summary>Starts on a network, with the rule's memory empty.</summary>
    /// <param name="network">The network that will be changed.</param>
    IUpdate Start(Mlp network);
}

/// <summary>An optimizer at work on one network, with what it remembers from step to step.</summary>
public interface IUpdate
{
    /// <summary>Changes the network's weights and biases once.</summary>
    /// <param name="gradients">The gradients at its present weights and biases.</param>
    void Step(Gradients gradients);
}
