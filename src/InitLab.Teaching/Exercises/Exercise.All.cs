namespace InitLab.Teaching.Exercises;

public static partial class Exercise
{
    /// <summary>Every check, each with a title of its own.</summary>
    public static IReadOnlyList<ICheck> All => Catalogue.All;

    // In a class of its own, so that it is made after the checks, whatever the order of the files.
    private static class Catalogue
    {
        internal static IReadOnlyList<ICheck> All { get; } =
        [
            LeCunLayer,
            HeLayer,
            HeNormalLayer,
            HeUniformLayer,
            HeTruncatedLayer,
            HeLeakyLayer,
            XavierNormalLayer,
            XavierUniformLayer,
            AllLayers,
            KeepLinearLayer,
            KeepReluLayer,
            DepthLaw,
            InitialLoss,
            RareClassBias,
            XavierBound,
            UpdateRatioLaw,
            DepthUntil,
            WidthForMedian,
            GradientFactor,
            AnyNonlinearity,
            ZeroTanhMoves,
            ZeroSigmoidMovesFirst,
            ZeroSigmoidMovesSecond,
            UnitsFromConstant,
            UnitsFromNudge,
            UnitsFromRandomOutputs,
            UnitsFromMixedStart,
            CountUnits,
            LinearScale,
            TanhScale,
            ReluScale,
            Overfit,
            RepairFaint,
            RepairLoud,
            XavierBackward,
            TanhGain,
            VarianceForReLU,
            VarianceForLeakyReLU,
            VarianceForTanh,
            VarianceForSELU,
            ScaleWindow,
            GeluScale,
            ClassBiases,
            LossSaved,
            UnitsFromBiases,
            ForgetBias,
            UnitsForThreefold,
            SwappedFans,
            InitializeParameters,
            FixedDeviationLaw,
            SigmoidDepth,
            FindIllLayer,
            StartForUnequalClasses,
            .. Enumerable.Range(0, Suspects.All.Count).Select(BugIn),
        ];
    }
}
