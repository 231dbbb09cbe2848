using System.Diagnostics;
using InitLab.Cli.Install;
using InitLab.Jupyter.Kernelspec;
using InitLab.Jupyter.Probing;

namespace InitLab.Cli.Doctor;

/// <summary>The installed kernel starts, loads the course's package and runs a cell over the wire.</summary>
internal sealed class StartCheck(Manifest manifest) : ICheck
{
    private const string Code = "#r \"nuget: InitLab.Teaching, 1.0.0\"\n6 * 7";
    private const string Value = "42";

    public Task<Finding> RunAsync(CancellationToken cancellationToken) => Task.Run(Run, cancellationToken);

    private Finding Run()
    {
        const string what = "a kernel, started from its kernelspec";
        var clock = Stopwatch.StartNew();
        try
        {
            var kernel = KernelspecFile.Read(Path.Combine(manifest.Kernelspec, KernelspecFile.FileName));
            var value = KernelProbe.Run(kernel, Code);
            return value == Value
                ? new($"{what}, ran a cell ({clock.Elapsed.TotalSeconds:0.0} s in all)")
                : new(what, $"it says that 6 * 7 is '{value}'");
        }
        catch (KernelProbeException exception)
        {
            return new(what, exception.Message);
        }
        catch (Exception exception)
            when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return new(what, $"it cannot be started: {exception.Message}");
        }
    }
}
