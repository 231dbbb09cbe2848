using System.Globalization;
using System.Text.RegularExpressions;
using InitLab.Teaching.Exams;
using InitLab.Teaching.Exercises;

namespace InitLab.Cli.Tests.TeachingTexts;

/// <summary>The teacher's texts are true: what they name is there, and every number that they quote is printed.</summary>
public sealed partial class TeachingTextTests
{
    private const string Key = "misconceptions.md";
    private const string Plan = "lesson-plan.md";
    private const string Measured = "- **Measured** ";
    private const string Checks = "- **Checks say** ";
    private const string ClosingSection = "What to remember";
    private const int FewestMisconceptions = 20;
    private const int LessonMinutes = 90;

    private static readonly string[] Lessons = [.. Texts.Lines(Plan).Where(line => LessonRow().IsMatch(line))];

    [Fact]
    public void Every_link_leads_to_a_file_that_is_there()
    {
        var links =
            from text in Texts.All
            from link in Link().Matches(File.ReadAllText(text)).Select(match => match.Groups["to"].Value)
            where !link.Contains("://", StringComparison.Ordinal)
            select link.Split('#')[0];

        Assert.NotEmpty(links);
        Assert.Equal([], links.Where(link => !Path.Exists(Path.Combine(Texts.Folder, link))).Distinct());
    }

    [Fact]
    public void Every_section_that_is_named_is_a_heading_of_its_notebook()
    {
        var sections = Texts.Lines(Key).SelectMany(line => Section().Matches(line)).ToList();

        Assert.True(sections.Count >= FewestMisconceptions);
        Assert.All(
            sections,
            section =>
                Assert.True(
                    CourseNotebook.Read(section.Groups["file"].Value).HasHeading(section.Groups["heading"].Value)
                        && section
                            .Groups["file"]
                            .Value.StartsWith(section.Groups["number"].Value, StringComparison.Ordinal),
                    section.Value
                )
        );
    }

    [Fact]
    public void Every_cell_and_number_of_a_measurement_is_in_the_notebook_that_it_names()
    {
        string[] lines = [.. Texts.Lines(Key).Where(line => line.StartsWith(Measured, StringComparison.Ordinal))];

        Assert.True(lines.Length >= FewestMisconceptions);
        Assert.All([.. lines, .. Lessons], AssertNamed);
    }

    [Fact]
    public void Every_figure_of_a_lesson_is_one_of_its_notebooks() =>
        Assert.All(
            Lessons,
            line =>
                Assert.All(
                    Texts.Bold(line),
                    title => Assert.True(Texts.Notebooks(line).Any(notebook => notebook.HasFigure(title)), title)
                )
        );

    [Fact]
    public void Every_exercise_of_a_lesson_is_in_its_notebook()
    {
        string[] rows = [.. Lessons.Where(line => line.Contains("](../exercises/", StringComparison.Ordinal))];

        Assert.True(rows.Length >= 3);
        Assert.All(
            rows,
            line =>
            {
                var notebooks = ExerciseLink()
                    .Matches(line)
                    .Select(link => CourseNotebook.Read(link.Groups["file"].Value));
                Assert.All(
                    Italic()
                        .Matches(line)
                        .Select(match => match.Groups["text"].Value)
                        .Where(text => text != ClosingSection),
                    title => Assert.True(notebooks.Any(notebook => notebook.HasHeadingEnding($"· {title}")), title)
                );
            }
        );
    }

    [Fact]
    public void Both_lessons_last_ninety_minutes_without_a_gap()
    {
        var time = 0;
        var lessons = 0;
        foreach (var line in Lessons)
        {
            var row = LessonRow().Match(line);
            Assert.Equal(time % LessonMinutes, Number(row, "from"));
            time = Number(row, "to");
            lessons += time == LessonMinutes ? 1 : 0;
        }

        Assert.Equal((LessonMinutes, 2), (time, lessons));
    }

    [Fact]
    public void The_minutes_of_the_week_are_those_of_the_notebooks()
    {
        var days = Texts.Lines(Plan).Where(line => DayRow().IsMatch(line)).ToList();

        Assert.Equal(7, days.Count);
        Assert.All(
            days,
            line =>
            {
                var reading = Reading().Matches(line);
                Assert.All(
                    reading,
                    link =>
                        Assert.Contains(
                            $"**Time** {link.Groups["minutes"].Value} minutes",
                            CourseNotebook.Read(link.Groups["file"].Value).Opening,
                            StringComparison.Ordinal
                        )
                );
                var sum = Minutes().Matches(line).Sum(match => Number(match, "minutes"));
                Assert.Contains($"| {sum} |", line, StringComparison.Ordinal);
            }
        );
        Assert.Equal(11, days.SelectMany(Texts.Notebooks).Count());
    }

    [Fact]
    public void Misconceptions_are_numbered_and_at_least_twenty()
    {
        int[] numbers =
        [
            .. Texts
                .Lines(Key)
                .Select(line => Numbered().Match(line))
                .Where(m => m.Success)
                .Select(m => Number(m, "n")),
        ];

        Assert.True(numbers.Length >= FewestMisconceptions);
        Assert.Equal(Enumerable.Range(1, numbers.Length), numbers);
    }

    [Fact]
    public void Every_mistake_that_the_key_names_exists()
    {
        Assert.Equal([], NamedMistakes().Where(name => !Enum.TryParse<Mistake>(name, out _)));
    }

    [Fact]
    public void Every_mistake_of_an_exam_is_in_the_key()
    {
        var mistakes = Enumerable
            .Range(1, ExamVariant.Different)
            .SelectMany(number => ExamVariant.Of(1, number).Questions)
            .SelectMany(question => question.Wrong)
            .Select(wrong => wrong.Mistake.ToString())
            .Distinct(StringComparer.Ordinal);

        Assert.Equal([], mistakes.Except(NamedMistakes(), StringComparer.Ordinal));
    }

    private static string[] NamedMistakes() =>
        [.. Texts.Lines(Key).Where(line => line.StartsWith(Checks, StringComparison.Ordinal)).SelectMany(Texts.Quoted)];

    private static void AssertNamed(string line)
    {
        var notebooks = Texts.Notebooks(line);
        Assert.All(
            Texts.Quoted(line),
            text => Assert.True(Array.Exists(notebooks, n => n.HasCell(text) || n.Prints(text)), $"{text} in: {line}")
        );
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\]\((?<to>[^)]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"\[(?<number>\d\d) · (?<heading>[^\]]+)\]\(\.\./(?<file>[^)]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Section();

    [GeneratedRegex(@"^\| (?<from>\d+)–(?<to>\d+) \|", RegexOptions.ExplicitCapture)]
    private static partial Regex LessonRow();

    [GeneratedRegex(@"^\| \d \|")]
    private static partial Regex DayRow();

    [GeneratedRegex(@"\]\(\.\./(?<file>exercises/[^/)]+\.ipynb)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex ExerciseLink();

    [GeneratedRegex(@"(?<!\*)\*(?<text>[^*]+)\*(?!\*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Italic();

    [GeneratedRegex(@"\]\(\.\./(?<file>[^)]+)\) \((?<minutes>\d+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Reading();

    [GeneratedRegex(@"\) \((?<minutes>\d+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Minutes();

    [GeneratedRegex(@"^## (?<n>\d+) · ", RegexOptions.ExplicitCapture)]
    private static partial Regex Numbered();
}
