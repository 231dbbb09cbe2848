using InitLab.Classroom.Examination.Sandboxes;

namespace InitLab.Cli.Grade;

/// <summary>Where submissions run on this machine.</summary>
internal static class GradeSandbox
{
    public static ISandbox Create() => new BubblewrapSandbox(ExamineCommand.Program);
}
