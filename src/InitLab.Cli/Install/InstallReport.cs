using InitLab.Jupyter.Kernelspec;

namespace InitLab.Cli.Install;

/// <summary>Tells what was installed where, and what to do next.</summary>
internal static class InstallReport
{
    public static void Write(Installed installed, Checkout checkout)
    {
        var manifest = installed.Manifest;
        Console.WriteLine(
            $"""
            Kernel      {manifest.Kernel}
            Kernelspec  {manifest.Kernelspec}
            Packages    {manifest.Feed}
                        {manifest.Packages}
            """
        );
        foreach (var note in Notes(installed))
        {
            Console.WriteLine($"\n{note}");
        }

        Console.WriteLine(
            $"""

            Next, in Visual Studio Code:
              1. Install the extension "Jupyter" (ms-toolsai.jupyter), if it is not there yet.
              2. Open {Path.Combine(checkout.Notebooks, "00-start-here.ipynb")}
              3. Select Kernel > Jupyter Kernel... > .NET (C#), and run all cells.
            'initlab doctor' checks all this; 'initlab uninstall' takes it back.
            """
        );
    }

    private static IEnumerable<string> Notes(Installed installed)
    {
        if (installed.Foreign is not null)
        {
            yield return $"Another kernel is in '{installed.Foreign}'. It was left alone, and this one is called "
                + $"'{KernelspecFolder.SecondName}': choose the kernel by hand in each notebook.";
        }

        if (installed.UserCopy is not null)
        {
            yield return $"{KernelspecFile.FileName} had been changed. Your version is kept in '{installed.UserCopy}'.";
        }

        if (installed.EarlierRuns)
        {
            yield return "A notebook still runs the earlier kernel: restart its kernel to use the new one.";
        }
    }
}
