using System.Numerics;
using MathNet.Numerics;
using MathNet.Numerics.Providers.LinearAlgebra;

namespace InitLab.Numerics;

/// <summary>MathNet's managed provider with fast products of real matrices.</summary>
internal sealed class FastProvider
    : ILinearAlgebraProvider,
        IFastProducts<double>,
        IFastProducts<float>,
        IManagedFactorizations<Complex>,
        IManagedFactorizations<Complex32>
{
    public bool IsAvailable() => true;

    // Nothing is loaded, so nothing can fail or be given back.
    public void InitializeVerify() { }

    public void FreeResources() { }

    /// <summary>The name that MathNet shows.</summary>
    public override string ToString() => "InitLab";
}
