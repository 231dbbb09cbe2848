using InitLab.Classroom.Editions;
using InitLab.Classroom.Grading;
using InitLab.Notebooks.Format;
using Given = InitLab.Classroom.Tests.Sources.Source;

namespace InitLab.Classroom.Tests.Grading;

/// <summary>An assignment in the language of <see cref="ToyExaminer"/>.</summary>
internal static class Toy
{
    public const string Name = "toy.ipynb";

    /// <summary>
    /// A title, a setup, two exercises in one test cell of 3 points, one in another of 2, and an answer in prose.
    /// </summary>
    public static Notebook Source =>
        Given.Of(
            Given.Markdown("# Toy", id: "title"),
            Given.Code("setup", id: "setup"),
            Solution("a", "a = right"),
            Solution("b", "b = right"),
            Test("ab-test", "check A a\n/// BEGIN HIDDEN TESTS\ncheck B b\n/// END HIDDEN TESTS", 3),
            Given.Markdown("It is so.", """{ "tags": ["explanation"] }""", "why"),
            Solution("c", "c = right"),
            Test("c-test", "check C c", 2),
            Given.Markdown(
                "Why?\n<!-- BEGIN SOLUTION -->\nSo.\n<!-- END SOLUTION -->",
                Given.Marks("grade solution", 4, "prose"),
                "prose"
            )
        );

    public static Notebook Learners => LearnerEdition.Of(Source);

    /// <summary>The learner's notebook with answers in some of its cells.</summary>
    public static Notebook Answered(params (string Id, string Text)[] answers) => With(Learners, answers);

    public static Notebook AllRight => Answered(("a", "a = right"), ("b", "b = right"), ("c", "c = right"));

    public static Notebook With(Notebook notebook, params (string Id, string Text)[] texts) =>
        notebook with
        {
            Cells =
            [
                .. notebook.Cells.Select(cell =>
                    texts.FirstOrDefault(text => text.Id == cell.Id) is { Text: { } text }
                        ? cell with
                        {
                            Source = text,
                        }
                        : cell
                ),
            ],
        };

    public static Task<AnswerKey> KeyAsync() =>
        AnswerKey.OfAsync(Source, new ToyExaminer(), new ToyJudge(), TestContext.Current.CancellationToken);

    public static CodeCell Solution(string id, string source) =>
        Given.Code(source, Given.Marks("solution", id: id), id);

    public static CodeCell Test(string id, string source, int points) =>
        Given.Code(source, Given.Marks("grade locked", points, id), id);
}
