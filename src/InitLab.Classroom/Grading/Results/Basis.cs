using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace InitLab.Classroom.Grading.Results;

/// <summary>All that marks depend on beside the submission itself.</summary>
/// <param name="Assignment">The file name of the notebook.</param>
/// <param name="Source">The SHA-256 of the source.</param>
/// <param name="Environment">The environment under which notebooks hand in, with the seeds.</param>
/// <param name="Limits">The limits of an examination.</param>
/// <param name="Tool">The program, as its module version ids.</param>
public sealed record Basis(string Assignment, string Source, string Environment, string Limits, string Tool)
{
    /// <summary>The SHA-256 of some bytes, in hexadecimal digits.</summary>
    /// <param name="content">The bytes.</param>
    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>The names and values of a judge's environment, in order of the names.</summary>
    /// <param name="variables">The variables.</param>
    public static string Text(IReadOnlyDictionary<string, string> variables) =>
        string.Join(
            ' ',
            variables
                .OrderBy(variable => variable.Key, StringComparer.Ordinal)
                .Select(variable => $"{variable.Key}={variable.Value}")
        );

    /// <summary>
    /// The fingerprint of a student's result: another one where anything is another that it depends on.
    /// </summary>
    internal string Fingerprint(string student, byte[] content) =>
        Hash(
            Encoding.UTF8.GetBytes(
                JsonSerializer.Serialize(
                    new
                    {
                        Basis = this,
                        student,
                        Submission = Hash(content),
                    }
                )
            )
        );

    /// <summary>What of another basis is not the same, in a word, or null.</summary>
    internal string? DifferenceTo(Basis other) =>
        Assignment != other.Assignment ? "assignments"
        : Source != other.Source ? "sources"
        : Environment != other.Environment ? "seeds"
        : Limits != other.Limits ? "limits"
        : Tool != other.Tool ? "versions of initlab"
        : null;
}
