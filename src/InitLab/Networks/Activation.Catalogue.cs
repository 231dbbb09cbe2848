using InitLab.Networks.ActivationLanes;
using InitLab.Numerics;

namespace InitLab.Networks;

public sealed partial class Activation
{
    internal const string LeakyName = "leaky ReLU";

    internal const double TwoOverSqrtPi = 1.1283791670955126;

    // λ and α of Klambauer et al. 2017, equation 14, rounded to the nearest number.
    internal const double SeluScale = 1.0507009873554805;
    internal const double SeluAlpha = 1.6732632423543772;

    /// <summary>No nonlinearity: φ(z) = z.</summary>
    public static Activation Identity { get; } =
        new("identity", z => z, (_, _) => 1, [], LanePasses.OfExact<IdentityLanes<double>, IdentityLanes<float>>())
        {
            HasSlopeOfValue = true,
        };

    /// <summary>The logistic function: φ(z) = 1/(1 + e⁻ᶻ), φ′ = φ(1 − φ).</summary>
    public static Activation Sigmoid { get; } =
        new("sigmoid", Elementary.Sigmoid, (_, h) => h * (1 - h), [], LanePasses.Of(new SigmoidLanes()))
        {
            HasSlopeOfValue = true,
        };

    /// <summary>The hyperbolic tangent: φ(z) = tanh z, φ′ = 1 − φ².</summary>
    public static Activation Tanh { get; } =
        new("tanh", Elementary.Tanh, (_, h) => 1 - (h * h), [], LanePasses.Of(new TanhLanes()))
        {
            HasSlopeOfValue = true,
        };

    /// <summary>The hard tanh: φ(z) = z cut off at −1 and 1, with φ′(±1) taken as 0.</summary>
    /// <remarks>Collobert 2004, "Large scale machine learning".</remarks>
    public static Activation HardTanh { get; } =
        new(
            "hard tanh",
            z => Math.Clamp(z, -1, 1),
            (z, _) => IfNumber(z, Math.Abs(z) < 1 ? 1 : 0),
            [-1, 1],
            LanePasses.OfExact<HardTanhLanes<double>, HardTanhLanes<float>>()
        );

    /// <summary>The rectifier: φ(z) = max(0, z), with φ′(0) taken as 0.</summary>
    /// <remarks>Nair and Hinton 2010; Glorot, Bordes and Bengio 2011.</remarks>
    public static Activation ReLU { get; } =
        new(
            "ReLU",
            z => z > 0 || double.IsNaN(z) ? z : 0,
            (z, _) => z > 0 ? 1 : 0,
            [0],
            LanePasses.OfExact<ReLULanes<double>, ReLULanes<float>>()
        )
        {
            HasSlopeOfValue = true,
        };

    /// <summary>
    /// The scaled exponential linear unit: φ(z) = λz for z > 0, λα(eᶻ − 1) otherwise; φ′(0) taken as λα.
    /// </summary>
    /// <remarks>
    /// Klambauer, Unterthiner, Mayr and Hochreiter 2017, equation 2. λ = 1.0507… and α = 1.6732… make mean 0 and
    /// variance 1 a fixed point of layers with Var w = 1/fanIn: E φ(z) = 0 and E φ(z)² = 1 for a standard normal z.
    /// </remarks>
    public static Activation SELU { get; } =
        new(
            "SELU",
            z => SeluScale * (z > 0 ? z : SeluAlpha * Elementary.ExpMinusOne(z)),
            (z, _) => SeluScale * (z > 0 ? 1 : SeluAlpha * Elementary.Exp(z)),
            [0],
            LanePasses.Of(new SELULanes())
        );

    /// <summary>
    /// The Gaussian error linear unit: φ(z) = z Φ(z), φ′ = Φ(z) + z N(z), with the normal Φ and its density N.
    /// </summary>
    /// <remarks>Hendrycks and Gimpel 2016, section 2.</remarks>
    public static Activation GELU { get; } =
        new(
            "GELU",
            z => Product(z, Elementary.NormalCumulative(z)),
            (z, _) => Elementary.NormalCumulative(z) + Product(z, Elementary.NormalDensity(z)),
            [],
            LanePasses.Of(new GELULanes())
        );

