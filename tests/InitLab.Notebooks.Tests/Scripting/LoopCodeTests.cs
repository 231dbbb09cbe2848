using InitLab.Notebooks.Scripting;

namespace InitLab.Notebooks.Tests.Scripting;

/// <summary>A cell with a loop is told of, and does, exactly what is written in it.</summary>
public sealed class LoopCodeTests : IDisposable
{
    private readonly Cells _cells = new();

    public void Dispose() => _cells.Dispose();

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) nonsense();", "CS0103", "nonsense")]
    [InlineData("while (true) { break; } nonsense();", "CS0103", "nonsense")]
    [InlineData("while (true) int declared = 1;", "CS1023", "int declared")]
    [InlineData("int F() { while (F() > 0) { } }", "CS0161", "F()")]
    public async Task An_error_beside_a_loop_keeps_its_place(string code, string id, string place)
    {
        var rejected = Assert.IsType<CellRejected>(await _cells.RunAsync(code));

        var error = Assert.Single(rejected.Errors, error => error.Id == id);
        Assert.Equal((1, code.IndexOf(place, StringComparison.Ordinal) + 1), (error.Line, error.Column));
    }

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) { int unused; }", "CS0168", "unused")]
    [InlineData("var i = 0; while (i++ < 3) ; { i = 7; }", "CS0642", "; { i")]
    [InlineData("while (false) Console.Write(1);", "CS0162", "Console")]
    public async Task A_warning_beside_a_loop_keeps_its_place(string code, string id, string place)
    {
        var warning = Assert.Single((await _cells.RunAsync(code)).Warnings);

        Assert.Equal(id, warning.Id);
        Assert.Equal((1, code.IndexOf(place, StringComparison.Ordinal) + 1), (warning.Line, warning.Column));
    }

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++)\n{\n  if (i == 2)\n    throw new FormatException();\n}", 4)]
    [InlineData("var i = 3;\nwhile (true)\n  _ = 1 /\n    --i;", 3)]
    [InlineData("try { goto end; }\ncatch { }\nend: // here\nthrow new FormatException();", 4)]
    [InlineData("foreach (var i in new[] { 1, 0 })\n  for (;;) // goes round\n    _ = \"a\"[i];", 3)]
    public async Task The_line_of_an_exception_in_a_loop_is_exact(string code, int line) =>
        Assert.Equal(line, Assert.IsType<CellThrew>(await _cells.RunAsync(code)).Line);

    [Theory]
    [InlineData(
        "int Line([CallerLineNumber] int line = 0) => line;\nvar all = 0;\nwhile (all == 0)\n  all = Line();\nall",
        "5"
    )]
    [InlineData(
        "string Text(Action a, [CallerArgumentExpression(\"a\")] string text = \"\") => text;\n"
            + "Text(() => { for (;;) break; })",
        "() => { for (;;) break; }"
    )]
    [InlineData("$\"{((Func<int>)(() => { while (true) { return 3; } }))():D2}\"", "03")]
    public async Task Code_that_asks_for_its_own_text_gets_what_is_written(string code, string value) =>
        Assert.Equal(value, await _cells.ValueOfAsync("using System.Runtime.CompilerServices;\n" + code));

    [Fact]
    public async Task Later_cells_see_all_that_a_cell_with_a_loop_declares()
    {
        await _cells.ValueOfAsync(
            """
            using static System.Math;
            record Point(int X);
            enum Side { Left, Right }
            var pair = new { A = 1, B = 2 };
            var points = new List<Point>();
            IEnumerable<int> Up(int n) { for (var i = 0; i < n; i++) yield return i; }
            foreach (var i in Up(3)) points.Add(new(i));
            Func<int, int> twice = n => { do n *= 2; while (n < 0); return n; };
            """
        );

        Assert.Equal(
            "True 3 Point { X = 2 } 8 Left 5",
            await _cells.ValueOfAsync(
                """
                var isSame = new { A = 3, B = 4 }.GetType() == pair.GetType();
                $"{isSame} {Up(3).Count()} {points[^1]} {twice(4)} {Side.Left} {Max(5, 2)}"
                """
            )
        );
    }

    [Fact]
    public async Task A_loop_in_a_loaded_file_runs_and_names_its_line()
    {
        _cells.Write(
            "sum.csx",
            "int Sum(int[] all)\n{\n  var sum = 0;\n  foreach (var one in all)\n    sum += 6 / one;\n  return sum;\n}"
        );

        Assert.Equal("9", await _cells.ValueOfAsync("#load \"sum.csx\"\nSum([1, 2])"));
        var threw = Assert.IsType<CellThrew>(await _cells.RunAsync("Sum([1, 0])"));
        Assert.Contains("sum.csx, line 5", string.Join('\n', CellError.Of(threw)!.Traceback), StringComparison.Ordinal);
    }
}
