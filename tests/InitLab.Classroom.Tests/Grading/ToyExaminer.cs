using InitLab.Classroom.Examination;
using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Tests.Grading;

/// <summary>Runs notebooks of a language of six words, in this process.</summary>
/// <remarks>
/// <c>x = VALUE</c> sets a variable, <c>check TITLE x</c> hands in its value, <c>hand TEXT</c> hands in anything,
/// <c>throw TEXT</c> ends the cell, <c>end KIND</c> ends the notebook, and other lines do nothing.
/// </remarks>
internal sealed class ToyExaminer : IExaminer
{
    /// <summary>How many notebooks have been examined.</summary>
    public int Count { get; private set; }

    /// <summary>Called before each examination.</summary>
    public Action<Notebook> Before { get; set; } = _ => { };

    public Task<Examined> ExamineAsync(
        Notebook notebook,
        IReadOnlyDictionary<string, string> environment,
        string mediaType,
        CancellationToken cancellation
    )
    {
        Assert.Equal((ToyJudge.Seeds, ToyJudge.Type), (environment["TOY_SEEDS"], mediaType));
        lock (this)
        {
            Count++;
            Before(notebook);
        }

        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(Examine(notebook));
    }

    private static Examined Examine(Notebook notebook)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        var cells = new List<ExaminedCell>();
        foreach (var cell in notebook.Cells.OfType<CodeCell>())
        {
            var handedIn = new List<string>();
            string? error = null;
            foreach (var words in cell.Source.Split('\n').Select(line => line.Split(' ', 3)))
            {
                switch (words)
                {
                    case [var name, "=", var value]:
                        variables[name] = value;
                        break;
                    case ["check", var title, var name]:
                        handedIn.Add($"{title}:{variables.GetValueOrDefault(name, "none")}");
                        break;
                    case ["hand", .. var text]:
                        handedIn.Add(string.Join(' ', text));
                        break;
                    case ["end", var kind]:
                        return new Examined(Enum.Parse<ExaminationEnd>(kind), cells);
                    case ["throw", .. var text]:
                        error = $"ToyException: {string.Join(' ', text)}";
                        break;
                }

                if (error is not null)
                {
                    break;
                }
            }

            cells.Add(new ExaminedCell(cell.Id, handedIn, error));
        }

        return new Examined(ExaminationEnd.Finished, cells);
    }
}
