namespace InitLab.Notebooks.Scripting.Directives;

/// <summary>A line of a cell that speaks to the engine rather than to the compiler.</summary>
/// <param name="Line">The line of the text it stands in (1 is the first).</param>
internal abstract record Directive(int Line);

/// <summary><c>#r "nuget: Name, version"</c>.</summary>
internal sealed record PackageDirective(int Line, string Text) : Directive(Line);

/// <summary><c>#r "path.dll"</c> or <c>#r "System.Name"</c>.</summary>
internal sealed record AssemblyDirective(int Line, string Reference) : Directive(Line);

/// <summary><c>#i "nuget:source"</c>.</summary>
internal sealed record SourceDirective(int Line, string Source) : Directive(Line);

/// <summary><c>#load "file"</c>; the line stays in the code for the compiler.</summary>
internal sealed record LoadDirective(int Line, string Path) : Directive(Line);

/// <summary><c>#!import "file"</c>.</summary>
internal sealed record ImportDirective(int Line, string Path) : Directive(Line);

/// <summary><c>#!name argument</c>, of any name.</summary>
internal sealed record MagicDirective(int Line, string Name, string Argument) : Directive(Line);

/// <summary>A directive in code that the compiler leaves out.</summary>
internal sealed record InactiveDirective(int Line) : Directive(Line);
