namespace InitLab.Initialization;

/// <summary>The shape of a convolution's kernels, and how they lie in a weight matrix.</summary>
/// <remarks>
/// The weights are a (taps · inputs per group) × outputs matrix: column j holds the kernel of output j, tap after tap
/// (the last dimension of the kernel fastest) and within a tap input after input. That is the kernel
/// <c>kernelHeight × kernelWidth × in × out</c> of Keras and JAX with all but the last dimension flattened; PyTorch
/// stores <c>out × in × kernelHeight × kernelWidth</c>.
/// </remarks>
public sealed class ConvolutionShape
{
    /// <summary>Describes a convolution.</summary>
    /// <param name="kernel">Taps per dimension, such as <c>[3, 3]</c>; at least one dimension, each at least 1.</param>
    /// <param name="inputs">Channels of the input, at least 1.</param>
    /// <param name="outputs">Channels of the output, at least 1.</param>
    /// <param name="groups">Groups that do not see one another; a divisor of the inputs and of the outputs.</param>
    public ConvolutionShape(IReadOnlyList<int> kernel, int inputs, int outputs, int groups = 1)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        if (kernel.Count == 0 || kernel.Any(taps => taps < 1) || inputs < 1 || outputs < 1)
        {
            throw new ArgumentException(
                $"A kernel of [{string.Join(", ", kernel)}] taps from {inputs} to {outputs} channels is no convolution:"
                    + " give at least one dimension, and at least one tap per dimension, input and output.",
                nameof(kernel)
            );
        }

        if (groups < 1 || inputs % groups != 0 || outputs % groups != 0)
        {
            throw new ArgumentException(
                $"{inputs} inputs and {outputs} outputs do not split into {groups} equal groups:"
                    + " choose a number of groups that divides both.",
                nameof(groups)
            );
        }

        Kernel = [.. kernel];
        (Inputs, Outputs, Groups) = (inputs, outputs, groups);
        Taps = TapsOf(Kernel, Math.Max(InputsPerGroup, outputs));
    }

    /// <summary>Taps per dimension.</summary>
    public IReadOnlyList<int> Kernel { get; }

    /// <summary>Channels of the input.</summary>
    public int Inputs { get; }

    /// <summary>Channels of the output.</summary>
    public int Outputs { get; }

    /// <summary>Groups that do not see one another; 1 for an ordinary convolution.</summary>
    public int Groups { get; }

    /// <summary>The positions of the kernel: the product of its dimensions.</summary>
    public int Taps { get; }

    /// <summary>Channels of the input that an output sees.</summary>
    public int InputsPerGroup => Inputs / Groups;

    /// <summary>Channels of the output that an input reaches.</summary>
    public int OutputsPerGroup => Outputs / Groups;

    /// <summary>Rows of the weight matrix: the weights of one output.</summary>
    public int Rows => Taps * InputsPerGroup;

    /// <summary>The row of the weight matrix that holds a weight.</summary>
    /// <param name="position">The tap, one index per dimension of the kernel.</param>
    /// <param name="input">The channel within its group.</param>
    public int Row(IReadOnlyList<int> position, int input)
    {
        if (position.Count != Kernel.Count || position.Where((tap, d) => tap < 0 || tap >= Kernel[d]).Any())
        {
            throw new ArgumentException(
                $"[{string.Join(", ", position)}] is no tap of a kernel of [{string.Join(", ", Kernel)}]:"
                    + " give one index per dimension, from 0 to one less than its taps.",
                nameof(position)
            );
        }

        ArgumentOutOfRangeException.ThrowIfNegative(input);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(input, InputsPerGroup);
        var tap = position.Zip(Kernel).Aggregate(0, (index, next) => (index * next.Second) + next.First);
        return (tap * InputsPerGroup) + input;
    }

    /// <summary>The shape, such as <c>conv 3×3, 64→128</c> or <c>conv 3×3, 8→16, 4 groups</c>.</summary>
    public override string ToString()
    {
        var groups = Groups == 1 ? "" : $", {Groups} groups";
        return $"conv {string.Join('×', Kernel)}, {Inputs}→{Outputs}{groups}";
    }

    private static int TapsOf(IReadOnlyList<int> kernel, int channels)
    {
        var taps = 1L;
        foreach (var size in kernel)
        {
            taps *= size;
            if (taps * channels > int.MaxValue)
            {
                throw new ArgumentException(
                    $"A kernel of [{string.Join(", ", kernel)}] taps with {channels} channels has more than"
                        + $" {int.MaxValue} connections per unit: make it smaller.",
                    nameof(kernel)
                );
            }
        }

        return (int)taps;
    }
}
