namespace InitLab.Networks;

// φ and φ′ over the numbers of a whole layer: what whole vectors of lanes leave, and everything on a processor without
// them or for an activation of one's own, goes through the functions of one number. The bits are the same.
public sealed partial class Activation
{
    internal void Apply(ReadOnlySpan<double> preActivations, Span<double> activations)
    {
        var done = _lanes?.Double.Apply(preActivations, activations) ?? 0;
        for (var i = done; i < preActivations.Length; i++)
        {
            activations[i] = _value(preActivations[i]);
        }
    }

    internal void MultiplyByDerivative(
        ReadOnlySpan<double> preActivations,
        ReadOnlySpan<double> activations,
        Span<double> gradient
    )
    {
        var done = _lanes?.Double.MultiplyByDerivative(preActivations, activations, gradient) ?? 0;
        for (var i = done; i < gradient.Length; i++)
        {
            gradient[i] *= _derivative(preActivations[i], activations[i]);
        }
    }

    // φ′ of each number.
    internal double[] Derivatives(ReadOnlySpan<double> preActivations)
    {
        var activations = new double[preActivations.Length];
        Apply(preActivations, activations);
        var derivatives = new double[preActivations.Length];
        Array.Fill(derivatives, 1);
        MultiplyByDerivative(preActivations, activations, derivatives);
        return derivatives;
    }

    // In single precision a value is φ in double precision, rounded once: its error is below 0.501 ulp where that of φ
    // is a few ulp. So is the product of gradient and φ′, taken at the rounded activation.
    internal void Apply(ReadOnlySpan<float> preActivations, Span<float> activations)
    {
        var done = _lanes?.Single.Apply(preActivations, activations) ?? 0;
        for (var i = done; i < preActivations.Length; i++)
        {
            activations[i] = (float)_value(preActivations[i]);
        }
    }

    internal void MultiplyByDerivative(
        ReadOnlySpan<float> preActivations,
        ReadOnlySpan<float> activations,
        Span<float> gradient
    )
    {
        var done = _lanes?.Single.MultiplyByDerivative(preActivations, activations, gradient) ?? 0;
        for (var i = done; i < gradient.Length; i++)
        {
            gradient[i] = (float)(gradient[i] * _derivative(preActivations[i], activations[i]));
        }
    }
}
