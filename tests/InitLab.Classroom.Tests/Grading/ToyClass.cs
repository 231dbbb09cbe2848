using System.Text;
using InitLab.Classroom.Grading;
using InitLab.Classroom.Grading.Results;
using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Tests.Grading;

/// <summary>A class in a folder of one test's own, graded by toys.</summary>
internal sealed class ToyClass : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("initlab-class-").FullName;

    public ToyExaminer Examiner { get; } = new();

    public List<StudentGraded> Progress { get; } = [];

    public List<string> Ignored { get; } = [];

    public string Tool { get; set; } = "tool 1";

    public Shard Shard { get; set; } = Shard.Whole;

    public CancellationToken Stop { get; set; } = TestContext.Current.CancellationToken;

    public string this[string name] => Path.Combine(_path, name);

    public void Dispose() => Directory.Delete(_path, recursive: true);

    /// <summary>Six students: right, half right, a stub, crashed, none, broken.</summary>
    public ToyClass WithStudents()
    {
        Hand("ann", Toy.AllRight);
        Hand("bob", Toy.Answered(("a", "a = right"), ("b", "b = 3"), ("c", "c = right")));
        Hand("cid", Toy.Learners);
        Hand("dan", Toy.Answered(("a", "a = right"), ("b", "b = right"), ("c", "end Crashed")));
        Directory.CreateDirectory(this["class/eve"]);
        Write("class/fay/toy.ipynb", "{ broken");
        return this;
    }

    public void Hand(string student, Notebook notebook) =>
        Write($"class/{student}/{Toy.Name}", NotebookWriter.Write(notebook));

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
    }

    public async Task<GradedClass> GradeAsync(string table = "grades.csv")
    {
        var source = Encoding.UTF8.GetBytes(NotebookWriter.Write(Toy.Source));
        var judge = new ToyJudge();
        var basis = new Basis(Toy.Name, Basis.Hash(source), Basis.Text(judge.Environment), "limits", Tool);
        var request = new ClassRequest(this["class"], Toy.Source, basis) { Shard = Shard, Jobs = 2 };
        var students = ClassRun.Students(request, Ignored.Add);
        using var output = ClassOutput.Open(this[table], students);
        return await new ClassRun(request, Examiner, judge).RunAsync(students, output, Progress.Add, Stop);
    }

    /// <summary>The files of a table, by what follows the table's name in theirs, without the ledgers.</summary>
    public SortedDictionary<string, string> Files(string name = "grades") =>
        new(
            Directory
                .EnumerateFiles(_path, "*", SearchOption.AllDirectories)
                .Select(file => (File: file, Name: Path.GetRelativePath(_path, file).Replace('\\', '/')))
                .Where(file => file.Name.StartsWith(name + ".", StringComparison.Ordinal))
                .Where(file => !Path.GetFileName(file.Name).StartsWith('.'))
                .ToDictionary(file => file.Name[name.Length..], file => File.ReadAllText(file.File)),
            StringComparer.Ordinal
        );
}
