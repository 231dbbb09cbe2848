using System.Text.Json;
using System.Text.Json.Nodes;
using InitLab.Classroom.Examination.Records;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running;

namespace InitLab.Classroom.Examination;

/// <summary>
/// The side of an examination that runs the notebook; it shares a process with it and is not to be trusted.
/// </summary>
public static class Examinee
{
    /// <summary>Runs every cell of a notebook in turn and writes a record after each.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="mediaType">The MIME type of the outputs to hand in.</param>
    /// <param name="cellTime">How long one cell may run.</param>
    /// <param name="records">Where the records go: the standard output as the process got it.</param>
    public static async Task RunAsync(Notebook notebook, string mediaType, TimeSpan cellTime, Stream records)
    {
        var told = new RecordWriter(records, mediaType);
        var runner = new NotebookRunner(
            new RunSettings
            {
                CellTimeLimit = cellTime,
                GoesOnAfterFailure = true,
                Ended = told,
            }
        );
        told.Write(new ExaminationRecord.StartedRecord());
        await runner.RunAsync(notebook, Path.GetTempPath(), progress: null, CancellationToken.None);
        told.Write(new ExaminationRecord.FinishedRecord());
    }

    private sealed class RecordWriter(Stream records, string mediaType) : IProgress<CellEnded>
    {
        public void Report(CellEnded value) =>
            Write(
                new ExaminationRecord.CellRecord(
                    new(
                        value.Id,
                        [.. value.Outputs.Select(DataOf).Select(HandedIn).OfType<string>()],
                        value.Outputs.OfType<ErrorOutput>().LastOrDefault() is { } error
                            ? ErrorLine.Of($"{error.Name}: {error.Value}")
                            : null
                    )
                )
            );

        public void Write(ExaminationRecord record)
        {
            records.Write(record.ToLines());
            records.Flush();
        }

        private static MimeBundle? DataOf(Output output) =>
            output switch
            {
                DisplayOutput display => display.Data,
                ExecuteResult result => result.Data,
                _ => null,
            };

        private string? HandedIn(MimeBundle? data) =>
            data?.Items.GetValueOrDefault(mediaType) switch
            {
                null => null,
                JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
                var json => json.ToJsonString(),
            };
    }
}
