using InitLab.Classroom.Grading.Restoring;

namespace InitLab.Classroom.Grading.Reports;

/// <summary>What restoring a submission did, in sentences for the student.</summary>
internal static class ChangeText
{
    public static IEnumerable<string> Of(IEnumerable<Change> changes) => changes.Select(Of);

    private static string Of(Change change) =>
        change.Kind switch
        {
            ChangeKind.PutBack => $"The cell '{change.Cell}' was missing and was put back as you got it.",
            ChangeKind.TextRestored => $"The locked cell '{change.Cell}' had been changed; the original was used.",
            ChangeKind.TypeRestored =>
                $"The cell '{change.Cell}' had become another type of cell and got its own again.",
            ChangeKind.CopyKept => $"A further cell called itself '{change.Cell}'; it ran as a cell of your own.",
            ChangeKind.OrderRestored => "The cells stood in another order; they ran in the order of the assignment.",
            _ => throw new ArgumentOutOfRangeException(nameof(change), change.Kind, "There is no such change."),
        };
}
