using System.Globalization;

namespace InitLab.Classroom.Grading.Reports;

/// <summary>Points as every report writes them.</summary>
internal static class Marks
{
    public static string Text(double points) => points.ToString("0.####", CultureInfo.InvariantCulture);
}
