namespace InitLab.Networks;

/// <summary>A rule that changes what a network learns so that the loss gets lower.</summary>
public interface IOptimizer
{
    /// <summary>Starts on a network, with the rule's memory empty.</summary>
    /// <param name="network">The network that will be changed.</param>
    IUpdate Start(INetwork network);
}

/// <summary>An optimizer at work on one network, with what it remembers from step to step.</summary>
public interface IUpdate
{
    /// <summary>Changes what the network learns once.</summary>
    /// <param name="gradients">The gradients at its present state.</param>
    /// <param name="learningRateFactor">What a schedule multiplies the learning rate with in this step.</param>
    void Step(Gradients gradients, double learningRateFactor = 1);
}
