namespace InitLab.Teaching.Exercises;

/// <summary>The mistakes that checks can name.</summary>
public enum Mistake
{
    /// <summary>The answer ended with an exception.</summary>
    Threw,

    /// <summary>The answer did not come in time.</summary>
    TookTooLong,

    /// <summary>A number is NaN or infinite.</summary>
    NotFinite,

    /// <summary>The answer has another shape than was asked for.</summary>
    WrongShape,

    /// <summary>The weights are fanOut × fanIn.</summary>
    TransposedShape,

    /// <summary>Every seed gives the same weights.</summary>
    SourceIgnored,

    /// <summary>One seed gives two results.</summary>
    NotReproducible,

    /// <summary>Layers of one network have the same draws.</summary>
    LayersAlike,

    /// <summary>All weights are 0.</summary>
    AllZero,

    /// <summary>All weights are one number.</summary>
    Constant,

    /// <summary>All units of a layer have the same weights.</summary>
    EqualUnits,

    /// <summary>Each unit weighs all its inputs alike.</summary>
    EqualInputs,

    /// <summary>The mean of the weights is not 0.</summary>
    MeanNotZero,

    /// <summary>The variance has the other fan.</summary>
    OtherFan,

    /// <summary>The variance has the mean of the fans where one fan is asked for.</summary>
    AverageFan,

    /// <summary>The variance has one fan where the mean of both is asked for.</summary>
    OneFanOnly,

    /// <summary>The variance has the geometric mean of the fans.</summary>
    GeometricMeanFan,

    /// <summary>The factor for the nonlinearity is missing.</summary>
    GainMissing,

    /// <summary>The factor for ReLU is there and was not asked for, or is there twice.</summary>
    GainNotAsked,

    /// <summary>The sum of the fans stands for their mean.</summary>
    SumForAverage,

    /// <summary>The bound of the uniform is the standard deviation: √3 too small.</summary>
    BoundIsDeviation,

    /// <summary>The standard deviation is the bound of a uniform: √3 too large.</summary>
    DeviationIsBound,

    /// <summary>The interval of the uniform is half as wide as it should be.</summary>
    HalfInterval,

    /// <summary>The variance is used as a standard deviation.</summary>
    VarianceForDeviation,

    /// <summary>The standard deviation is used as a variance.</summary>
    DeviationForVariance,

    /// <summary>Brackets are missing around the sum of the fans.</summary>
    MissingBrackets,

    /// <summary>The root covers the numerator alone.</summary>
    RootOverNumerator,

    /// <summary>Truncation took variance away, and nothing made up for it.</summary>
    CutNotWidened,

    /// <summary>Weights lie beyond two standard deviations, so the cut is not in their units.</summary>
    CutInAbsoluteUnits,

    /// <summary>The leaky slope is left out.</summary>
    LeakySlopeIgnored,

    /// <summary>The leaky slope is not squared.</summary>
    LeakySlopeNotSquared,

    /// <summary>The variance is PyTorch's default for linear layers.</summary>
    LibraryDefault,

    /// <summary>The variance is wrong in a way that has no name here.</summary>
    OtherVariance,

    /// <summary>The weights are uniform where a normal is asked for.</summary>
    UniformForNormal,

    /// <summary>The weights are normal where a uniform is asked for.</summary>
    NormalForUniform,

    /// <summary>The distribution is wrong in a way that has no name here.</summary>
    OtherDistribution,

    /// <summary>The sign is the other one.</summary>
    SignFlipped,

    /// <summary>The logarithm is missing.</summary>
    LogarithmMissing,

    /// <summary>The logarithm is not the natural one.</summary>
    OtherLogarithm,

    /// <summary>The logarithm is of the probability, not of the odds.</summary>
    ProbabilityForOdds,

    /// <summary>The probability itself is given.</summary>
    ProbabilityForLogit,

    /// <summary>The answer is for two classes, whatever is asked.</summary>
    TwoClassesAssumed,

    /// <summary>The half that ReLU takes is missing.</summary>
    ReluHalfMissing,

    /// <summary>A square is missing.</summary>
    SquareMissing,

    /// <summary>The depth multiplies where it should be a power.</summary>
    ProductForPower,

    /// <summary>The half is taken once, not in each layer.</summary>
    HalfTakenOnce,

    /// <summary>One layer is too few or too many.</summary>
    OneLayerOff,

    /// <summary>The standard deviation or length is given where its square is asked for.</summary>
    DeviationForMoment,

