using InitLab.Classroom.Grading.Results;

namespace InitLab.Classroom.Tests.Grading.Results;

public sealed class StudentFileTests
{
    [Theory]
    [InlineData("ann")]
    [InlineData("student-001")]
    [InlineData("Ann_B.2")]
    [InlineData("7")]
    public void A_plain_name_is_the_name_of_the_file(string student) =>
        Assert.Equal(student, StudentFile.Name(student));

    [Theory]
    [InlineData("a b")]
    [InlineData("..")]
    [InlineData(".hidden")]
    [InlineData("-rf")]
    [InlineData("ends.")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData("CON")]
    [InlineData("nul.txt")]
    [InlineData("com1")]
    [InlineData("Zoë")]
    [InlineData("")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789")]
    public void Any_other_name_becomes_one_that_is_safe_everywhere(string student) =>
        Assert.Matches(@"\A[A-Za-z0-9_]{0,60}-[0-9a-f]{16}\z", StudentFile.Name(student));

    [Fact]
    public void No_two_names_share_a_file()
    {
        string[] names = ["a b", "a_b", "a\tb", "a-b", "ä", "ö", "a", "A", "..", "__", StudentFile.Name("a b")];

        Assert.Equal(names.Length, names.Select(StudentFile.Name).Distinct().Count());
    }
}
