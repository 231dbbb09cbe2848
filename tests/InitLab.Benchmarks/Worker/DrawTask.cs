using InitLab.Initialization;
using InitLab.Numerics;

namespace InitLab.Benchmarks.Worker;

/// <summary>The draw of the weights of a layer into memory that is there, as on the other side.</summary>
internal static class DrawTask
{
    /// <summary>Opens a stream and a scheme of standard deviation 1 before any cut.</summary>
    /// <param name="draw">A case of kind <c>draw</c>.</param>
    internal static RepeatedTask Open(PeerCase draw)
    {
        var random = new RandomStream(1);
        IndependentWeights scheme = draw.Law == "truncated" ? new TruncatedNormalWeights(1, 2) : new NormalWeights(1);
        var fans = Fans.Dense(draw.Shape[0], draw.Shape[1]);
        var drawn = new double[fans.In * fans.Out];
        return new RepeatedTask(Draw, Checked);

        double[] Checked()
        {
            Draw();
            return Moments(drawn);
        }

        void Draw() => scheme.Fill(drawn, fans, random);
    }

    // The mean, the mean square, and the shares within 1 and within 2 of 0.
    private static double[] Moments(double[] values)
    {
        return
        [
            values.Average(),
            values.Average(value => value * value),
            values.Average(value => Math.Abs(value) <= 1 ? 1 : 0),
            values.Average(value => Math.Abs(value) <= 2 ? 1 : 0),
        ];
    }
}
