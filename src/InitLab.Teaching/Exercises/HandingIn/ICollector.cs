namespace InitLab.Teaching.Exercises.HandingIn;

/// <summary>The half of a check that runs the learner's code.</summary>
/// <typeparam name="TAnswer">What the learner hands in.</typeparam>
internal interface ICollector<in TAnswer>
{
    /// <summary>Lets the learner's code run and writes down what it gives, without judging it.</summary>
    /// <param name="answer">Gives the answer; null is none.</param>
    /// <param name="seed">The seed of everything that is drawn.</param>
    /// <param name="limit">How long the learner's code may take.</param>
    HandedAnswer Collect(Func<TAnswer?> answer, long seed, TimeSpan limit);
}
