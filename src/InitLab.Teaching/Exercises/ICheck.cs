using System.Diagnostics.CodeAnalysis;

namespace InitLab.Teaching.Exercises;

/// <summary>The check of an exercise, whatever its answers are.</summary>
public interface ICheck
{
    /// <summary>The exercise in a few words, such as <c>He for a layer</c>.</summary>
    string Title { get; }
}

/// <summary>Judges the answers to one exercise; it never throws, whatever it is given.</summary>
/// <remarks>
/// An answer that ends the process (a stack that overflows, <c>Environment.Exit</c>) ends it here as anywhere.
/// </remarks>
/// <typeparam name="TAnswer">What the learner hands in: a number, a formula, an initializer, a network.</typeparam>
public interface ICheck<in TAnswer> : ICheck
{
    /// <summary>Judges an answer.</summary>
    /// <param name="answer">The answer, or null where there is none.</param>
    /// <param name="seed">The seed of everything that is drawn; a right answer is right on any other too.</param>
    CheckResult Of([AllowNull] TAnswer answer, long seed = 0);
}
