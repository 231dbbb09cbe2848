using InitLab.Jupyter.Sessions;

namespace InitLab.Jupyter.Tests;

public sealed class HistoryTests
{
    private readonly InputHistory _history = new();

    public HistoryTests()
    {
        string[] codes = ["var a = 1;", "a", "Console.WriteLine(a)\n", "a", "@\"c:\\x\""];
        for (var index = 0; index < codes.Length; index++)
        {
            _history.Add(new(index + 1, codes[index], Result: null));
        }
    }

    [Theory]
    [InlineData(null, new[] { 1, 2, 3, 4, 5 })]
    [InlineData(2, new[] { 4, 5 })]
    [InlineData(0, new int[0])]
    [InlineData(-1, new int[0])]
    [InlineData(99, new[] { 1, 2, 3, 4, 5 })]
    public void The_tail_is_the_last_runs_oldest_first(int? count, int[] expected)
    {
        Assert.Equal(expected, Numbers(_history.Tail(count)));
    }

    [Theory]
    [InlineData(2, 4, new[] { 2, 3 })]
    [InlineData(4, null, new[] { 4, 5 })]
    [InlineData(4, 2, new int[0])]
    public void A_range_ends_before_its_stop(int start, int? stop, int[] expected)
    {
        Assert.Equal(expected, Numbers(_history.Range(start, stop)));
    }

    [Theory]
    [InlineData("a", false, null, new[] { 2, 4 })]
    [InlineData("a", true, null, new[] { 4 })]
    [InlineData("a", false, 1, new[] { 4 })]
    [InlineData("*a*", true, 2, new[] { 3, 4 })]
    [InlineData("?", false, null, new[] { 2, 4 })]
    [InlineData("*WriteLine*", false, null, new[] { 3 })]
    [InlineData("*writeline*", false, null, new int[0])]
    [InlineData("*\\x*", false, null, new[] { 5 })]
    [InlineData("*", false, null, new[] { 1, 2, 3, 4, 5 })]
    public void A_search_takes_stars_and_question_marks(string pattern, bool unique, int? count, int[] expected)
    {
        Assert.Equal(expected, Numbers(_history.Search(pattern, unique, count)));
    }

    [Fact]
    public void Of_very_many_inputs_the_oldest_are_forgotten()
    {
        for (var number = 6; number <= 10_001; number++)
        {
            _history.Add(new(number, "", Result: null));
        }

        Assert.Equal(2, _history.Tail(count: null)[0].Count);
    }

    private static IEnumerable<int> Numbers(IReadOnlyList<HistoryEntry> entries) =>
        entries.Select(entry => entry.Count);
}
