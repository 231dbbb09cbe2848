using InitLab.Diagnostics.Checks;

namespace InitLab.Tests.Diagnostics;

public sealed class LayerNamesTests
{
    [Theory]
    [InlineData(new[] { 3 }, "Layer 3")]
    [InlineData(new[] { 0, 1 }, "Layers 0 and 1")]
    [InlineData(new[] { 0, 2, 5 }, "Layers 0, 2 and 5")]
    [InlineData(new[] { 1, 2, 3, 4 }, "Layers 1 to 4")]
    public void Layers_read_as_words(int[] layers, string expected)
    {
        Assert.Equal(expected, LayerNames.Of(layers));
    }

    [Fact]
    public void Values_that_look_alike_are_named_once()
    {
        Assert.Equal("1", LayerNames.Range([1.0001, 0.9999]));
        Assert.Equal("0.5 to 2", LayerNames.Range([1, 2, 0.5]));
    }
}
