using System.Text;
using System.Text.RegularExpressions;

namespace InitLab.Classroom.Grading.Results;

/// <summary>The name of the files about a student: safe everywhere, and another one for every student.</summary>
internal static partial class StudentFile
{
    private const int MostLetters = 60;
    private const int HashDigits = 16;

    /// <summary>
    /// The student's name where it can be a file's as it is, else what can be kept of it with a hash behind.
    /// </summary>
    public static string Name(string student)
    {
        if (Plain().IsMatch(student) && !Taken().IsMatch(student))
        {
            return student;
        }

        var kept = new string([.. student.Take(MostLetters).Select(letter => IsKept(letter) ? letter : '_')]);
        return $"{kept}-{Basis.Hash(Encoding.UTF8.GetBytes(student))[..HashDigits]}";
    }

    private static bool IsKept(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '_';

    [GeneratedRegex(
        @"\A[A-Za-z0-9_][A-Za-z0-9_.-]{0,58}[A-Za-z0-9_]\z|\A[A-Za-z0-9_]\z",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Plain();

    // Names that mean a device to Windows, and those that end as hashed ones do.
    [GeneratedRegex(
        @"\A(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?\z|-[0-9a-f]{16}\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Taken();
}
