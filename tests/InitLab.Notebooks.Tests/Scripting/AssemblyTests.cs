using InitLab.Notebooks.Scripting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InitLab.Notebooks.Tests.Scripting;

public sealed class AssemblyTests : IDisposable
{
    private readonly Cells _cells = new();

    public void Dispose() => _cells.Dispose();

    [Fact]
    public async Task An_assembly_of_the_host_by_its_path_is_the_hosts()
    {
        var copy = Path.Combine(_cells.Directory, "Markdig.dll");
        File.Copy(typeof(Markdig.Markdown).Assembly.Location, copy);

        Assert.Equal(
            typeof(Markdig.Markdown).Assembly.Location,
            await _cells.ValueOfAsync("#r \"Markdig.dll\"\ntypeof(Markdig.Markdown).Assembly.Location")
        );
    }

    [Fact]
    public async Task An_assembly_beside_the_notebook_is_loaded_from_there()
    {
        Compile("Beside", "public static class Beside { public static int Value => 42; }");

        Assert.Equal("42", await _cells.ValueOfAsync("#r \"Beside.dll\"\nBeside.Value"));
    }

    [Fact]
    public async Task A_newer_copy_of_what_the_host_already_uses_is_rejected()
    {
        _ = Markdig.Markdown.ToHtml("loaded");
        Compile("Markdig", "[assembly: System.Reflection.AssemblyVersion(\"99.0.0.0\")]");

        var error = Assert.Single(Assert.IsType<CellRejected>(await _cells.RunAsync("#r \"Markdig.dll\"")).Errors);

        Assert.Contains(
            "Markdig 99.0.0.0 is needed, but this engine already uses",
            error.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_file_that_is_no_assembly_is_rejected()
    {
        _cells.Write("Text.dll", "text");

        var error = Assert.Single(Assert.IsType<CellRejected>(await _cells.RunAsync("#r \"Text.dll\"")).Errors);

        Assert.Contains("Text.dll is not a .NET assembly", error.Text, StringComparison.Ordinal);
    }

    private void Compile(string name, string source)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, cancellationToken: cancellation)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new(OutputKind.DynamicallyLinkedLibrary)
        );
        using var file = File.Create(Path.Combine(_cells.Directory, $"{name}.dll"));
        Assert.True(compilation.Emit(file, cancellationToken: cancellation).Success);
    }
}
