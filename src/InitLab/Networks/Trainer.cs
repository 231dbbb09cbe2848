using InitLab.Datasets;

namespace InitLab.Networks;

/// <summary>One training with the buffers that its steps share.</summary>
internal sealed class Trainer
{
    private readonly Mlp _network;
    private readonly LabelledData _data;
    private readonly ILoss _loss;
    private readonly Batches _batches;
    private readonly ForwardPass _pass;
    private readonly Gradients _gradients;
    private readonly BatchLoss _batchLoss;
    private readonly IUpdate _update;

    internal Trainer(Mlp network, LabelledData data, TrainingSettings settings)
    {
        _network = network;
        _data = data;
        _loss = settings.Loss;
        _batches = new Batches(data, settings);
        _pass = new ForwardPass(network, _batches.Labels.Length);
        _gradients = new Gradients(network, _batches.Labels.Length);
        _batchLoss = new BatchLoss(settings.Loss, network.Layers[^1].FanOut);
        _update = settings.Optimizer.Start(network);
    }

    /// <summary>Takes the next batch and returns its loss.</summary>
    internal double LossOfNextBatch()
    {
        _batches.Next();
        _pass.Run(_batches.Inputs);
        return _batchLoss.Mean(_pass.Outputs, _batches.Labels);
    }

    /// <summary>The loss of all samples.</summary>
    internal double LossOfAllData() => _batches.AreFull ? LossOfNextBatch() : _network.Loss(_data, _loss);

    /// <summary>Changes the network by the gradients of the batch whose loss was taken last.</summary>
    internal void Update()
    {
        _gradients.Run(_pass, _batches.Labels, _batchLoss);
        _update.Step(_gradients);
    }
}
