using InitLab.Cli.Install;
using InitLab.Jupyter.Kernelspec;

namespace InitLab.Cli.Doctor;

/// <summary>Front ends find the kernel, and its command leads to programs that are there.</summary>
/// <param name="manifest">What was put.</param>
/// <param name="kernelspecs">Where front ends look for kernels.</param>
internal sealed class KernelspecCheck(Manifest manifest, string kernelspecs) : ICheck
{
    public Task<Finding> RunAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new Finding($"kernelspec {manifest.Kernelspec}", Problem()));

    private string? Problem()
    {
        if (Path.GetDirectoryName(manifest.Kernelspec) != kernelspecs)
        {
            return $"front ends look for kernels in '{kernelspecs}' now";
        }

        try
        {
            var command = KernelspecFile.Read(Path.Combine(manifest.Kernelspec, KernelspecFile.FileName)).Command;
            return command.Count < 2 ? "its command is not ours"
                : command.Take(2).FirstOrDefault(path => !File.Exists(path)) is { } missing
                    ? $"'{missing}' is not there"
                : null;
        }
        catch (Exception exception)
            when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
    }
}
