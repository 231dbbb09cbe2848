using System.Numerics;
using InitLab.Datasets;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>One training with the buffers that its steps share.</summary>
internal sealed class Trainer<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    // Who trains until it is enough names a step far away, and would reserve gigabytes.
    private const int MostReserved = 1_000_000;

    private readonly ITrainee<T> _network;
    private readonly LabelledData _data;
    private readonly TrainingSettings _settings;
    private readonly Batches<T> _batches;
    private readonly BatchLoss _batchLoss;
    private readonly Matrix<double> _outputGradient;
    private readonly EarlyStopWatch<T>? _earlyStop;
    private readonly List<double> _losses;

    /// <param name="data">Samples with labels.</param>
    /// <param name="settings">Loss, optimizer and number of steps.</param>
    /// <param name="outputs">How many outputs the network has.</param>
    /// <param name="network">Makes the network ready for batches of so many samples.</param>
    internal Trainer(LabelledData data, TrainingSettings settings, int outputs, Func<int, ITrainee<T>> network)
    {
        settings.Loss.Require(outputs, data.Classes);
        (_data, _settings) = (data, settings);
        _batches = new Batches<T>(data, settings);
        _network = network(_batches.Labels.Length);
        if (_batches.AreFull)
        {
            _network.Keep(_batches.Inputs);
        }

        _batchLoss = new BatchLoss(settings.Loss, outputs);
        _outputGradient = Matrix<double>.Build.Dense(_batches.Labels.Length, outputs);
        _losses = new List<double>(Math.Min(settings.Steps, MostReserved) + 1);
        if (settings.EarlyStop is { } rule)
        {
            settings.Loss.Require(outputs, rule.Validation.Classes);
            _earlyStop = new EarlyStopWatch<T>(rule, _network.Parameters, Loss);
        }
    }

    /// <summary>The loss of each state so far.</summary>
    internal IReadOnlyList<double> Losses => _losses;

    /// <summary>What is not finite at the present state, or null; takes the next batch and notes its loss.</summary>
    /// <param name="step">How many steps were taken.</param>
    internal string? Measure(int step)
    {
        if (_network.NotFinite is { } parameter)
        {
            return parameter;
        }

        var loss = step < _settings.Steps ? LossOfNextBatch() : LossAtTheEnd();
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
        _network.Learn(_outputGradient, _settings.Schedule.Factor(step));
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
            FinalLoss = Loss(_data),
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
        var outputs = _network.Forward(_batches.Inputs);
        return _batchLoss.Evaluate(outputs, _batches.Labels, _outputGradient);
    }

    private double LossAtTheEnd() => _batches.AreFull ? LossOfNextBatch() : Loss(_data);

    private double Loss(LabelledData data) => BatchLoss.Of(_network.Predict(data.Inputs), data.Labels, _settings.Loss);
}
