namespace InitLab.Benchmarks.Worker;

/// <summary>What is to be timed, as the script describes it to every worker.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Kind">One of <c>product</c>, <c>step</c> and <c>draw</c>.</param>
/// <param name="Type">The numbers: <c>f64</c> or <c>f32</c>.</param>
internal sealed record PeerCase(string Name, string Kind, string Type)
{
    /// <summary>Of a product: rows, inner size, columns. Of a draw: rows and columns.</summary>
    public int[] Shape { get; init; } = [];

    /// <summary>Of a product: <c>into</c> a given matrix, or <c>readable</c>, as an expression.</summary>
    public string Form { get; init; } = "";

    /// <summary>Of a step: units from the inputs to the outputs.</summary>
    public int[] Widths { get; init; } = [];

    /// <summary>Of a step: <c>tanh</c> or <c>relu</c>.</summary>
    public string Activation { get; init; } = "";

    /// <summary>Of a step: the samples of the batch.</summary>
    public int Batch { get; init; }

    /// <summary>Of a step: the learning rate.</summary>
    public double Rate { get; init; }

    /// <summary>Of a draw: <c>normal</c> or <c>truncated</c>.</summary>
    public string Law { get; init; } = "";
}
