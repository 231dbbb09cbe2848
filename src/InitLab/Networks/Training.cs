using System.Numerics;
using InitLab.Datasets;
using InitLab.Numerics;

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
    /// <returns>
    /// The losses on the way. A loss, weight or bias that is not finite ends the training and is told by the history.
    /// </returns>
    public static History Run(
        Mlp network,
        LabelledData data,
        TrainingSettings settings,
        Action<TrainingStep>? observe = null,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        Action<int, double>? state = observe is null
            ? null
            : (step, loss) => observe(new TrainingStep(step, loss, network));
        return Run((INetwork)network, data, settings, state, progress, cancellationToken);
    }

    /// <summary>Runs the steps of a training of any network.</summary>
    /// <param name="network">The network; what it learns is changed.</param>
    /// <param name="data">Samples with labels.</param>
    /// <param name="settings">Loss, optimizer and number of steps.</param>
    /// <param name="observe">
    /// Called before the first step and after every step with the steps taken and the loss.
    /// </param>
    /// <param name="progress">Told the share of steps taken, from 0 to 1, a hundred times at most.</param>
    /// <param name="cancellationToken">Stops the training between two steps.</param>
    /// <returns>
    /// The losses on the way. A loss or a learned number that is not finite ends the training and is told by the
    /// history.
    /// </returns>
    public static History Run(
        INetwork network,
        LabelledData data,
        TrainingSettings settings,
        Action<int, double>? observe = null,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        var trainer = new Trainer<double>(
            data,
            settings,
            network.Layers[^1].FanOut,
            samples => new Trainee(network, settings.Optimizer, samples)
        );
        return Run(trainer, settings, observe, progress, cancellationToken);
    }

    /// <summary>Runs the steps of a training in single precision.</summary>
    /// <param name="network">The network; its weights and biases are changed.</param>
    /// <param name="data">Samples with labels; the inputs are rounded to single precision.</param>
    /// <param name="settings">Loss, number of steps, and one of the library's own optimizers.</param>
    /// <param name="observe">
    /// Called before the first step and after every step with the steps taken and the loss.
    /// </param>
    /// <param name="progress">Told the share of steps taken, from 0 to 1, a hundred times at most.</param>
    /// <param name="cancellationToken">Stops the training between two steps.</param>
    /// <returns>
    /// The losses on the way, taken of the outputs in double precision. A loss, weight or bias that is not finite ends
    /// the training and is told by the history.
    /// </returns>
    public static History Run(
        SingleMlp network,
        LabelledData data,
        TrainingSettings settings,
        Action<int, double>? observe = null,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        var trainer = new Trainer<float>(
            data,
            settings,
            network.Layers[^1].FanOut,
            samples => new SingleTrainee(network, settings.Optimizer, samples)
        );
        return Run(trainer, settings, observe, progress, cancellationToken);
    }

    private static History Run<T>(
        Trainer<T> trainer,
        TrainingSettings settings,
        Action<int, double>? observe,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var step = 0; ; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            HostInterruption.Look();
            if (trainer.Measure(step) is { } notFinite)
            {
                return trainer.Diverge(step, notFinite);
            }

            observe?.Invoke(step, trainer.Losses[step]);
            Report(progress, step, settings.Steps);
            if (trainer.IsOver(step))
            {
                return trainer.Finish();
            }

            trainer.Update(step);
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
