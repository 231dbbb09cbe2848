namespace InitLab.Cli.Doctor;

/// <summary>What a check found.</summary>
/// <param name="What">What was checked.</param>
/// <param name="Problem">What is wrong, or null when all is well.</param>
/// <param name="Mend">What to do about it.</param>
internal sealed record Finding(string What, string? Problem = null, string Mend = Finding.InstallAgain)
{
    private const string InstallAgain = "run 'initlab install'";
}

/// <summary>One thing that must hold for notebooks to run.</summary>
internal interface ICheck
{
    Task<Finding> RunAsync(CancellationToken cancellationToken);
}
