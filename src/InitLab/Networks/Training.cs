using InitLab.Datasets;

namespace InitLab.Networks;

/// <summary>Trains a network in place.</summary>
public static class Training
{
    /// <summary>Runs the steps of a training.</summary>
    /// <param name="network">The network; its weights and biases are changed.</param>
    /// <param name="data">Samples with labels.</param>
    /// <param name="settings">Loss, optimizer and number of steps.</param>
    /// <param name="observe">Called before the first step and after every step.</param>
    /// <param name="progress">Told the share of steps taken, from 0 to 1, a hundred times at most.</param>
    /// <param name="cancellationToken">Stops the training between two steps.</param>
    /// <returns>The losses on the way, and whether the loss stopped being finite, which ends a training.</returns>
    public static History Run(
        Mlp network,
        LabelledData data,
        TrainingSettings settings,
        Action<TrainingStep>? observe = null,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        settings.Loss.Require(network.Layers[^1].FanOut, data.Classes);
        var trainer = new Trainer(network, data, settings);
        var losses = new List<double>(settings.Steps + 1);
        for (var step = 0; ; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var loss = step < settings.Steps ? trainer.LossOfNextBatch() : trainer.LossOfAllData();
            if (!double.IsFinite(loss))
            {
                return new History(losses, network.Accuracy(data), step);
            }

            losses.Add(loss);
            observe?.Invoke(new TrainingStep(step, loss, network));
            Report(progress, step, settings.Steps);
            if (step == settings.Steps)
            {
                return new History(losses, network.Accuracy(data), DivergedAt: null);
            }

            trainer.Update();
        }
    }

    private static void Report(IProgress<double>? progress, int step, int steps)
    {
        if (step == steps || (step > 0 && 100L * step / steps > 100L * (step - 1) / steps))
        {
            progress?.Report(steps == 0 ? 1 : step / (double)steps);
        }
    }
}
