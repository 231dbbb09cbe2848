using InitLab.Initialization;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Benchmarks.Worker;

/// <summary>The draw of a matrix of weights.</summary>
internal static class DrawTask
{
    /// <summary>Opens a stream and a scheme of standard deviation 1 before any cut.</summary>
    /// <param name="draw">A case of kind <c>draw</c>.</param>
    internal static RepeatedTask Open(PeerCase draw)
    {
        var random = new RandomStream(1);
        IInitializer scheme = draw.Law == "truncated" ? new TruncatedNormalWeights(1, 2) : new NormalWeights(1);
        return new RepeatedTask(() => Draw(), () => Moments(Draw()));

        Matrix<double> Draw() => scheme.Draw(draw.Shape[0], draw.Shape[1], random);
    }

    // The mean, the mean square, and the shares within 1 and within 2 of 0.
    private static double[] Moments(Matrix<double> drawn)
    {
        var values = drawn.Enumerate().ToArray();
        return
        [
            values.Average(),
            values.Average(value => value * value),
            values.Average(value => Math.Abs(value) <= 1 ? 1 : 0),
            values.Average(value => Math.Abs(value) <= 2 ? 1 : 0),
        ];
    }
}
