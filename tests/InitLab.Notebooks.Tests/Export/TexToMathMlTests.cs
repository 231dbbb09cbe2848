using System.Xml.Linq;
using InitLab.Notebooks.Running.Export.Tex;

namespace InitLab.Notebooks.Tests.Export;

public sealed class TexToMathMlTests
{
    [Theory]
    [InlineData("x", "<mi>x</mi>")]
    [InlineData("3.14", "<mn>3.14</mn>")]
    [InlineData(@"\sigma_w^2", "<msubsup><mi>σ</mi><mi>w</mi><mn>2</mn></msubsup>")]
    [InlineData("x^{ab}", "<msup><mi>x</mi><mrow><mi>a</mi><mi>b</mi></mrow></msup>")]
    [InlineData("x^12", "<msup><mi>x</mi><mn>1</mn></msup><mn>2</mn>")]
    [InlineData("{}_n", "<msub><mrow></mrow><mi>n</mi></msub>")]
    [InlineData("f''", "<mi>f</mi><mo stretchy=\"false\" lspace=\"0\" rspace=\"0\">′′</mo>")]
    [InlineData(@"\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>")]
    [InlineData(@"\frac{a}{b}", "<mfrac><mi>a</mi><mi>b</mi></mfrac>")]
    [InlineData(
        @"\tfrac12",
        "<mstyle displaystyle=\"false\" scriptlevel=\"0\"><mfrac><mn>1</mn><mn>2</mn></mfrac></mstyle>"
    )]
    [InlineData(@"\sqrt{x}", "<msqrt><mi>x</mi></msqrt>")]
    [InlineData(@"\sqrt[3]{x}", "<mroot><mi>x</mi><mn>3</mn></mroot>")]
    [InlineData(
        @"\sum_{i=1}^n x",
        "<munderover><mo>∑</mo><mrow><mi>i</mi><mo form=\"infix\">=</mo><mn>1</mn></mrow>"
            + "<mi>n</mi></munderover><mi>x</mi>"
    )]
    [InlineData(@"\int_0^1", "<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup>")]
    [InlineData(
        @"\max_i x",
        "<munder><mo movablelimits=\"true\" form=\"prefix\" lspace=\"0\" rspace=\"0\">max</mo><mi>i</mi></munder>"
            + "<mspace width=\"0.167em\"/><mi>x</mi>"
    )]
    [InlineData(@"2\ln x", "<mn>2</mn><mspace width=\"0.167em\"/><mi>ln</mi><mspace width=\"0.167em\"/><mi>x</mi>")]
    [InlineData(
        @"\tanh(x)",
        "<mi>tanh</mi><mo fence=\"true\" form=\"prefix\" stretchy=\"false\">(</mo><mi>x</mi>"
            + "<mo fence=\"true\" form=\"postfix\" stretchy=\"false\">)</mo>"
    )]
    [InlineData(@"\operatorname{Var}", "<mi>Var</mi>")]
    [InlineData(
        @"\operatorname*{arg\,max}_x",
        "<munder><mo movablelimits=\"true\" form=\"prefix\" lspace=\"0\" rspace=\"0\">"
            + "arg\u2009max</mo><mi>x</mi></munder>"
    )]
    [InlineData("a-b", "<mi>a</mi><mo form=\"infix\">−</mo><mi>b</mi>")]
    [InlineData("a=-b", "<mi>a</mi><mo form=\"infix\">=</mo><mo form=\"prefix\">−</mo><mi>b</mi>")]
    [InlineData(@"\mathrm{fan}", "<mi>fan</mi>")]
    [InlineData(@"\mathrm{d}x", "<mi mathvariant=\"normal\">d</mi><mi>x</mi>")]
    [InlineData(@"\mathbf{W}", "<mi mathvariant=\"normal\" class=\"bold\">W</mi>")]
    [InlineData(@"\boldsymbol\theta", "<mi class=\"bold\">θ</mi>")]
    [InlineData(@"\mathbb{R}", "<mi mathvariant=\"normal\">ℝ</mi>")]
    [InlineData(@"\mathbb{E}", "<mi mathvariant=\"normal\">𝔼</mi>")]
    [InlineData(@"\mathcal{N}", "<mi mathvariant=\"normal\">𝒩</mi>")]
    [InlineData(@"\mathcal L", "<mi mathvariant=\"normal\">ℒ</mi>")]
    [InlineData(@"\text{a  b \% c}", "<mtext>a\u00a0\u00a0b\u00a0%\u00a0c</mtext>")]
    [InlineData(
        @"\left(x\right]",
        "<mo fence=\"true\" form=\"prefix\" stretchy=\"true\">(</mo><mi>x</mi>"
            + "<mo fence=\"true\" form=\"postfix\" stretchy=\"true\">]</mo>"
    )]
    [InlineData(
        @"\left.x\right|_0",
        "<msub><mrow><mi>x</mi><mo fence=\"true\" form=\"postfix\" stretchy=\"true\">|</mo></mrow><mn>0</mn></msub>"
    )]
    [InlineData(
        @"\lVert x\rVert",
        "<mo fence=\"true\" form=\"prefix\" stretchy=\"false\">‖</mo><mi>x</mi>"
            + "<mo fence=\"true\" form=\"postfix\" stretchy=\"false\">‖</mo>"
    )]
    [InlineData(@"\hat x", "<mover accent=\"true\"><mi>x</mi><mo stretchy=\"false\">^</mo></mover>")]
    [InlineData(@"\overline{xy}", "<mrow class=\"overline\"><mrow><mi>x</mi><mi>y</mi></mrow></mrow>")]
    [InlineData(
        @"\underbrace{x}_{n}",
        "<munder><munder><mi>x</mi><mo stretchy=\"true\">⏟</mo></munder><mi>n</mi></munder>"
    )]
    [InlineData(
        @"\begin{pmatrix}a&b\\c&d\end{pmatrix}",
        "<mo fence=\"true\" form=\"prefix\" stretchy=\"true\">(</mo><mtable class=\"matrix\">"
            + "<mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr>"
            + "<mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr>"
            + "</mtable><mo fence=\"true\" form=\"postfix\" stretchy=\"true\">)</mo>"
    )]
    [InlineData(
        @"\begin{aligned}a&=b\\[4pt]&-c\end{aligned}",
        "<mtable class=\"aligned\" displaystyle=\"true\" columnalign=\"right left\">"
            + "<mtr><mtd><mi>a</mi></mtd><mtd><mrow><mo form=\"infix\">=</mo><mi>b</mi></mrow></mtd></mtr>"
            + "<mtr><mtd><mrow></mrow></mtd><mtd><mrow><mo form=\"infix\">−</mo><mi>c</mi></mrow></mtd></mtr></mtable>"
    )]
    [InlineData("a<b", "<mi>a</mi><mo form=\"infix\">&lt;</mo><mi>b</mi>")]
    [InlineData(@"\$5", "<mi mathvariant=\"normal\">$</mi><mn>5</mn>")]
    public void A_formula_becomes_this_mathml(string tex, string expected) => Assert.Equal(expected, Content(tex));

