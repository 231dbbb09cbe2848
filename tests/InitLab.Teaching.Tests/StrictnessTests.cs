namespace InitLab.Teaching.Tests;

// Environment variables are of the whole process.
[Collection("Environment")]
public sealed class StrictnessTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("0", false)]
    [InlineData("1", true)]
    public void A_run_is_strict_where_the_variable_says_so(string? value, bool strict)
    {
        var before = Environment.GetEnvironmentVariable(Strictness.Variable);
        try
        {
            Environment.SetEnvironmentVariable(Strictness.Variable, value);
            Assert.Equal(strict, Strictness.IsStrict);
            var log = new EvidenceLog("01");
            var error = Record.Exception(() => log.That("c").Predicts(1).Measured(2).From("s"));
            Assert.Equal(strict, error is EvidenceException);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Strictness.Variable, before);
        }
    }
}
