using InitLab.Jupyter.Kernelspec;

namespace InitLab.Jupyter.Tests.Kernelspec;

public sealed class KernelspecFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kernelspec-");

    private string File => Path.Combine(_folder.FullName, KernelspecFile.FileName);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_file_is_what_front_ends_read()
    {
        var json = System.Text.Encoding.UTF8.GetString(
            KernelspecFile.Of("/d t/dotnet", "/ünï/InitLab.Cli.dll").ToJson()
        );

        Assert.Equal(
            """
            {
              "argv": [
                "/d t/dotnet",
                "/ünï/InitLab.Cli.dll",
                "kernel",
                "{connection_file}"
              ],
              "display_name": ".NET (C#)",
              "language": "C#",
              "interrupt_mode": "message"
            }

            """,
            json
        );
    }

    [Fact]
    public void What_was_written_is_read_back()
    {
        var written = KernelspecFile.Of("/dotnet", "/program.dll");
        System.IO.File.WriteAllBytes(File, written.ToJson());

        var read = KernelspecFile.Read(File);

        Assert.Equal(written.Command, read.Command);
        Assert.Equal(written with { Command = read.Command }, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"argv": "dotnet", "display_name": "x", "language": "x"}""")]
    [InlineData("""{"argv": [1], "display_name": "x", "language": "x"}""")]
    [InlineData("""{"argv": [null], "display_name": "x", "language": "x"}""")]
    [InlineData("""{"argv": ["x"], "display_name": null, "language": "x"}""")]
    public void A_file_that_describes_no_kernel_is_refused_by_name(string content)
    {
        System.IO.File.WriteAllText(File, content);

        var problem = Assert.Throws<InvalidDataException>(() => KernelspecFile.Read(File));

        Assert.Contains(File, problem.Message, StringComparison.Ordinal);
    }
}
