using System.CommandLine;

namespace InitLab.Cli;

/// <summary>Parses the arguments and turns what comes of them into an exit code.</summary>
internal static class CommandLine
{
    public static Task<int> InvokeAsync(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
        {
            return parsed.InvokeAsync();
        }

        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine($"initlab: {error.Message}");
        }

        Console.Error.WriteLine("See 'initlab --help'.");
        return Task.FromResult(ExitCode.WrongUsage);
    }
}

/// <summary>What the command's exit codes mean.</summary>
internal static class ExitCode
{
    public const int Well = 0;

    /// <summary>What was run failed.</summary>
    public const int Failed = 1;

    /// <summary>Nothing was run: the arguments or what they name cannot be used.</summary>
    public const int WrongUsage = 2;
}
