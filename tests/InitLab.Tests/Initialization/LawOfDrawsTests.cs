using InitLab.Initialization;
using InitLab.Numerics;
using InitLab.Tests.Numerics;
using MathNet.Numerics.Distributions;

namespace InitLab.Tests.Initialization;

/// <summary>One table: every scheme on a 100 × 100 layer against the distribution that its name promises.</summary>
public sealed class LawOfDrawsTests
{
    private static readonly double AllowedGap = EmpiricalDistribution.AllowedGap(100 * 100, 1e-6);

    public static TheoryData<string, IInitializer, Func<double, double>> Laws() =>
        new()
        {
            { "LeCunNormal", Initializers.LeCunNormal, NormalLaw(0.1) },
            { "LeCunUniform", Initializers.LeCunUniform, UniformLaw(0.1 * Math.Sqrt(3)) },
            { "XavierNormal", Initializers.XavierNormal, NormalLaw(0.1) },
            { "XavierUniform", Initializers.XavierUniform, UniformLaw(0.1 * Math.Sqrt(3)) },
            { "HeNormal", Initializers.HeNormal, NormalLaw(0.1 * Math.Sqrt(2)) },
            { "HeUniform", Initializers.HeUniform, UniformLaw(0.1 * Math.Sqrt(6)) },
            { "Normal", Initializers.Normal(0.05), NormalLaw(0.05) },
            { "Uniform", Initializers.Uniform(-0.1, 0.1), UniformLaw(0.1) },
        };

    // One 100 × 100 matrix per scheme; a right scheme fails with probability 1e-6.
    [Theory]
    [MemberData(nameof(Laws), DisableDiscoveryEnumeration = true)]
    public void Draws_follow_the_law_of_their_name(string name, IInitializer scheme, Func<double, double> law)
    {
        var draws = scheme.Draw(100, 100, new RandomStream(1).Split(name)).Enumerate();
        Assert.InRange(EmpiricalDistribution.LargestGap(draws, law), 0, AllowedGap);
    }

    // The gap between a normal and the uniform of equal variance is 0.057, twice what the test allows.
    [Fact]
    public void The_test_of_the_law_tells_a_normal_from_the_uniform_of_equal_variance()
    {
        var normals = Initializers.XavierNormal.Draw(100, 100, new RandomStream(1)).Enumerate();
        var uniforms = Initializers.XavierUniform.Draw(100, 100, new RandomStream(1)).Enumerate();
        Assert.True(EmpiricalDistribution.LargestGap(normals, UniformLaw(0.1 * Math.Sqrt(3))) > AllowedGap);
        Assert.True(EmpiricalDistribution.LargestGap(uniforms, NormalLaw(0.1)) > AllowedGap);
    }

    private static Func<double, double> NormalLaw(double standardDeviation)
    {
        return x => Normal.CDF(0, standardDeviation, x);
    }

    private static Func<double, double> UniformLaw(double bound)
    {
        return x => Math.Clamp((x + bound) / (2 * bound), 0, 1);
    }
}
