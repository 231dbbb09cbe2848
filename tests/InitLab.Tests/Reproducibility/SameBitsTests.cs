using InitLab.Charts.Tests;

namespace InitLab.Tests.Reproducibility;

/// <summary>
/// Every number of the course has the same bits whatever the processor, its threads and the compiler's tier.
/// </summary>
/// <remarks>
/// One golden file holds for all machines: where a line differs, look for a function, a sum or a product that is not
/// one
/// of <c>InitLab.Numerics</c>. After a change of the numbers that is meant, accept the new file once.
/// </remarks>
public sealed class SameBitsTests(SameBitsTests.ThisMachine machine) : IClassFixture<SameBitsTests.ThisMachine>
{
    [Fact]
    public void The_numbers_of_this_machine_are_those_of_the_repository()
    {
        Golden.Matches(machine.Hashes.Lines, "hashes.txt");
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX512=0", "Avx512F")]
    [InlineData("DOTNET_EnableAVX2=0", "Avx2")]
    [InlineData("DOTNET_EnableAVX=0", "Avx")]
    [InlineData("DOTNET_EnableHWIntrinsic=0", "Vector256")]
    public async Task A_processor_without_an_instruction_set_gets_the_same_bits(string setting, string set)
    {
        var hashes = await HashesProcess.RunAsync(setting);

        Assert.DoesNotContain(set, hashes.Machine.Split(' '));
        AssertSameLines(hashes);
    }

    [Theory]
    [InlineData("DOTNET_TieredPGO=0")]
    [InlineData("DOTNET_TieredCompilation=0")]
    [InlineData("DOTNET_ReadyToRun=0")]
    public async Task Code_compiled_otherwise_gets_the_same_bits(string setting)
    {
        AssertSameLines(await HashesProcess.RunAsync(setting));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Any_number_of_threads_gets_the_same_bits(int processors)
    {
        var hashes = await HashesProcess.RunAsync($"DOTNET_PROCESSOR_COUNT={processors}");

        Assert.EndsWith($"on {processors} processors", hashes.Machine.Trim(), StringComparison.Ordinal);
        AssertSameLines(hashes);
    }

    private void AssertSameLines(Hashes hashes)
    {
        Assert.Equal(machine.Hashes.Lines.Split('\n'), hashes.Lines.Split('\n'));
    }

    /// <summary>The hashes with everything the machine has.</summary>
    public sealed class ThisMachine : IAsyncLifetime
    {
        internal Hashes Hashes { get; private set; } = new("", "");

        public async ValueTask InitializeAsync() => Hashes = await HashesProcess.RunAsync();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
