using InitLab.Notebooks.Scripting;
using InitLab.Notebooks.Scripting.Execution;
using Microsoft.DotNet.Interactive;

namespace InitLab.Notebooks.Display;

/// <summary>What a cell calls to ask its reader; every cell has these names in scope.</summary>
public static class NotebookInput
{
    /// <summary>Asks for a line of text.</summary>
    /// <param name="prompt">What to say beside the field.</param>
    /// <param name="typeHint"><c>password</c> for what is to stay unseen; anything else is text.</param>
    /// <returns>The line; empty at the end of the input.</returns>
    /// <exception cref="InvalidOperationException">Nobody can answer here.</exception>
    public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text") =>
        Task.FromResult(Ask(prompt, typeHint == "password", nameof(GetInputAsync)));

    /// <summary>Asks for a password, which stays unseen.</summary>
    /// <param name="prompt">What to say beside the field.</param>
    /// <returns>The password.</returns>
    /// <exception cref="InvalidOperationException">Nobody can answer here.</exception>
    public static Task<PasswordString> GetPasswordAsync(string prompt = "") =>
        Task.FromResult(new PasswordString(Ask(prompt, isPassword: true, nameof(GetPasswordAsync))));

    private static string Ask(string prompt, bool isPassword, string call) =>
        ActiveCell.Required.Ask(new InputRequest(prompt, isPassword), call) ?? "";
}
