using System.Runtime.Intrinsics;

namespace InitLab.Networks.ActivationLanes;

/// <summary>
/// An activation on several numbers side by side, with the bits of the scalar functions in every lane.
/// </summary>
/// <typeparam name="T">The type of a number.</typeparam>
internal interface ILanes<T>
{
    /// <summary>φ(z).</summary>
    Vector256<T> Value(Vector256<T> z);

    /// <summary>gradient · φ′(z), where h = φ(z).</summary>
    Vector256<T> TimesDerivative(Vector256<T> gradient, Vector256<T> z, Vector256<T> h);
}
