using InitLab.Numerics;

namespace InitLab.Networks;

// The activations of the form z · gate(z), written so that nothing cancels or overflows for huge |z|.
public sealed partial class Activation
{
    internal const double SqrtTwoOverPi = 0.7978845608028654;
    internal const double TanhGeluCubic = 0.044715;

    // A gate falls faster than any power of z grows: where it is 0, so is the product, even for an infinite z.
    private static double Product(double z, double gate) => gate == 0 ? 0 : z * gate;

    private static double IfNumber(double z, double value) => double.IsNaN(z) ? z : value;

    private static double SiluDerivative(double z)
    {
        var gate = Elementary.Sigmoid(z);
        return gate + Product(z, gate * Elementary.Sigmoid(-z));
    }

    // ½(1 + tanh u) is the logistic function of 2u, which does not cancel for negative u.
    private static double TanhGelu(double z) => Product(z, Elementary.Sigmoid(TwiceU(z)));

    private static double TanhGeluDerivative(double z)
    {
        var gate = Elementary.Sigmoid(TwiceU(z));
        var gateSlope = gate * Elementary.Sigmoid(-TwiceU(z));
        return gate + Product(z * 2 * SqrtTwoOverPi * (1 + (3 * TanhGeluCubic * z * z)), gateSlope);
    }

    private static double TwiceU(double z) => 2 * SqrtTwoOverPi * z * (1 + (TanhGeluCubic * z * z));

    private static double MishValue(double z) => Product(z, MishGate(z).Gate);

    private static double MishDerivative(double z)
    {
        var (gate, complement) = MishGate(z);
        return gate + Product(z, complement * (1 + gate) * Elementary.Sigmoid(z));
    }

    // tanh(ln(1 + eᶻ)) = (w² + 2w)/(w² + 2w + 2) with w = eᶻ, and what it lacks to 1; by e⁻ᶻ where eᶻ could overflow.
    private static (double Gate, double Complement) MishGate(double z)
    {
        var w = Elementary.Exp(-Math.Abs(z));
        var (rising, rest) = z > 0 ? (1 + (2 * w), 2 * w * w) : (w * (w + 2), 2);
        return (rising / (rising + rest), rest / (rising + rest));
    }
}
