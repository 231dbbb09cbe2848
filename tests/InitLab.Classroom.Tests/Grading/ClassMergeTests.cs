using InitLab.Classroom.Grading;
using InitLab.Classroom.Grading.Results;

namespace InitLab.Classroom.Tests.Grading;

public sealed class ClassMergeTests : IDisposable
{
    private readonly ToyClass _class = new ToyClass().WithStudents();

    public void Dispose() => _class.Dispose();

    [Fact]
    public async Task Merged_shards_are_the_bytes_of_the_whole_class()
    {
        await _class.GradeAsync("whole.csv");
        await GradeShardsAsync(4);

        Merge("s3.csv", "s1.csv", "s4.csv", "s2.csv");

        Assert.Equal(_class.Files("whole"), _class.Files("merged"));
        Merge("s1.csv", "s2.csv", "s3.csv", "s4.csv");
        Assert.Equal(_class.Files("whole"), _class.Files("merged"));
    }

    [Fact]
    public async Task Every_student_is_in_one_shard()
    {
        await GradeShardsAsync(2);

        Assert.Equal(["ann", "cid", "eve"], Students("s1"));
        Assert.Equal(["bob", "dan", "fay"], Students("s2"));
    }

    [Fact]
    public async Task Parts_of_a_class_in_folders_of_their_own_are_merged_too()
    {
        await _class.GradeAsync("one.csv");
        Directory.Delete(_class["class"], recursive: true);
        _class.Hand("zoe", Toy.AllRight);
        await _class.GradeAsync("two.csv");

        Assert.Equal(7, Merge("one.csv", "two.csv").Students.Count);
    }

    [Fact]
    public async Task A_merge_needs_no_hidden_files()
    {
        await GradeShardsAsync(2);
        foreach (var ledger in Directory.GetFiles(_class["."], ".initlab-files", SearchOption.AllDirectories))
        {
            File.Delete(ledger);
        }

        Assert.Equal(6, Merge("s1.csv", "s2.csv").Students.Count);
    }

    [Fact]
    public async Task A_shard_twice_or_not_at_all_is_refused()
    {
        await GradeShardsAsync(3);

        Assert.Contains("'ann' is in", Refusal("s1.csv", "s2.csv", "s3.csv", "s1.csv"));
        Assert.Contains("Of 3 shards 2 is missing", Refusal("s1.csv", "s3.csv"));
        Assert.Contains("no results of a finished run", Refusal("s1.csv", "none.csv"));
        Assert.Contains("is one of the shards", Refusal("s1.csv", "merged.csv"));
        Assert.False(File.Exists(_class["merged.csv"]));
    }

    [Fact]
    public async Task Shards_of_different_runs_are_refused()
    {
        await GradeShardsAsync(2);
        _class.Shard = new Shard(2, 3);
        await _class.GradeAsync("third.csv");
        _class.Tool = "tool 2";
        _class.Shard = new Shard(2, 2);
        await _class.GradeAsync("newer.csv");

        Assert.Contains("different versions of initlab", Refusal("s1.csv", "newer.csv"));
        Assert.Contains(
            "different divisions",
            Refusal("s2.csv", "third.csv").Replace("'bob' is in", "different divisions")
        );
    }

    [Fact]
    public async Task Results_that_changed_since_the_shard_was_finished_are_refused()
    {
        await GradeShardsAsync(2);
        File.Copy(_class["s2.results/students/bob.json"], _class["s1.results/students/ann.json"], overwrite: true);
        Assert.Contains("of another run", Refusal("s1.csv", "s2.csv"));

        File.Delete(_class["s1.results/students/ann.json"]);
        Assert.Contains("no result of 'ann'", Refusal("s1.csv", "s2.csv"));
    }

    [Theory]
    [InlineData("1/1", true)]
    [InlineData("3/3", true)]
    [InlineData("0/3", false)]
    [InlineData("4/3", false)]
    [InlineData("1", false)]
    [InlineData("1/2/3", false)]
    [InlineData("-1/2", false)]
    [InlineData(" 1/2", false)]
    [InlineData("1/", false)]
    [InlineData("1/99999999999", false)]
    public void A_shard_is_a_number_of_a_count(string text, bool isShard) =>
        Assert.Equal(isShard ? text : null, Shard.Parse(text)?.ToString());

    private async Task GradeShardsAsync(int count)
    {
        for (var number = 1; number <= count; number++)
        {
            _class.Shard = new Shard(number, count);
            await _class.GradeAsync($"s{number}.csv");
        }
    }

    private GradedClass Merge(params string[] tables) =>
        ClassMerge.Run([.. tables.Select(table => _class[table])], _class["merged.csv"]);

    private string Refusal(params string[] tables) => Assert.Throws<GradingException>(() => Merge(tables)).Message;

    private IEnumerable<string> Students(string shard) =>
        _class.Files(shard)[".csv"].Split("\r\n")[1..^1].Select(row => row.Split(',')[0]);
}
