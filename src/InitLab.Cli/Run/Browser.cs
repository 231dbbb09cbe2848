using System.ComponentModel;
using System.Diagnostics;

namespace InitLab.Cli.Run;

/// <summary>Shows a file in the person's browser.</summary>
internal static class Browser
{
    public static void Open(string file)
    {
        try
        {
            using var _ = Process.Start(new ProcessStartInfo(file) { UseShellExecute = true });
        }
        catch (Win32Exception)
        {
            Console.Error.WriteLine($"initlab: no browser could be started; open {file} yourself.");
        }
    }
}
