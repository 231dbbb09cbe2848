using InitLab.Charts.Rendering;

namespace InitLab.Teaching;

/// <summary>What a claim predicts of a number; nothing agrees with what is not a number.</summary>
internal abstract record Expectation
{
    /// <summary>The prediction, as the table shows it.</summary>
    internal abstract string Text { get; }

    /// <summary>How far a measurement may be from it.</summary>
    internal abstract string ToleranceText { get; }

    /// <summary>Whether a measured number agrees.</summary>
    internal abstract bool Admits(double measured);
}

/// <summary>A number, up to a distance.</summary>
internal sealed record Near(double Value, double Tolerance) : Expectation
{
    internal override string Text => NumberText.Of(Value);

    internal override string ToleranceText => Tolerance == 0 ? "exact" : $"± {NumberText.Of(Tolerance)}";

    // An infinite prediction has no distance to itself, so equality comes first.
    internal override bool Admits(double measured) => measured == Value || Math.Abs(measured - Value) <= Tolerance;
}

/// <summary>A number, up to a share of it.</summary>
internal sealed record NearInPercent(double Value, double Percent) : Expectation
{
    internal override string Text => NumberText.Of(Value);

    internal override string ToleranceText => $"± {NumberText.Of(Percent)} %";

    internal override bool Admits(double measured)
    {
        return measured == Value || Math.Abs(measured - Value) <= Math.Abs(Value) * Percent / 100;
    }
}

/// <summary>A number smaller than a limit.</summary>
internal sealed record Below(double Limit) : Expectation
{
    internal override string Text => $"below {NumberText.Of(Limit)}";

    internal override string ToleranceText => "the limit";

    internal override bool Admits(double measured) => measured < Limit;
}

/// <summary>A number larger than a limit.</summary>
internal sealed record Above(double Limit) : Expectation
{
    internal override string Text => $"above {NumberText.Of(Limit)}";

    internal override string ToleranceText => "the limit";

    internal override bool Admits(double measured) => measured > Limit;
}

/// <summary>A number of an interval, its ends included.</summary>
internal sealed record Between(double Low, double High) : Expectation
{
    internal override string Text => $"{NumberText.Of(Low)} to {NumberText.Of(High)}";

    internal override string ToleranceText => "the interval";

    internal override bool Admits(double measured) => measured >= Low && measured <= High;
}
