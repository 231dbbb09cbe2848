using System.CommandLine;
using InitLab.Cli;
using InitLab.Cli.Assign;
using InitLab.Cli.Doctor;
using InitLab.Cli.Exam;
using InitLab.Cli.Grade;
using InitLab.Cli.Install;
using InitLab.Cli.Kernels;
using InitLab.Cli.Run;
using InitLab.Cli.Slides;
using InitLab.Cli.Verify;

var root = new RootCommand("Runs the InitLab course: why and how the weights of a neural network are initialized.")
{
    RunCommand.Create(),
    VerifyCommand.Create(),
    VerifyCommand.CreateClean(),
    AssignCommand.Create(),
    GradeCommand.Create(),
    ExamCommand.Create(),
    SlidesCommand.Create(),
    ExamineCommand.Create(),
    InstallCommand.Create(),
    InstallCommand.CreateUninstall(),
    DoctorCommand.Create(),
    KernelCommand.Create(),
};
return await CommandLine.InvokeAsync(root, args);
