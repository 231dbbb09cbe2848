using System.CommandLine;

namespace InitLab.Cli.Doctor;

/// <summary>The command <c>initlab doctor</c>.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Checks what 'initlab install' put on this machine, and starts a kernel.");
        command.SetAction((_, cancellationToken) => DoctorAction.InvokeAsync(cancellationToken));
        return command;
    }
}
