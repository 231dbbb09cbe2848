using InitLab.Datasets;

namespace InitLab.Tests.Datasets;

public sealed class CsvFileTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_last_column_under_a_header_is_the_label()
    {
        var data = CsvFile.Read(_folder.Text("a.csv", "x,y,class\n1,-2.5e-3,0\n 3 ,4,2\n\n"));

        Assert.Equal([1, -2.5e-3, 3, 4], data.Inputs.ToRowMajorArray());
        Assert.Equal([0, 2], data.Labels);
        Assert.Equal(3, data.Classes);
    }

    [Fact]
    public void Header_label_column_and_separator_can_be_chosen()
    {
        var layout = new CsvLayout
        {
            HasHeader = false,
            LabelColumn = 1,
            Separator = ';',
        };

        var data = CsvFile.Read(_folder.Text("a.csv", "\"1\";1;2\r\n3;0;\"4\""), layout);

        Assert.Equal([1, 2, 3, 4], data.Inputs.ToRowMajorArray());
        Assert.Equal([1, 0], data.Labels);
        Assert.Equal(2, data.Classes);
    }

    [Fact]
    public void A_separator_in_quotes_is_part_of_the_cell()
    {
        var data = CsvFile.Read(_folder.Text("a.csv", "\"width, \"\"w\"\"\",class\n1,1\n"));

        Assert.Equal(1, data.Features);
    }

    [Theory]
    [InlineData("x,c\n1,0\n1,2,0\n", "line 3: there are 3 cells, but 2 in the first line")]
    [InlineData("x,c\n1,0\n1\n", "line 3: there are 1 cells, but 2 in the first line")]
    [InlineData("x,c\n1,0\n1,0,\n", "line 3: there are 3 cells")]
    [InlineData("x,c\none,0\n", "line 2: column 0: 'one' is not a finite number")]
    [InlineData("x,c\nNaN,0\n", "line 2: column 0: 'NaN' is not a finite number")]
    [InlineData("x,c\n1e999,0\n", "line 2: column 0: '1e999' is not a finite number")]
    [InlineData("x,c\n,0\n", "line 2: column 0: '' is not a finite number")]
    [InlineData("x,c\n1,-1\n", "line 2: column 1: '-1' is not a class")]
    [InlineData("x,c\n1,1.5\n", "line 2: column 1: '1.5' is not a class")]
    [InlineData("x,c\n1,2000000000\n", "line 2: column 1: '2000000000' is not a class")]
    [InlineData("x,c\n1,setosa\n", "line 2: column 1: 'setosa' is not a class")]
    [InlineData("x,c\n\n1,0\n", "line 2: the line is empty, but line 3 goes on")]
    [InlineData("x,c\n\"1,0\n", "line 2: a quote is not closed")]
    [InlineData("x,c\n\"1\"2,0\n", "line 2: a quote is not closed on its line, or text follows it")]
    [InlineData("x,c\n", "line 1: there is no sample")]
    [InlineData("", "line 0: there is no sample")]
    [InlineData("x\n1\n", "line 1: there are 1 columns")]
    public void A_hostile_file_is_refused_with_its_line(string text, string expected)
    {
        var path = _folder.Text("hostile.csv", text);

        var e = Assert.Throws<DatasetFormatException>(() => CsvFile.Read(path));

        Assert.StartsWith($"{path}, {expected}", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void A_label_column_that_is_not_there_is_refused(int column)
    {
        var path = _folder.Text("a.csv", "x,c\n1,0\n");

        var e = Assert.Throws<DatasetFormatException>(() => CsvFile.Read(path, new CsvLayout { LabelColumn = column }));

        Assert.Contains($"a label in column {column}", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_cell_is_shown_by_its_start()
    {
        var path = _folder.Text("long.csv", $"x,c\n{new string('z', 100_000)},0\n");

        var e = Assert.Throws<DatasetFormatException>(() => CsvFile.Read(path));

        Assert.InRange(e.Message.Length, 1, 400);
    }

    [Fact]
    public void A_file_too_large_to_hold_is_refused_before_it_is_read()
    {
        var path = Path.Combine(_folder.Path, "large.csv");
        using (var file = File.Create(path))
        {
            file.SetLength((1L << 28) + 1);
        }

        var e = Assert.Throws<DatasetFormatException>(() => CsvFile.Read(path));

        Assert.Contains("Split the file", e.Message, StringComparison.Ordinal);
    }
}
