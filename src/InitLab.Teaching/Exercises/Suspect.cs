using InitLab.Initialization;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Teaching.Exercises;

/// <summary>An initializer with a bug, to be found by looking at what it draws.</summary>
public sealed class Suspect
{
    private readonly Func<int, int, RandomStream, Matrix<double>> _draw;
    private readonly Func<RandomStream, int, RandomStream> _source;

    internal Suspect(
        string promise,
        VarianceScaling scheme,
        Func<int, int, RandomStream, Matrix<double>> draw,
        Func<RandomStream, int, RandomStream>? source = null
    )
    {
        (Promise, Scheme) = (promise, scheme);
        (_draw, _source) = (draw, source ?? ((random, layer) => random.Split(layer)));
    }

    /// <summary>What the initializer says that it draws, such as <c>N(0, 2/fanIn)</c>.</summary>
    public string Promise { get; }

    /// <summary>The scheme that would keep the promise.</summary>
    internal VarianceScaling Scheme { get; }

    /// <summary>Draws the weights of all layers of a network.</summary>
    /// <param name="widths">Units from the inputs to the outputs, at least two numbers.</param>
    /// <param name="random">The source of randomness.</param>
    /// <returns>One matrix for each step from a width to the next, fanIn × fanOut.</returns>
    public IReadOnlyList<Matrix<double>> Draw(int[] widths, RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(widths);
        ArgumentNullException.ThrowIfNull(random);
        return
        [
            .. Enumerable
                .Range(0, Math.Max(widths.Length - 1, 0))
                .Select(layer => _draw(widths[layer], widths[layer + 1], _source(random, layer))),
        ];
    }

    /// <summary>What the initializer says that it draws.</summary>
    public override string ToString() => $"An initializer that promises {Promise}";
}
