namespace InitLab.Teaching.Tests;

public sealed class PredictionTests : IDisposable
{
    private const string Question = "How many of 8 units differ at the end?";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("initlab-");

    private string AnswersPath => Path.Combine(_folder.FullName, "01.answers.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_question_shows_its_answers_with_letters()
    {
        var prediction = Ask();
        Assert.Equal($"Predict first. {Question}\nA, 1\nB, 4\nC, 8", prediction.ToString());
        Assert.Contains(
            "<ol type=\"A\" style=\"list-style-type:upper-alpha\"><li>1</li><li>4</li><li>8</li></ol>",
            prediction.ToHtml(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_an_answer_there_is_no_prediction_and_no_file()
    {
        var prediction = Ask();
        Assert.Equal("No prediction yet: write A or B or C between the quotes.", prediction.Answer("").Text);
        Assert.Equal("No prediction. Measured: 1 unit; that is A, 1.", prediction.Result("A", "1 unit").Text);
        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public void The_result_stands_beside_the_answer()
    {
        var prediction = Ask();
        Assert.Equal("Your prediction: B, 4.", prediction.Answer(" b ").Text);
        Assert.Equal("You predicted: B, 4. Measured: 1 unit; that is A, 1.", prediction.Result("A", "1 unit").Text);
        prediction.Answer("A");
        Assert.Equal("You predicted: A, 1. Measured: 1 unit; as you predicted.", prediction.Result("A", "1 unit").Text);
    }

    [Fact]
    public void An_answer_survives_a_restart_and_an_empty_call()
    {
        Ask().Answer("C");
        var afterRestart = Ask();
        Assert.Equal("C, 8", afterRestart.Chosen);
        Assert.Equal("Your prediction: C, 8.", afterRestart.Answer("").Text);
    }

    [Fact]
    public void An_answer_is_known_by_its_text_not_by_its_letter()
    {
        Ask().Answer("C");
        Assert.Equal("A, 8", Open().Ask(Question, "8", "1").Chosen);
        Assert.Null(Open().Ask(Question, "2", "1").Chosen);
    }

    [Fact]
    public void Two_sessions_keep_each_others_answers()
    {
        var (one, other) = (Open(), Open());
        one.Ask("first?", "yes", "no").Answer("A");
        other.Ask("second?", "yes", "no").Answer("B");
        Assert.Equal("A, yes", Open().Ask("first?", "yes", "no").Chosen);
        Assert.Equal("B, no", Open().Ask("second?", "yes", "no").Chosen);
        Assert.Equal([AnswersPath], _folder.GetFiles().Select(file => file.FullName));
    }

    [Theory]
    [InlineData("D")]
    [InlineData("AB")]
    [InlineData("4")]
    public void A_letter_that_is_no_answer_is_told_and_changes_nothing(string letter)
    {
        var prediction = Ask();
        prediction.Answer("A");
        Assert.Equal($"'{letter}' is none of the answers: write A or B or C.", prediction.Answer(letter).Text);
        Assert.Equal("A, 1", prediction.Chosen);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[1, 2]")]
    [InlineData("null")]
    [InlineData("""{"q": null}""")]
    [InlineData("""{"q": 3}""")]
    public void Contents_that_cannot_be_read_are_set_aside(string contents)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "01.unreadable-1.answers.json"), "earlier");
        File.WriteAllText(AnswersPath, contents);
        var note = Ask().Answer("A");
        Assert.Contains("kept in 01.unreadable-2.answers.json", note.ToString(), StringComparison.Ordinal);
        Assert.Contains("kept in 01.unreadable-2.answers.json", note.ToHtml(), StringComparison.Ordinal);
        Assert.Equal(contents, File.ReadAllText(Path.Combine(_folder.FullName, "01.unreadable-2.answers.json")));
        Assert.Equal("earlier", File.ReadAllText(Path.Combine(_folder.FullName, "01.unreadable-1.answers.json")));
        Assert.Equal("A, 1", Ask().Chosen);
    }

    [Fact]
    public void The_first_file_set_aside_is_number_one()
    {
        File.WriteAllText(AnswersPath, "not json");
        Ask().Answer("A");
        Assert.Equal(
            ["01.answers.json", "01.unreadable-1.answers.json"],
            _folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Where_no_file_can_be_written_answers_live_as_long_as_the_session()
    {
        var nowhere = new Predictions("01", Path.Combine(_folder.FullName, "missing"), isStrict: false);
        var prediction = nowhere.Ask(Question, "1", "4", "8");
        Assert.Contains("cannot be written: your answers are kept until", prediction.Answer("B").ToString());
        Assert.Equal("B, 4", prediction.Chosen);
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_left_alone()
    {
        Directory.CreateDirectory(Path.Combine(AnswersPath, "full"));
        var prediction = Ask();
        Assert.Contains("cannot be written", prediction.Answer("B").ToString(), StringComparison.Ordinal);
        Assert.Equal("B, 4", prediction.Chosen);
        Assert.Equal([AnswersPath], _folder.GetFileSystemInfos().Select(item => item.FullName));
    }

    [Fact]
    public void A_strict_run_neither_reads_nor_writes()
    {
        Ask().Answer("C");
        var before = File.ReadAllText(AnswersPath);
        var strict = new Predictions("01", _folder.FullName, isStrict: true).Ask(Question, "1", "4", "8");
        Assert.Null(strict.Chosen);
        strict.Answer("A");
        Assert.Equal("A, 1", strict.Chosen);
        Assert.Equal(before, File.ReadAllText(AnswersPath));
    }

    [Theory]
    [InlineData("one")]
    [InlineData("one", "one")]
    [InlineData("one", "two", "three", "four")]
    public void A_question_has_two_or_three_different_answers(params string[] answers)
    {
        Assert.Throws<ArgumentException>(() => Open().Ask(Question, answers));
    }

    [Theory]
    [InlineData("")]
    [InlineData("notebooks/01")]
    public void A_notebook_is_named_without_its_folder(string name)
    {
        Assert.Throws<ArgumentException>(() => new Predictions(name));
    }

    [Fact]
    public void A_right_answer_that_is_none_is_the_authors_mistake()
    {
        Assert.Throws<ArgumentException>(() => Ask().Result("D", "1 unit"));
    }

    private Predictions Open() => new("01", _folder.FullName, isStrict: false);

    private Prediction Ask() => Open().Ask(Question, "1", "4", "8");
}
