using System.Runtime.InteropServices;

namespace InitLab.Datasets;

/// <summary>A place on paper: x to the right, y down.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Point(double X, double Y);
