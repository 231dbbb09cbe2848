namespace InitLab.Jupyter.Kernelspec;

/// <summary>The pictures that launchers and pickers show for the kernel.</summary>
public static class KernelspecLogos
{
    private static readonly string[] Names = ["logo-32x32.png", "logo-64x64.png", "logo-svg.svg"];

    /// <summary>Each picture's file name and content.</summary>
    public static IEnumerable<KeyValuePair<string, byte[]>> All() =>
        Names.Select(name => KeyValuePair.Create(name, Read(name)));

    private static byte[] Read(string name)
    {
        using var resource = typeof(KernelspecLogos).Assembly.GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return content.ToArray();
    }
}
