using InitLab.Datasets;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>One training with the buffers that its steps share.</summary>
internal sealed class Trainer
{
    private readonly INetwork _network;
    private readonly LabelledData _data;
    private readonly TrainingSettings _settings;
    private readonly Batches _batches;
    private readonly BatchLoss _batchLoss;
    private readonly IBackpropagation _backpropagation;
    private readonly Matrix<double> _outputGradient;
    private readonly Parameter[] _parameters;
    private readonly IUpdate _update;
    private readonly EarlyStopWatch? _earlyStop;
    private readonly List<double> _losses;

    internal Trainer(INetwork network, LabelledData data, TrainingSettings settings)
    {
        var outputs = network.Layers[^1].FanOut;
        settings.Loss.Require(outputs, data.Classes);
        (_network, _data, _settings) = (network, data, settings);
        _batches = new Batches(data, settings);
        _batchLoss = new BatchLoss(settings.Loss, outputs);
        _backpropagation = network.Backpropagation(_batches.Labels.Length);
        _outputGradient = Matrix<double>.Build.Dense(_batches.Labels.Length, outputs);
        _parameters = Parameter.Of(network);
        _update = settings.Optimizer.Start(network);
        _earlyStop = settings.EarlyStop is { } rule ? new EarlyStopWatch(rule, network, settings.Loss) : null;
        _losses = new List<double>(settings.Steps + 1);
    }

    /// <summary>The loss of each state so far.</summary>
    internal IReadOnlyList<double> Losses => _losses;

    /// <summary>What is not finite at the present state, or null; takes the next batch and notes its loss.</summary>
    /// <param name="step">How many steps were taken.</param>
    internal string? Measure(int step)
    {
        foreach (var parameter in _parameters)
        {
            if (!parameter.IsFinite)
            {
                return parameter.Name;
            }
        }

        var loss = step < _settings.Steps ? LossOfNextBatch() : LossOfAllData();
        if (!double.IsFinite(loss))
        {
            return "the loss";
        }

        _losses.Add(loss);
        return _earlyStop?.Look(step, isLast: step == _settings.Steps) == false ? "the validation loss" : null;
    }

    /// <summary>Whether no further step is to be taken.</summary>
    /// <param name="step">How many steps were taken.</param>
    internal bool IsOver(int step) => step == _settings.Steps || _earlyStop?.IsOver == true;

    /// <summary>Changes the network by the gradients of the batch whose loss was taken last.</summary>
    /// <param name="step">How many steps were taken before.</param>
    internal void Update(int step)
    {
        _update.Step(_backpropagation.Backward(_outputGradient), _settings.Schedule.Factor(step));
    }

    /// <summary>How it went.</summary>
    internal History Finish()
    {
        if (_earlyStop is null)
        {
            return new History(_losses, Accuracy, DivergedAt: null);
        }

        _earlyStop.Restore();
        return new History(_losses, Accuracy, DivergedAt: null)
        {
            ValidationLosses = _earlyStop.Losses,
            KeptStep = _earlyStop.BestStep,
            FinalLoss = BatchLoss.Of(_network, _data, _settings.Loss),
        };
    }

    /// <summary>How it went wrong.</summary>
    /// <param name="step">How many steps were taken.</param>
    /// <param name="notFinite">What was not finite after them.</param>
    internal History Diverge(int step, string notFinite)
    {
        return new History(_losses, Accuracy, step)
        {
            NotFinite = notFinite,
            ValidationLosses = _earlyStop?.Losses ?? [],
        };
    }

    private double Accuracy => Classification.Accuracy(_network.Predict(_data.Inputs), _data.Labels);

    private double LossOfNextBatch()
    {
        _batches.Next();
        var outputs = _backpropagation.Forward(_batches.Inputs);
        return _batchLoss.Evaluate(outputs, _batches.Labels, _outputGradient);
    }

    private double LossOfAllData()
    {
        return _batches.AreFull ? LossOfNextBatch() : BatchLoss.Of(_network, _data, _settings.Loss);
    }
}
