using InitLab.Notebooks.Display;

namespace Microsoft.DotNet.Interactive;

#pragma warning disable IDE1006 // The names that C# notebooks have always used.

/// <summary>What cells call by way of <see cref="Kernel"/>.</summary>
/// <remarks>
/// Cells have the same names in scope without it. A base class, because <c>using static</c> does not bring inherited
/// members into scope: so that line makes no call ambiguous.
/// </remarks>
public abstract class KernelMembers
{
    private protected KernelMembers() { }

    /// <inheritdoc cref="NotebookDisplay.display"/>
    public static DisplayedValue display(object? value, params string[] mimeTypes) =>
        NotebookDisplay.display(value, mimeTypes);

    /// <inheritdoc cref="NotebookDisplay.HTML"/>
    public static Markup HTML(string html) => NotebookDisplay.HTML(html);

    /// <inheritdoc cref="NotebookDisplay.CSS"/>
    public static void CSS(string css) => NotebookDisplay.CSS(css);

    /// <inheritdoc cref="NotebookDisplay.Javascript"/>
    public static void Javascript(string script) => NotebookDisplay.Javascript(script);

    /// <inheritdoc cref="NotebookInput.GetInputAsync"/>
    public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text") =>
        NotebookInput.GetInputAsync(prompt, typeHint);

    /// <inheritdoc cref="NotebookInput.GetPasswordAsync"/>
    public static Task<PasswordString> GetPasswordAsync(string prompt = "") => NotebookInput.GetPasswordAsync(prompt);
}
