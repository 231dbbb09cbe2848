namespace InitLab.Classroom.Grading.Reports;

/// <summary>The style sheet of a student's page, for light and for dark screens and for paper.</summary>
internal static class FeedbackStyle
{
    public const string Css = """
        :root { color-scheme: light dark; --ink: #1f2328; --dim: #57606a; --page: #ffffff; --card: #f6f8fa;
          --line: #d0d7de; --right: #116329; --open: #8a4600; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e6edf3; --dim: #9da7b3; --page: #0d1117; --card: #161b22; --line: #30363d;
            --right: #56d364; --open: #e3b341; }
        }
        body { margin: 0; background: var(--page); color: var(--ink); font: 17px/1.55 system-ui, sans-serif; }
        main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.2rem 3rem; overflow-wrap: anywhere; }
        h1 { font-size: 1.6rem; margin: 0; }
        h2 { font-size: 1.1rem; margin: 0 0 .6rem; display: flex; flex-wrap: wrap; gap: .2rem .8rem;
          align-items: baseline; }
        h2 small, footer { color: var(--dim); font-weight: normal; font-size: .85rem; }
        .points { margin-left: auto; }
        .who { color: var(--dim); margin: .2rem 0 1rem; }
        .score { font-size: 1.25rem; display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; }
        .score strong { font-size: 2rem; line-height: 1; }
        meter { flex: 1; min-width: 8rem; height: 1rem; }
        section { background: var(--card); border: 1px solid var(--line); border-radius: .6rem;
          padding: 1rem 1.2rem; margin: 1rem 0; }
        .status { border-left: .25rem solid var(--open); padding-left: .8rem; }
        .right strong { color: var(--right); }
        .open strong { color: var(--open); }
        section p { margin: .4rem 0; }
        ul { margin: 0; padding-left: 1.2rem; }
        summary { cursor: pointer; color: var(--dim); }
        code, samp { font: .9em ui-monospace, monospace; }
        @media print { body { background: none; } section { break-inside: avoid; } }
        """;
}