    /// <summary>The tanh form of GELU: φ(z) = ½z(1 + tanh u) with u = √(2/π)(z + 0.044715z³).</summary>
    /// <remarks>Hendrycks and Gimpel 2016, section 2. It differs from the exact form by less than 5·10⁻⁴.</remarks>
    public static Activation TanhGELU { get; } =
        new("GELU (tanh)", TanhGelu, (z, _) => TanhGeluDerivative(z), [], LanePasses.Of(new TanhGELULanes()));

    /// <summary>The sigmoid linear unit (also: Swish): φ(z) = z σ(z), φ′ = σ(z) + z σ(z) σ(−z).</summary>
    /// <remarks>Elfwing, Uchibe and Doya 2017; Ramachandran, Zoph and Le 2017.</remarks>
    public static Activation SiLU { get; } =
        new(
            "SiLU",
            z => Product(z, Elementary.Sigmoid(z)),
            (z, _) => SiluDerivative(z),
            [],
            LanePasses.Of(new SiLULanes())
        );

    /// <summary>The smooth rectifier: φ(z) = ln(1 + eᶻ), φ′ = 1/(1 + e⁻ᶻ).</summary>
    /// <remarks>Dugas, Bengio, Bélisle, Nadeau and Garcia 2001.</remarks>
    public static Activation Softplus { get; } =
        new("softplus", Elementary.Softplus, (z, _) => Elementary.Sigmoid(z), [], LanePasses.Of(new SoftplusLanes()));

    /// <summary>Mish: φ(z) = z tanh(ln(1 + eᶻ)).</summary>
    /// <remarks>Misra 2019.</remarks>
    public static Activation Mish { get; } =
        new("Mish", MishValue, (z, _) => MishDerivative(z), [], LanePasses.Of(new MishLanes()));

    /// <summary>The error function: φ(z) = erf z, φ′ = 2/√π e^(−z²).</summary>
    /// <remarks>Its integrals over normal variables have closed forms: Williams 1998.</remarks>
    public static Activation Erf { get; } =
        new("erf", Elementary.Erf, (z, _) => TwoOverSqrtPi * Elementary.Exp(-z * z), [], LanePasses.Of(new ErfLanes()));

    /// <summary>The whole catalogue, parameters at their defaults.</summary>
    public static IReadOnlyList<Activation> All { get; } =
    [Identity, Sigmoid, Tanh, HardTanh, ReLU, LeakyReLU(), ELU(), SELU, GELU, TanhGELU, SiLU, Softplus, Mish, Erf];

    /// <summary>The leaky rectifier: φ(z) = z for z > 0, slope · z otherwise; φ′(0) taken as the slope.</summary>
    /// <remarks>Maas, Hannun and Ng 2013; with a learned slope, PReLU: He, Zhang, Ren and Sun 2015.</remarks>
    /// <param name="slope">The slope below 0, finite.</param>
    public static Activation LeakyReLU(double slope = 0.01)
    {
        RequireFinite(slope, nameof(slope), "slope");
        return new(
            $"{LeakyName} {slope}",
            z => z > 0 || double.IsNaN(z) ? z : Product(z, slope),
            (z, _) => z > 0 ? 1 : IfNumber(z, slope),
            [0],
            LanePasses.Of(new LeakyReLULanes(slope))
        );
    }

    /// <summary>The exponential linear unit: φ(z) = z for z > 0, α(eᶻ − 1) otherwise; φ′(0) taken as α.</summary>
    /// <remarks>Clevert, Unterthiner and Hochreiter 2016, equation 15.</remarks>
    /// <param name="alpha">α, the magnitude of the limit at −∞, finite.</param>
    public static Activation ELU(double alpha = 1)
    {
        RequireFinite(alpha, nameof(alpha), "α");
        return new(
            $"ELU {alpha}",
            z => z > 0 ? z : alpha * Elementary.ExpMinusOne(z),
            (z, _) => z > 0 ? 1 : alpha * Elementary.Exp(z),
            [0],
            LanePasses.Of(new ELULanes(alpha))
        );
    }

    private static void RequireFinite(double value, string parameter, string what)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(parameter, value, $"The {what} is a finite number.");
        }
    }
}
