namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>Puts streams that know cells in the place of the process's console.</summary>
internal static class ConsoleRouting
{
    private static readonly Lock Installing = new();
    private static readonly CellConsole Out = new("stdout", Console.Out) { NewLine = "\n" };
    private static readonly CellConsole Error = new("stderr", Console.Error) { NewLine = "\n" };
    private static readonly CellInput In = new(Console.In);
    private static (TextWriter? Out, TextWriter? Error, TextReader? In) installed;

    /// <summary>Installs the streams; once for the process, and again when somebody else did the same.</summary>
    public static void Install()
    {
        lock (Installing)
        {
            if (installed != (Console.Out, Console.Error, Console.In))
            {
                Renew();
            }
        }
    }

    /// <summary>Installs them anew: the console's own lock around them may have been left closed by an abort.</summary>
    public static void Renew()
    {
        lock (Installing)
        {
            Console.SetOut(Out);
            Console.SetError(Error);
            Console.SetIn(In);
            installed = (Console.Out, Console.Error, Console.In);
        }
    }
}
