using InitLab.Charts.Rendering;

namespace InitLab.Charts.Tests;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(-0.0, "0")]
    [InlineData(1.0, "1")]
    [InlineData(12345.0, "12345")]
    [InlineData(1234.56, "1235")]
    [InlineData(0.00012345, "0.0001234")]
    [InlineData(1.5e-9, "1.5e-9")]
    [InlineData(-2.34567e12, "-2.346e12")]
    [InlineData(double.PositiveInfinity, "∞")]
    [InlineData(double.NegativeInfinity, "−∞")]
    [InlineData(double.NaN, "not a number")]
    public void A_number_is_written_with_four_digits_at_most(double value, string text)
    {
        Assert.Equal(text, NumberText.Of(value));
    }
}
