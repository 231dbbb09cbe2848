using InitLab.Notebooks.Running;
using InitLab.Teaching.Exams;

namespace InitLab.Cli.Exam;

/// <summary>Carries out <c>initlab exam</c>.</summary>
internal static class ExamAction
{
    private const string KeyName = "key.html";

    public static int Invoke(long seed, int count, string output)
    {
        if (string.IsNullOrWhiteSpace(output))
        {
            Console.Error.WriteLine("initlab: --output is empty: name a folder.");
            return ExitCode.WrongUsage;
        }

        var exams = Enumerable.Range(1, count).Select(variant => ExamVariant.Of(seed, variant)).ToList();
        try
        {
            var folder = Open(output, exams);
            foreach (var exam in exams)
            {
                folder.Write(Name(exam), ExamSheet.Of(exam));
            }

            folder.Write(KeyName, ExamKey.Of(exams));
            Console.WriteLine($"wrote {folder.Path} (variants: {count}, key: {KeyName})");
            return ExitCode.Well;
        }
        catch (WrongUsageException exception)
        {
            Console.Error.WriteLine($"initlab: {exception.Message}");
            return ExitCode.WrongUsage;
        }
        catch (SiteFolderException exception)
        {
            Console.Error.WriteLine($"initlab: {exception.Message}");
            return ExitCode.Failed;
        }
    }

    // A folder that cannot take the exams is told before anything is written.
    private static SiteFolder Open(string output, IEnumerable<ExamVariant> exams)
    {
        try
        {
            var folder = SiteFolder.Open(output);
            foreach (var name in exams.Select(Name).Append(KeyName))
            {
                folder.RequireFree(name);
            }

            return folder;
        }
        catch (SiteFolderException exception)
        {
            throw new WrongUsageException(exception.Message, exception);
        }
    }

    private static string Name(ExamVariant exam) => $"exam-{exam.Number:D3}.html";
}
