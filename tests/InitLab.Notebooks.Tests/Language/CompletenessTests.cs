using InitLab.Notebooks.Scripting;
using InitLab.Notebooks.Scripting.Language;

namespace InitLab.Notebooks.Tests.Language;

public sealed class CompletenessTests
{
    [Theory]
    [InlineData("")]
    [InlineData("1 + 1")]
    [InlineData("var x = 1;")]
    [InlineData("class A { }")]
    [InlineData("#r \"nuget: A, 1.0.0\"")]
    [InlineData("#!html\n<p")]
    [InlineData("#!time\n1")]
    [InlineData("// {")]
    [InlineData("\"{\"")]
    [InlineData("if (true) { }")]
    [InlineData("nothing.Known")]
    public void Code_that_can_run_is_complete(string code) =>
        Assert.Equal(new(CompletenessStatus.Complete, ""), ScriptSession.CheckCompleteness(code));

    [Theory]
    [InlineData("class A {", "    ")]
    [InlineData("class A\n{\n    void F()\n    {", "        ")]
    [InlineData("class A\n{\n    int x;", "    ")]
    [InlineData("for (;;)", "")]
    [InlineData("f(1,", "    ")]
    [InlineData("if (a) { b(); }\nelse {", "    ")]
    [InlineData("/* open", "")]
    [InlineData("var s = @\"open", "")]
    [InlineData("var s = \"\"\"\n  open", "  ")]
    [InlineData("1 +", "")]
    [InlineData("int F() =>", "")]
    public void Code_that_must_go_on_is_incomplete_and_says_how_deep(string code, string indent) =>
        Assert.Equal(new(CompletenessStatus.Incomplete, indent), ScriptSession.CheckCompleteness(code));

    [Theory]
    [InlineData("var s = \"open")]
    [InlineData("}")]
    [InlineData("int 1x;")]
    [InlineData("var x = ;")]
    public void Code_that_nothing_can_mend_is_invalid(string code) =>
        Assert.Equal(new(CompletenessStatus.Invalid, ""), ScriptSession.CheckCompleteness(code));

    [Theory]
    [InlineData("1 + 1", true)]
    [InlineData("f() // no semicolon", true)]
    [InlineData("class A { }\n\"text\"", true)]
    [InlineData("1;", false)]
    [InlineData("1\n;", false)]
    [InlineData("int x = 1;", false)]
    [InlineData("1;\n{ }", false)]
    [InlineData("#!html\n1", false)]
    [InlineData("", false)]
    public void A_last_expression_is_told_from_a_statement(string code, bool expected) =>
        Assert.Equal(expected, ScriptSession.EndsInExpression(code));
}
