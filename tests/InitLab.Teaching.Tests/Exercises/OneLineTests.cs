using FsCheck.Xunit;
using InitLab.Teaching.Exercises;

namespace InitLab.Teaching.Tests.Exercises;

[Properties(Replay = "20261126,4711")]
public sealed class OneLineTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" a \r\n\t b\u2028c ", "a b c")]
    [InlineData("a\0\u001b[31mb\u202e", "a[31mb")]
    [InlineData("a\ud800b\udc00", "ab")]
    [InlineData("😀", "😀")]
    public void White_space_becomes_blanks_and_what_cannot_be_seen_goes(string text, string line)
    {
        Assert.Equal(line, OneLine.Of(text));
    }

    [Fact]
    public void A_long_text_is_cut_between_characters()
    {
        Assert.Equal(new string('x', 200), OneLine.Of(new string('x', 200)));
        Assert.Equal(new string('x', 199) + "…", OneLine.Of(new string('x', 201)));
        Assert.Equal(new string('x', 198) + "…", OneLine.Of(new string('x', 198) + "😀😀"));
        Assert.Equal(new string('x', 199) + "…", OneLine.Of(new string('x', 199) + " 2"));
        Assert.Equal(new string('x', 198) + "…", OneLine.Of(new string('x', 198) + " 23"));
    }

    [Property(MaxTest = 500)]
    public void A_line_stays_as_it_is(string? text, FsCheck.PositiveInt times)
    {
        var line = OneLine.Of(string.Concat(Enumerable.Repeat(text ?? "", times.Get)));
        Assert.Equal(line, OneLine.Of(line));
        Assert.InRange(line.Length, 0, 200);
        Assert.DoesNotContain(line, char.IsControl);
    }
}
