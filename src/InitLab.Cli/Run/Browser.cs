using System.ComponentModel;
using System.Diagnostics;

namespace InitLab.Cli.Run;

/// <summary>Shows a file in the person's browser.</summary>
internal static class Browser
{
    public static void Open(string file)
    {
        if (!HasScreen())
        {
            Console.Error.WriteLine($"initlab: there is no screen here to show it on; open {file} yourself.");
            return;
        }

        try
        {
            using var _ = Process.Start(new ProcessStartInfo(file) { UseShellExecute = true });
        }
        catch (Win32Exception)
        {
            Console.Error.WriteLine($"initlab: no browser could be started; open {file} yourself.");
        }
    }

    private static bool HasScreen() =>
        !OperatingSystem.IsLinux()
        || Environment.GetEnvironmentVariable("DISPLAY") is not null
        || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is not null;
}
