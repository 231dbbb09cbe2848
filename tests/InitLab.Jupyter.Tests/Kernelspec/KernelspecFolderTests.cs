using InitLab.Jupyter.Kernelspec;

namespace InitLab.Jupyter.Tests.Kernelspec;

/// <summary>Where the kernel is put for front ends to find it.</summary>
[Collection(nameof(KernelspecFolderTests))]
[CollectionDefinition(nameof(KernelspecFolderTests), DisableParallelization = true)]
public sealed class KernelspecFolderTests : IDisposable
{
    private const string Chosen = "JUPYTER_DATA_DIR";
    private const string DataHome = "XDG_DATA_HOME";

    private readonly Dictionary<string, string?> _before = new(StringComparer.Ordinal)
    {
        [Chosen] = Environment.GetEnvironmentVariable(Chosen),
        [DataHome] = Environment.GetEnvironmentVariable(DataHome),
    };

    private static string Data { get; } = Path.Combine(Path.GetTempPath(), "data");

    public void Dispose()
    {
        foreach (var (name, value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    [Fact]
    public void The_folder_that_Jupyter_was_told_to_use_comes_first()
    {
        Environment.SetEnvironmentVariable(DataHome, Path.Combine(Data, "other"));
        Environment.SetEnvironmentVariable(Chosen, Data);

        Assert.Equal(Path.Combine(Data, "kernels"), KernelspecFolder.PerUser());
    }

    [Fact]
    public void On_Linux_it_is_in_the_users_data_folder()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have no such variable.");
        Environment.SetEnvironmentVariable(Chosen, "");
        Environment.SetEnvironmentVariable(DataHome, Data);

        Assert.Equal(Path.Combine(Data, "jupyter", "kernels"), KernelspecFolder.PerUser());
    }

    [Fact]
    public void Without_any_setting_it_is_where_Jupyter_looks_on_this_system()
    {
        Environment.SetEnvironmentVariable(Chosen, value: null);
        Environment.SetEnvironmentVariable(DataHome, value: null);
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var expected =
            OperatingSystem.IsWindows() ? Path.Combine(home, "AppData", "Roaming", "jupyter", "kernels")
            : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Jupyter", "kernels")
            : Path.Combine(home, ".local", "share", "jupyter", "kernels");

        Assert.Equal(expected, KernelspecFolder.PerUser());
    }
}
