namespace Microsoft.DotNet.Interactive;

/// <summary>A password that a reader typed; it is never shown.</summary>
public sealed class PasswordString
{
    private readonly string _password;

    internal PasswordString(string password) => _password = password;

    /// <summary>The password itself.</summary>
    public string GetClearTextPassword() => _password;

    /// <summary>Stars.</summary>
    public override string ToString() => "********";
}
