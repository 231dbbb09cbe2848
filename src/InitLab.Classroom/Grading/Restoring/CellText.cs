namespace InitLab.Classroom.Grading.Restoring;

/// <summary>The text of a cell, whatever editor saved it.</summary>
internal static class CellText
{
    public static bool AreEqual(string one, string other) => Plain(one) == Plain(other);

    private static string Plain(string text) => text.ReplaceLineEndings("\n").TrimEnd();
}