    [Theory]
    [InlineData(@"\color{red}x", @"the command \color is not known")]
    [InlineData(@"x\foo", @"the command \foo is not known")]
    [InlineData(@"\begin{array}{cc}a\end{array}", @"the environment \begin{array} is not known")]
    [InlineData(@"\begin{cases}a\end{matrix}", @"\end{matrix} stands where \end{cases} must stand")]
    [InlineData(@"\begin{cases}a}\end{cases}", "} stands inside an environment")]
    [InlineData(@"\begin{cases}a", "the end of the formula stands inside an environment")]
    [InlineData("{x", "the end stands where } must stand")]
    [InlineData("x}", "} closes nothing")]
    [InlineData("a & b", "& closes nothing")]
    [InlineData(@"\left( x", @"the end stands where \right must stand")]
    [InlineData(@"\left x", "x stands where a delimiter must stand")]
    [InlineData(@"\frac{1}", "an argument is missing at the end")]
    [InlineData(@"{\frac1}", "an argument is missing before }")]
    [InlineData("x^2^3", "a second ^ follows the first")]
    [InlineData("x_2_3", "a second _ follows the first")]
    [InlineData("x^2'", "a prime follows a script")]
    [InlineData("50%", @"% stands alone where \% is meant")]
    [InlineData("x\\", "the formula ends with a lone backslash")]
    [InlineData(@"\text{x", "a group of text has no closing }")]
    [InlineData(@"\text{$x$}", "$ is not known inside text")]
    [InlineData(@"\mathbb{x}", "x has no blackboard or calligraphic form")]
    [InlineData("x \u0001", "is not known")]
    public void What_is_not_understood_is_named_with_its_place(string tex, string reason)
    {
        var error = Assert.Throws<TexException>(() => TexToMathMl.Translate(tex, isDisplay: false, "a.ipynb, cell 3"));

        Assert.StartsWith("a.ipynb, cell 3: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Contains(tex.Trim(), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hostile_depth_is_an_error_and_not_a_crash()
    {
        var tex = new string('{', 100_000);

        var error = Assert.Throws<TexException>(() => TexToMathMl.Translate(tex, isDisplay: false, "a"));

        Assert.Contains("nested more than", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sign_of_the_tables_makes_one_element()
    {
        string[] commands =
        [
            .. TexSymbols.Letters.Keys.Select(name => "\\" + name),
            .. TexSymbols.Upright.Keys.Select(name => "\\" + name),
            .. TexSymbols.Binary.Keys.Select(name => "\\" + name),
            .. TexSymbols.Relations.Keys.Select(name => "\\" + name),
            .. TexSymbols.Large.Keys.Select(name => "\\" + name),
            .. TexSymbols.Functions.Select(name => "\\" + name),
            .. TexSymbols.Limits.Select(name => "\\" + name),
            .. TexSymbols.Accents.Keys.Select(name => $"\\{name} x"),
            .. TexSymbols.Spaces.Keys,
        ];

        Assert.All(commands, command => Assert.Single(Row(command).Elements()));
        Assert.All(
            TexSymbols.Delimiters.Keys,
            name =>
                Assert.Equal("mrow", Assert.Single(Row($"a \\left{name} x \\right.").Elements("mrow")).Name.LocalName)
        );
    }

    [Theory]
    [InlineData(@"x<y & z \text{a<b>&""}", false)]
    [InlineData(@"\ln\left(\frac{\lVert z_L\rVert}{\|z_0\|}\right)^{2} \to -\infty,\ \bigl[0,1\bigr)", true)]
    [InlineData(@"\begin{cases}1 & z>0\\0 & \text{else}\end{cases}\quad\overbrace{a+\cdots+b}^{n}", true)]
    public void The_result_is_one_math_element_with_its_tex(string tex, bool isDisplay)
    {
        var formula = tex.Replace(" & ", isDisplay ? " & " : " ", StringComparison.Ordinal);

        var math = XElement.Parse(TexToMathMl.Translate(formula, isDisplay, "a"));

        Assert.Equal("math", math.Name.LocalName);
        Assert.Equal(isDisplay ? "block" : null, math.Attribute("display")?.Value);
        Assert.Equal(formula, math.Element("semantics")!.Element("annotation")!.Value);
    }

    private static XElement Row(string tex) =>
        XElement.Parse(TexToMathMl.Translate(tex, isDisplay: false, "a")).Element("semantics")!.Elements().First();

    private static string Content(string tex) =>
        string.Concat(Row(tex).Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)))
            .Replace(" />", "/>", StringComparison.Ordinal);
}