    /// <summary>A square is given where the length itself is asked for.</summary>
    MomentForDeviation,

    /// <summary>A quotient is upside down.</summary>
    Inverted,

    /// <summary>The depth does not enter.</summary>
    DepthIgnored,

    /// <summary>A change is not divided by what it changes.</summary>
    NotRelative,

    /// <summary>The weights' own factor is missing.</summary>
    ScaleMissing,

    /// <summary>The slope is averaged, not its square.</summary>
    SlopeNotSquared,

    /// <summary>The size of the pre-activations does not enter.</summary>
    LengthIgnored,

    /// <summary>The nonlinearity's value stands where its slope should.</summary>
    ValueForSlope,

    /// <summary>The value at one place stands for the mean over all.</summary>
    OnePlaceForMean,

    /// <summary>A factor 2 of the formula is missing.</summary>
    FactorOfTwo,

    /// <summary>He's rule is used for every nonlinearity.</summary>
    HeForAll,

    /// <summary>The number of inputs does not enter.</summary>
    FanMissing,

    /// <summary>The variance of the activations stands where their mean square should.</summary>
    VarianceForMeanSquare,

    /// <summary>The mean of the activations stands where their mean square should.</summary>
    MeanForMeanSquare,

    /// <summary>The formula is wrong in a way that has no name here.</summary>
    OtherFormula,

    /// <summary>The factor is that of the other direction.</summary>
    OtherDirection,

    /// <summary>A compromise between two wishes is taken to fulfil both.</summary>
    CompromiseForBoth,

    /// <summary>What one weight contributes is given for what the whole sum does.</summary>
    SumForgotten,

    /// <summary>Whole numbers are divided, and the fraction is lost.</summary>
    WholeNumberDivision,

    /// <summary>The answer is right for another length or share than was asked for.</summary>
    OtherTarget,

    /// <summary>One of two parts is given where both are asked for.</summary>
    OneOfTwo,

    /// <summary>The output starts at equal classes, whatever their shares.</summary>
    PriorIgnored,

    /// <summary>The biases of the outputs say other shares than the classes have.</summary>
    OtherPrior,

    /// <summary>The weights of the outputs are so large that their biases do not count.</summary>
    LoudOutputs,

    /// <summary>Each of several classes has the log-odds of a lone logistic output.</summary>
    LogOddsPerClass,

    /// <summary>A difference is given where a quotient is asked for.</summary>
    DifferenceForQuotient,

    /// <summary>The place where the trouble is seen is given for the place where it arises.</summary>
    SymptomForCause,

    /// <summary>The answer says that nothing moves.</summary>
    NothingMoves,

    /// <summary>The answer says that everything moves.</summary>
    EverythingMoves,

    /// <summary>The answer leaves out a part that moves.</summary>
    PartForgotten,

    /// <summary>The answer holds a part that gets no gradient.</summary>
    PartWithoutGradient,

    /// <summary>The answer counts units that stay equal as different.</summary>
    TwinsCountedTwice,

    /// <summary>The answer counts units that differ as equal.</summary>
    DifferentUnitsMerged,

    /// <summary>The outgoing weights of units are not compared.</summary>
    OutgoingForgotten,

    /// <summary>The biases of units are not compared.</summary>
    BiasForgotten,

    /// <summary>The incoming weights of units are not compared.</summary>
    IncomingForgotten,

    /// <summary>Inputs are compared where units are meant.</summary>
    InputsForUnits,

    /// <summary>The scale is not above 0.</summary>
    NotPositive,

    /// <summary>The scale is too small for a signal to arrive.</summary>
    TooSmall,

    /// <summary>The scale is so large that the start is far off.</summary>
    TooLarge,

    /// <summary>The network has other layers or other nonlinearities than the one to repair.</summary>
    OtherNetwork,

    /// <summary>The network's report still shows an error.</summary>
    StillIll,

    /// <summary>The hidden units of the network are equal.</summary>
    StillSymmetric,

    /// <summary>The signal or its gradient still dies out.</summary>
    StillVanishing,

    /// <summary>The signal or its gradient still grows.</summary>
    StillExploding,

    /// <summary>The nonlinearity still works at its flat ends, or its units are dead.</summary>
    StillSaturated,

    /// <summary>The spread of the weights is still another scheme's.</summary>
    StillOtherScheme,

    /// <summary>The initializer has another bug than the one that is named.</summary>
    OtherBug,
}
