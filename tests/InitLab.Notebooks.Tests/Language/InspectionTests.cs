namespace InitLab.Notebooks.Tests.Language;

public sealed class InspectionTests(FreshCells cells) : IClassFixture<FreshCells>
{
    private const string Documented = """
        /// <summary>Doubles a <c>number</c>, as in <see cref="System.Math.Pow(double, double)"/>.</summary>
        /// <param name="x">The number * 1.</param>
        /// <returns>Twice <paramref name="x"/>.</returns>
        /// <exception cref="OverflowException">It is <see langword="too"/> large.</exception>
        int Twice(int x) => 2 * x;
        int Twice(int x, int times) => 2 * x * times;

        """;

    [Theory]
    [InlineData("int here = 1; her|e", "int here")]
    [InlineData("int here = 1; here|", "int here")]
    [InlineData("String|Builder b;", "class System.Text.StringBuilder")]
    [InlineData("List<in|t> b;", "int")]
    [InlineData("va|r b = \"\";", "string")]
    [InlineData("DayOfWeek.Mon|day", "DayOfWeek.Monday = 1")]
    [InlineData("new Str|ingBuilder(3)", "new StringBuilder(int capacity)")]
    [InlineData("new StringBuilder(\"\", |", "new StringBuilder(string value, int capacity)")]
    [InlineData("StringBuilder b = new(|3)", "new StringBuilder(int capacity)")]
    [InlineData("\"abc\".Substring(1, |", "string string.Substring(int startIndex, int length)")]
    [InlineData("\"a\"[|0]", "char string.this[int index] { get; }")]
    [InlineData("Math.Abs(Math.Max(1, |2.5))", "double Math.Max(double val1, double val2)")]
    [InlineData("Func<int, string> f = null; f(|", "Func<int, string> f")]
    [InlineData("System.I|O", "namespace System.IO")]
    [InlineData("[Obsolete(\"a\"|)] class A { }", "new ObsoleteAttribute(string message)")]
    public async Task The_signature_comes_first(string code, string expected) =>
        Assert.Equal(expected, (await cells.Session.InspectAsync(code))?.PlainText.Split('\n')[0]);

    [Theory]
    [InlineData("|")]
    [InlineData("1 + |2")]
    [InlineData("nothing|")]
    [InlineData("// Console|")]
    [InlineData("\"Console|\"")]
    [InlineData("#!markdown\nConsole|")]
    [InlineData("((((|")]
    public async Task Where_there_is_nothing_there_is_no_inspection(string code) =>
        Assert.Null(await cells.Session.InspectAsync(code));

    [Fact]
    public async Task Documentation_of_the_code_itself_is_told_whole()
    {
        var inspection = await cells.Session.InspectAsync(Documented + "Twice(|", detailed: true);

        Assert.Equal(
            """
            int Twice(int x)

            Doubles a number, as in Math.Pow.

            Parameters:

            - x: The number * 1.

            Returns: Twice x.

            Exceptions:

            - OverflowException: It is too large.

            Overloads:

            - int Twice(int x, int times)
            """,
            inspection?.PlainText
        );
    }

    [Fact]
    public async Task Markdown_keeps_the_words_of_the_documentation_from_being_marks()
    {
        var inspection = await cells.Session.InspectAsync(Documented + "Twi|ce(1)");

        Assert.Equal(
            """
            ```csharp
            int Twice(int x)
            ```

            Doubles a `number`, as in `Math.Pow`.

            Parameters:

            - `x`: The number \* 1.

            Returns: Twice `x`.

            Overloads:

            - `int Twice(int x, int times)`
            """,
            inspection?.Markdown
        );
    }

    [Theory]
    [InlineData("Console.Write|Line(1)", "Writes the text representation of the specified 32-bit signed integer value")]
    [InlineData("new List<int>().Ad|d(1)", "Adds an object to the end of the List.")]
    [InlineData("new[] { 1 }.Sel|ect(x => x)", "Projects each element of a sequence into a new form.")]
    [InlineData("HTM|L(\"\")", "HTML to be shown as it is.")]
    [InlineData("class A { public override string ToStrin|g() => \"\"; }", "Returns a string that represents")]
    public async Task Documentation_of_assemblies_is_found(string code, string expected) =>
        Assert.Contains(expected, (await cells.Session.InspectAsync(code))?.PlainText, StringComparison.Ordinal);

    [Fact]
    public async Task Few_overloads_are_shown_unless_all_are_asked_for()
    {
        var few = await cells.Session.InspectAsync("Console.WriteLine(|");
        var all = await cells.Session.InspectAsync("Console.WriteLine(|", detailed: true);

        Assert.Equal(typeof(Console).GetMethods().Count(method => method.Name == "WriteLine"), Count(all!.PlainText));
        Assert.Equal(6, Count(few!.PlainText));
        Assert.EndsWith("more", few.PlainText, StringComparison.Ordinal);

        static int Count(string text) => text.Split("void Console.WriteLine(").Length - 1;
    }
}
