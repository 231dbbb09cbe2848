using System.Diagnostics;
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
    private static readonly TimeSpan TimeToBeSeen = TimeSpan.FromSeconds(10);

    /// <summary>Runs every cell of a notebook in turn and writes a record after each.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="settings">What it hands in, and what one cell may take.</param>
    /// <param name="records">Where the records go: the standard output as the process got it.</param>
    public static async Task RunAsync(Notebook notebook, ExamineeSettings settings, Stream records)
    {
        var told = new RecordWriter(settings, records);
        var runner = new NotebookRunner(
            new RunSettings
            {
                CellTimeLimit = settings.CellTime,
                GoesOnAfterFailure = true,
                FetchesPackages = false,
                Ended = told,
            }
        );
        told.Write(new ExaminationRecord.StartedRecord());
        await runner.RunAsync(notebook, Path.GetTempPath(), progress: null, CancellationToken.None);
        told.Write(new ExaminationRecord.FinishedRecord());
    }

    private sealed class RecordWriter(ExamineeSettings settings, Stream records) : IProgress<CellEnded>
    {
        public void Report(CellEnded value)
        {
            AwaitWatcher();
            var error = value.Outputs.OfType<ErrorOutput>().LastOrDefault();
            Write(
                new ExaminationRecord.CellRecord(
                    new(
                        value.Id,
                        [.. value.Outputs.Select(DataOf).Select(HandedIn).OfType<string>()],
                        error is null ? null : ErrorLine.Of($"{error.Name}: {error.Value}")
                    )
                )
            );
        }

        public void Write(ExaminationRecord record)
        {
            records.Write(record.ToLines());
            records.Flush();
        }

        // The kernel may have refused a thread before the watcher looked: that it was too many shall not be left to
        // chance.
        private void AwaitWatcher()
        {
            using var process = Process.GetCurrentProcess();
            if (process.Threads.Count > settings.Threads)
            {
                using var pause = new ManualResetEventSlim();
                pause.Wait(TimeToBeSeen);
            }
        }

        private static MimeBundle? DataOf(Output output) =>
            output switch
            {
                DisplayOutput display => display.Data,
                ExecuteResult result => result.Data,
                _ => null,
            };

        private string? HandedIn(MimeBundle? data) =>
            data?.Items.GetValueOrDefault(settings.MediaType) switch
            {
                null => null,
                JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
                var json => json.ToJsonString(),
            };
    }
}

/// <summary>How a notebook is examined from the inside.</summary>
/// <param name="MediaType">The MIME type of the outputs to hand in.</param>
/// <param name="CellTime">How long one cell may run.</param>
/// <param name="Threads">Beyond how many threads it waits to be ended.</param>
public sealed record ExamineeSettings(string MediaType, TimeSpan CellTime, int Threads);
