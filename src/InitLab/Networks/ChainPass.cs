using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>The way of batches of one size through layers, one after the other, and back.</summary>
internal sealed class ChainPass<T>
    where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
{
    private readonly Layer<T>[] _layers;
    private readonly Matrix<T>[] _preActivations;
    private readonly Matrix<T>[] _activations;
    private Matrix<T>? _kept;
    private LeftFactor<T> _keptFactor;
    private LeftFactor<T> _keptTransposed;

    /// <param name="layers">From the inputs to the outputs.</param>
    /// <param name="samples">The samples of every batch.</param>
    /// <param name="overwrite">Whether H may take the place of Z where the way back does not need Z.</param>
    internal ChainPass(IEnumerable<Layer<T>> layers, int samples, bool overwrite = false)
    {
        BatchShape.NotEmpty(samples);
        _layers = [.. layers];
        _preActivations = Buffers(samples);
        _activations = Buffers(samples);
        for (var l = 0; overwrite && l < _layers.Length; l++)
        {
            if (_layers[l].Activation.HasSlopeOfValue)
            {
                _preActivations[l] = _activations[l];
            }
        }

        Inputs = Matrix<T>.Build.Dense(samples, _layers[0].Weights.RowCount);
    }

    /// <summary>X, samples × features.</summary>
    internal Matrix<T> Inputs { get; private set; }

    /// <summary>Z of each layer, samples × units, or H in its place.</summary>
    internal IReadOnlyList<Matrix<T>> PreActivations => _preActivations;

    /// <summary>H of each layer, samples × units.</summary>
    internal IReadOnlyList<Matrix<T>> Activations => _activations;

    /// <summary>H of the last layer.</summary>
    internal Matrix<T> Outputs => _activations[^1];

    /// <summary>One matrix for each layer, samples × units.</summary>
    /// <param name="samples">The samples of every batch.</param>
    /// <param name="apart">As in <see cref="LayerBuffers"/>.</param>
    internal Matrix<T>[] Buffers(int samples, int? apart = null) =>
        LayerBuffers.Of<T>(_layers.Select(layer => (samples, layer.Weights.ColumnCount)), apart);

    /// <summary>Lays inputs out once that are those of every batch to come.</summary>
    /// <param name="inputs">samples × features; they must not change any more.</param>
    internal void Keep(Matrix<T> inputs)
    {
        var entries = StridedMatrix.Of(inputs);
        _kept = inputs;
        (_keptFactor, _keptTransposed) = (LeftFactor<T>.LayOut(entries), LeftFactor<T>.LayOut(entries.Transpose));
    }

    /// <summary>Runs a batch through the layers.</summary>
    /// <param name="inputs">samples × features.</param>
    internal void Forward(Matrix<T> inputs)
    {
        BatchShape.Require(inputs, _layers[0].Weights.RowCount, Outputs.RowCount);
        Inputs = inputs;
        _layers[0].Forward(InputFactor, _preActivations[0], _activations[0]);
        for (var l = 1; l < _layers.Length; l++)
        {
            _layers[l].Forward(StridedMatrix.Of(_activations[l - 1]), _preActivations[l], _activations[l]);
        }
    }

    /// <summary>Computes the gradients for the batch that went forward last.</summary>
    /// <param name="deltas">
    /// The derivatives by Z of each layer, overwritten; in the last of them, the derivatives by the outputs.
    /// </param>
    /// <param name="use">
    /// Called with each layer, from the last to the first, and its derivatives, once the layer is needed no more.
    /// </param>
    internal void Backward(Matrix<T>[] deltas, Action<int, LayerGradients<T>> use)
    {
        for (var l = _layers.Length - 1; l >= 0; l--)
        {
            _layers[l].TurnIntoDelta(_preActivations[l], _activations[l], deltas[l]);
            if (l > 0)
            {
                _layers[l].PullBack(deltas[l], deltas[l - 1]);
            }

            var transposed = l == 0 ? TransposedInputs : StridedMatrix.Of(_activations[l - 1]).Transpose;
            use(l, new LayerGradients<T>(transposed, deltas[l]));
        }
    }

    private LeftFactor<T> InputFactor => ReferenceEquals(Inputs, _kept) ? _keptFactor : StridedMatrix.Of(Inputs);

    private LeftFactor<T> TransposedInputs =>
        ReferenceEquals(Inputs, _kept) ? _keptTransposed : StridedMatrix.Of(Inputs).Transpose;
}
