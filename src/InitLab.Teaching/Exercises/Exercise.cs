using InitLab.Initialization;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Teaching.Exercises;

/// <summary>The checks of the course's exercises.</summary>
/// <remarks>
/// An initializer is a function from fanIn, fanOut and a random source to fanIn × fanOut weights. A right one is taken
/// for wrong on at most one seed in a million.
/// </remarks>
public static partial class Exercise
{
    private const double Slope = 0.5;

    private static readonly Distribution[] Normals = [Distribution.Normal, Distribution.TruncatedNormal];

    /// <summary>LeCun's scheme for a layer, normal (truncated or not): variance 1/fanIn.</summary>
    public static ICheck<Func<int, int, RandomStream, Matrix<double>>> LeCunLayer { get; } =
        new WeightCheck("LeCun for a layer", Initializers.LeCunNormal, Normals);

    /// <summary>He's scheme for a layer, from whatever distribution: variance 2/fanIn.</summary>
    public static ICheck<Func<int, int, RandomStream, Matrix<double>>> HeLayer { get; } =
        new WeightCheck("He for a layer", Initializers.HeNormal, []);

    /// <summary>He's scheme for a layer, normal (truncated or not): variance 2/fanIn.</summary>
    public static ICheck<Func<int, int, RandomStream, Matrix<double>>> HeNormalLayer { get; } =
        new WeightCheck("He normal for a layer", Initializers.HeNormal, Normals);

    /// <summary>He's scheme for a layer, uniform: variance 2/fanIn.</summary>
    public static ICheck<Func<int, int, RandomStream, Matrix<double>>> HeUniformLayer { get; } =
        new WeightCheck("He uniform for a layer", Initializers.HeUniform, [Distribution.Uniform]);

    /// <summary>He's scheme, cut at two deviations of a normal so wide that variance 2/fanIn is left.</summary>
    public static ICheck<Func<int, int, RandomStream, Matrix<double>>> HeTruncatedLayer { get; } =
        new WeightCheck("He truncated for a layer", Initializers.HeTruncatedNormal, [Distribution.TruncatedNormal]);

    /// <summary>He's scheme before a leaky ReLU of slope ½, from whatever distribution.</summary>
    public static ICheck<Func<int, int, RandomStream, Matrix<double>>> HeLeakyLayer { get; } =
        new WeightCheck("He for a leaky ReLU", Initializers.He(Distribution.Normal, Slope), [], Slope);

    /// <summary>Xavier's scheme for a layer, normal (truncated or not): variance 2/(fanIn + fanOut).</summary>
    public static ICheck<Func<int, int, RandomStream, Matrix<double>>> XavierNormalLayer { get; } =
        new WeightCheck("Xavier normal for a layer", Initializers.XavierNormal, Normals);

    /// <summary>Xavier's scheme for a layer, uniform: variance 2/(fanIn + fanOut).</summary>
    public static ICheck<Func<int, int, RandomStream, Matrix<double>>> XavierUniformLayer { get; } =
        new WeightCheck("Xavier uniform for a layer", Initializers.XavierUniform, [Distribution.Uniform]);

    /// <summary>LeCun's scheme for all layers of a network, each with draws of its own.</summary>
    /// <remarks>The answer gets the widths and a source, and gives one matrix per layer.</remarks>
    public static ICheck<Func<int[], RandomStream, IReadOnlyList<Matrix<double>>>> AllLayers { get; } =
        new LayersCheck("LeCun for all layers", new WeightCheck("", Initializers.LeCunNormal, []));

    /// <summary>The bug in one of the initializers of <see cref="Suspects"/>.</summary>
    /// <param name="suspect">Which one, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such suspect.</exception>
    public static ICheck<Mistake?> BugIn(int suspect)
    {
        return suspect >= 0 && suspect < Suspects.All.Count
            ? new BugCheck($"The bug in suspect {suspect}", Suspects.All[suspect])
            : throw new ArgumentOutOfRangeException(
                nameof(suspect),
                suspect,
                $"There are {Suspects.All.Count} suspects: give a number from 0 to {Suspects.All.Count - 1}."
            );
    }
}
