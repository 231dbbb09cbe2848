using System.Text.Json.Nodes;

namespace InitLab.Charts.Plotting;

/// <summary>One of several charts in a figure.</summary>
/// <param name="Heading">What stands above it; may be empty.</param>
/// <param name="X">The axis to the right.</param>
/// <param name="Y">The axis that goes up.</param>
/// <param name="Traces">What is drawn.</param>
internal sealed record Panel(string Heading, Axis X, Axis Y, IReadOnlyList<JsonObject> Traces);
