namespace InitLab.Teaching;

/// <summary>Whether a run is a check (the runner, CI) or a learner's own session.</summary>
/// <remarks>
/// The environment variable <c>INITLAB_STRICT</c> set to 1 makes a run strict: evidence that fails throws, and no
/// answer is read or written. A variable crosses into the process of any engine, which a switch in code would not.
/// </remarks>
public static class Strictness
{
    /// <summary>The name of the environment variable.</summary>
    public const string Variable = "INITLAB_STRICT";

    /// <summary>Whether this run is strict; a learner's session is not.</summary>
    public static bool IsStrict => Environment.GetEnvironmentVariable(Variable) == "1";
}
