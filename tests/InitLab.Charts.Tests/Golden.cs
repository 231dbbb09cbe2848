using System.Runtime.CompilerServices;

namespace InitLab.Charts.Tests;

/// <summary>Compares text with a file beside the test.</summary>
/// <remarks>
/// On a mismatch the text is written to a <c>.received</c> file. It becomes the expectation only where
/// <c>INITLAB_ACCEPT_GOLDEN</c> is 1, which is refused where <c>CI</c> is set: a golden file is changed by a person.
/// </remarks>
internal static class Golden
{
    private const string Accept = "INITLAB_ACCEPT_GOLDEN";

    internal static void Matches(string received, string name, [CallerFilePath] string testFile = "")
    {
        var expected = Path.Combine(Path.GetDirectoryName(testFile)!, "Golden", name);
        if (File.Exists(expected) && File.ReadAllText(expected) == received)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(expected)!);
        if (!Accepts())
        {
            File.WriteAllText(expected + ".received", received);
            Assert.Fail($"{name} differs: compare {expected} with its .received file; {Accept}=1 accepts it.");
        }

        File.WriteAllText(expected, received);
    }

    private static bool Accepts()
    {
        var wanted = Environment.GetEnvironmentVariable(Accept) == "1";
        var onServer = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
        Assert.False(wanted && onServer, $"{Accept} is set where CI is: a golden file is changed by a person.");
        return wanted;
    }
}
