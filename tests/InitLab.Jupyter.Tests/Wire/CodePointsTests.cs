using InitLab.Jupyter.Wire;

namespace InitLab.Jupyter.Tests.Wire;

public sealed class CodePointsTests
{
    // An astral character is two UTF-16 units and one code point; half of one counts as itself.
    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("abc", 2, 2)]
    [InlineData("a🙂b", 1, 1)]
    [InlineData("a🙂b", 2, 3)]
    [InlineData("a🙂b", 3, 4)]
    [InlineData("🙂🙂.", 2, 4)]
    [InlineData("e\u0301x", 2, 2)]
    [InlineData("\ud83dx", 1, 1)]
    [InlineData("\ude42\ud83d", 2, 2)]
    public void A_code_point_and_its_utf16_position_lead_to_each_other(string text, int codePoints, int position)
    {
        Assert.Equal(position, CodePoints.ToUtf16(text, codePoints));
        Assert.Equal(codePoints, CodePoints.FromUtf16(text, position));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(int.MinValue, 0)]
    [InlineData(4, 4)]
    [InlineData(int.MaxValue, 4)]
    public void A_position_outside_the_text_is_its_nearer_end(int codePoints, int position)
    {
        Assert.Equal(position, CodePoints.ToUtf16("a🙂b", codePoints));
    }
}
