using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running.Export;
using InitLab.Notebooks.Running.Slides;
using InitLab.Notebooks.Tests.Export;

namespace InitLab.Notebooks.Tests.Slides;

public sealed partial class SlideDeckTests
{
    private static readonly DeckSettings Settings = new()
    {
        NotebookName = "02-a.ipynb",
        CourseTitle = "A <course>",
        ChartScript = "window.Plotly = '</script>';",
    };

    private static readonly MarkdownCell Opening = new("m", "# The $x$ title\n\n**Question.** Why < so?", []);

    [Fact]
    public void The_first_slide_has_title_question_course_and_count()
    {
        var deck = Deck(Opening, Code(Figure("One", "First finding.")));

        Assert.Contains("<title>The x title · A &lt;course&gt;</title>", deck, StringComparison.Ordinal);
        Assert.Contains("<h1>The <math", deck, StringComparison.Ordinal);
        Assert.Contains("<strong>Question.</strong> Why &lt; so?", deck, StringComparison.Ordinal);
        Assert.Contains("<span>A &lt;course&gt;</span><span>1 / 2</span>", deck, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_figure_has_a_slide_with_section_title_finding_and_number()
    {
        var deck = Deck(
            Opening,
            new MarkdownCell("s", "## Early\n\n### Detail\n\n## Late & more", []),
            Code(Figure("A < B", "It rises."), Figure("Next", "It falls,\nand more.")),
            new MarkdownCell("t", "No heading here.", []),
            Code(Pages.Chart())
        );

        string[] slides = [.. deck.Split("<section class=\"slide")[1..]];
        Assert.Equal(4, slides.Length);
        AssertSlide(slides[1], "Late &amp; more", "A &lt; B", "It rises.", "2 / 4");
        AssertSlide(slides[2], "Late &amp; more", "Next", "It falls, and more.", "3 / 4");
        AssertSlide(slides[3], "Late &amp; more", "", "A line that rises &quot;fast&quot;", "4 / 4");
        Assert.All(
            slides[1..],
            slide => Assert.Contains("\"data\":[{\"y\":[1,2.5]}]", slide, StringComparison.Ordinal)
        );
        Assert.Contains("<p>readable</p></div>", slides[3], StringComparison.Ordinal);
        Assert.Equal(3, SlideDeck.Figures(new Notebook([Code(Figure("A", "B"), Pages.Chart(), Pages.Chart())], [])));
    }

    [Fact]
    public void A_picture_is_a_figure_and_text_is_none()
    {
        var picture = Pages.Display(("image/png", "AAAA"), (MimeBundle.PlainText, "A cat"));
        var text = Pages.Display((MimeBundle.Html, "<b>table</b>"), (MimeBundle.PlainText, "table"));

        var deck = Deck(Opening, Code(new StreamOutput("stdout", "printed"), text, picture));

        Assert.Contains("<img src=\"data:image/png;base64,AAAA\" alt=\"A cat\">", deck, StringComparison.Ordinal);
        Assert.DoesNotContain("table", Pages.Body(deck), StringComparison.Ordinal);
        Assert.DoesNotContain("printed", Pages.Body(deck), StringComparison.Ordinal);
        Assert.Contains("2 / 2", deck, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_that_an_animation_changes_stays_in_the_chart()
    {
        const string frames = """[{"layout":{"title":{"text":"Step 1"}}}]""";

        Assert.Contains("data-title=\"changes\"", Deck(Code(Pages.Chart("{}", frames))), StringComparison.Ordinal);
        Assert.Contains("data-title=\"stays\"", Deck(Code(Pages.Chart())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_deck_is_one_file_that_asks_nothing_of_the_network()
    {
        var deck = Deck(Opening, Code(Figure("One", "</script><script>evil()</script>")));

        Assert.Contains("window.Plotly = '<\\/script>';", deck, StringComparison.Ordinal);
        Assert.Contains("content=\"default-src 'none';", deck, StringComparison.Ordinal);
        Assert.Empty(Loads().Matches(deck));
        Assert.DoesNotContain("<script>evil", deck, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", deck, StringComparison.Ordinal);
        Assert.Equal(3, deck.Split("<script").Length - 1);
    }

    [Fact]
    public void Script_and_style_cannot_end_the_elements_they_are_in()
    {
        Assert.DoesNotContain("</", PageTemplate.Script("deck.js"), StringComparison.Ordinal);
        Assert.DoesNotContain("</", PageTemplate.Asset("deck.css"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_notebook_gives_the_same_deck_from_memory_and_from_its_file()
    {
        var notebook = new Notebook([Opening, Code(Figure("One", "It is."))], []);
        var file = Path.GetTempFileName();
        try
        {
            NotebookWriter.Save(notebook, file);

            Assert.Equal(SlideDeck.Render(notebook, Settings), SlideDeck.Render(NotebookReader.Read(file), Settings));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void AssertSlide(string slide, string section, string heading, string finding, string number)
    {
        Assert.Contains($"<p class=\"section\">{section}</p>", slide, StringComparison.Ordinal);
        Assert.Contains($"<h2>{heading}</h2>", slide, StringComparison.Ordinal);
        Assert.Contains($"<p class=\"finding\">{finding}</p>", slide, StringComparison.Ordinal);
        Assert.Contains($"<span>{number}</span>", slide, StringComparison.Ordinal);
    }

    private static string Deck(params Cell[] cells) => SlideDeck.Render(new Notebook(cells, []), Settings);

    private static CodeCell Code(params Output[] outputs) => new("c", "", []) { Outputs = outputs };

    private static DisplayOutput Figure(string title, string finding) =>
        Pages.Display(
            (
                MimeBundle.Plotly,
                new JsonObject
                {
                    ["data"] = JsonNode.Parse("""[{"y":[1,2.50]}]"""),
                    ["layout"] = new JsonObject { ["title"] = new JsonObject { ["text"] = title } },
                }
            ),
            (MimeBundle.PlainText, $"{title}\n{finding}")
        );

    [GeneratedRegex("(src|href)=\"(?!data:)", RegexOptions.ExplicitCapture)]
    private static partial Regex Loads();
}
