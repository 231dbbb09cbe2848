using InitLab.Notebooks.Scripting.Packages;

namespace InitLab.Cli.Doctor;

/// <summary>The .NET SDK is there, and new enough.</summary>
internal sealed class SdkCheck : ICheck
{
    public async Task<Finding> RunAsync(CancellationToken cancellationToken)
    {
        var needed = Environment.Version.Major;
        var mend = $"install the .NET SDK {needed} from https://dotnet.microsoft.com/download";
        try
        {
            var answer = await DotnetCommand.RunAsync(AppContext.BaseDirectory, ["--version"], cancellationToken);
            var version = answer.Output.Trim();
            var isEnough = int.TryParse(version.Split('.')[0], out var major) && major >= needed;
            return answer.ExitCode == 0 && isEnough
                ? new($".NET SDK {version}")
                : new(".NET SDK", $"the SDK answers '{version}'", mend);
        }
        catch (DotnetMissingException)
        {
            return new(".NET SDK", "there is none", mend);
        }
    }
}
