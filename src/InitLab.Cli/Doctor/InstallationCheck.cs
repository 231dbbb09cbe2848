using InitLab.Cli.Install;

namespace InitLab.Cli.Doctor;

/// <summary>Something is installed, and its manifest can be read.</summary>
internal sealed class InstallationCheck(string home) : ICheck
{
    /// <summary>What was installed; null before the check, and when nothing is.</summary>
    public Manifest? Manifest { get; private set; }

    public Task<Finding> RunAsync(CancellationToken cancellationToken) => Task.FromResult(Run());

    private Finding Run()
    {
        var what = $"installation in {home}";
        try
        {
            Manifest = Manifest.Load(home);
            return new(what, Manifest is null ? "nothing is installed" : null);
        }
        catch (InstallException exception)
        {
            return new(what, exception.Message);
        }
    }
}
