using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Running.Verifying;

/// <summary>Checks that a notebook keeps the conventions and holds what running it gives.</summary>
public static class NotebookVerifier
{
    /// <summary>The conventions that a notebook breaks, top to bottom.</summary>
    /// <param name="notebook">The notebook, with outputs in the committed form.</param>
    /// <param name="settings">What the rules need to know besides.</param>
    public static IReadOnlyList<Finding> Check(Notebook notebook, VerifySettings settings)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ArgumentNullException.ThrowIfNull(settings);
        IEnumerable<Finding>[] rules =
        [
            Budgets.Check(notebook),
            MetadataRules.Check(notebook),
            PackageRules.Check(notebook),
            DialectRules.Check(notebook),
            ProseRules.Check(notebook, settings),
            OutputRules.Check(notebook),
        ];
        return [.. rules.SelectMany(findings => findings).OrderBy(finding => finding.Cell ?? 0)];
    }

    /// <summary>What a run found: the failure that stopped it, and the compiler's warnings.</summary>
    /// <param name="run">The run.</param>
    public static IReadOnlyList<Finding> Check(NotebookRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var findings = run
            .Warnings.Select(warning => new Finding(
                "compiler warning",
                $"({warning.Message.Line},{warning.Message.Column}) {warning.Message.Id}: {warning.Message.Text}"
            )
            {
                Cell = warning.Number,
                Id = warning.Id,
            })
            .ToList();
        if (run.Failure is { } failure)
        {
            findings.Add(
                new("failure", $"it must run: {failure.Error.Name}: {failure.Error.Value}")
                {
                    Cell = failure.Number,
                    Id = failure.Id,
                }
            );
        }

        return findings;
    }

    /// <summary>Where the outputs that are kept differ from those of a run, both in the committed form.</summary>
    /// <param name="kept">The notebook as it is kept.</param>
    /// <param name="executed">The same cells with the outputs of a run.</param>
    public static IReadOnlyList<Finding> Compare(Notebook kept, Notebook executed)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(executed);
        if (kept.Cells.OfType<CodeCell>().All(cell => cell.ExecutionCount is null && cell.Outputs.Count == 0))
        {
            return [new("outputs", "it is kept without outputs: 'initlab verify --accept' writes them.")];
        }

        return
        [
            .. kept
                .Cells.Zip(executed.Cells)
                .Index()
                .Where(pair => CellText(pair.Item.First) != CellText(pair.Item.Second))
                .Select(pair =>
                    At(
                        pair.Index,
                        pair.Item.First,
                        "outputs",
                        "running it gives other outputs: look at the difference, then accept it with "
                            + "'initlab verify --accept', or mend what is not deterministic."
                    )
                ),
        ];
    }

    internal static Finding At(int index, Cell cell, string rule, string advice) =>
        new(rule, advice) { Cell = index + 1, Id = cell.Id };

    private static string CellText(Cell cell) => NotebookWriter.Write(new Notebook([cell], []));
}
