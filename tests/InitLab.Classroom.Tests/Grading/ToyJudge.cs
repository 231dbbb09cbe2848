using InitLab.Classroom.Grading;

namespace InitLab.Classroom.Tests.Grading;

/// <summary>Finds <c>TITLE:right</c> right and every other value wrong.</summary>
internal sealed class ToyJudge : IJudge
{
    public const string Seeds = "1,2,3";
    public const string Type = "text/toy";

    public string MediaType => Type;

    public IReadOnlyDictionary<string, string> Environment { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["TOY_SEEDS"] = Seeds };

    public JudgedAnswer Judge(string handedIn) =>
        handedIn.Split(':', 2) switch
        {
            [_, "throw"] => throw new InvalidOperationException("a judge that fails"),
            [_, "hang"] => Hang(),
            [var title, "right"] => new JudgedAnswer(title, IsRight: true, "It is right.", Hint: null),
            [var title, var value] => new JudgedAnswer(title, IsRight: false, $"It is {value}.", "Think again."),
            _ => new JudgedAnswer("", IsRight: false, "It cannot be read.", Hint: null),
        };

    private static JudgedAnswer Hang()
    {
        using var never = new ManualResetEventSlim();
        never.Wait(TimeSpan.FromMinutes(5));
        throw new InvalidOperationException("the judge was waited for");
    }
}
