namespace Microsoft.DotNet.Interactive;

/// <summary>The kernel, as cells written for .NET Interactive call it.</summary>
public abstract class Kernel : KernelMembers
{
    private const string OneSession =
        "This engine has one C# session and no other kernels: call the library itself instead of sending commands.";

    private Kernel() { }

    /// <summary>Not to be had.</summary>
    [Obsolete(OneSession, error: true)]
    public static object Root => throw new NotSupportedException(OneSession);

    /// <summary>Not to be had.</summary>
    [Obsolete(OneSession, error: true)]
    public static object Current => throw new NotSupportedException(OneSession);
}
