using InitLab.Teaching.Exams;

namespace InitLab.Teaching.Tests.Exams;

public sealed class AnswerFormTests
{
    [Theory]
    [InlineData(0.08838834764831845, "0.0884")]
    [InlineData(0.2, "0.200")]
    [InlineData(16.004, "16.0")]
    [InlineData(999.6, "1000")]
    [InlineData(1234, "1230")]
    [InlineData(-2.944438979166441, "−2.94")]
    [InlineData(1048576, "1.05 · 10⁶")]
    [InlineData(0.00005, "5.00 · 10⁻⁵")]
    [InlineData(-1.2345e-12, "−1.23 · 10⁻¹²")]
    public void Three_digits_are_three_whatever_the_size(double value, string written) =>
        Assert.Equal(written, AnswerForm.ThreeDigits.Of(value));

    [Theory]
    [InlineData(0.08835, false)]
    [InlineData(0.0884, true)]
    [InlineData(1e-7, false)]
    [InlineData(1e7, false)]
    public void A_number_that_a_rounded_step_would_change_is_not_asked_for(double value, bool isPlain) =>
        Assert.Equal(isPlain, AnswerForm.ThreeDigits.IsPlain(value));

    [Fact]
    public void A_count_is_written_whole()
    {
        Assert.Equal("12", AnswerForm.Count.Of(12));
        Assert.False(AnswerForm.Count.IsPlain(12.5));
        Assert.False(AnswerForm.Count.Parts(3, 3));
        Assert.True(AnswerForm.Count.Parts(3, 4));
    }
}
