using InitLab.Numerics;

namespace InitLab.Datasets;

/// <summary>The way one hand writes one digit: turned, slanted, stretched, bent and shaken a little.</summary>
internal sealed class Handwriting
{
    private const double Turn = 0.1;
    private const double Slant = 0.12;
    private const double Stretch = 0.08;
    private const double Bend = 0.025;
    private const double Shake = 0.006;
    private const double MeanRadius = 0.055;
    private const double RadiusSpread = 0.012;
    private const double ThinnestRadius = 0.035;
    private const double ThickestRadius = 0.09;
    private const double Centre = 0.5;

    private readonly RandomStream _random;
    private readonly double _turn;
    private readonly double _slant;
    private readonly (double X, double Y) _stretch;
    private readonly (double X, double Y) _bend;

    internal Handwriting(RandomStream random)
    {
        _random = random;
        _turn = Turn * random.NextNormal();
        _slant = Slant * random.NextNormal();
        _stretch = (1 + (Stretch * random.NextNormal()), 1 + (Stretch * random.NextNormal()));
        _bend = (Bend * random.NextNormal(), Bend * random.NextNormal());
        Radius = Math.Clamp(MeanRadius + (RadiusSpread * random.NextNormal()), ThinnestRadius, ThickestRadius);
    }

    /// <summary>Half the thickness of the strokes, in units of the square.</summary>
    internal double Radius { get; }

    /// <summary>Writes strokes by this hand; each call shakes anew.</summary>
    /// <param name="strokes">The strokes as they should be.</param>
    internal Point[][] Write(Point[][] strokes) => [.. strokes.Select(stroke => Array.ConvertAll(stroke, Write))];

    private Point Write(Point point)
    {
        var x = (point.X - Centre) * _stretch.X;
        var y = (point.Y - Centre) * _stretch.Y;
        x += (_bend.X * Elementary.Sin(2 * Math.PI * y)) - (_slant * y) + (Shake * _random.NextNormal());
        y += (_bend.Y * Elementary.Sin(2 * Math.PI * x)) + (Shake * _random.NextNormal());
        var (cosine, sine) = (Elementary.Cos(_turn), Elementary.Sin(_turn));
        return new Point(Centre + (cosine * x) - (sine * y), Centre + (sine * x) + (cosine * y));
    }
}
