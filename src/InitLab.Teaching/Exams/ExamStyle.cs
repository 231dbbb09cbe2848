namespace InitLab.Teaching.Exams;

/// <summary>How exams look on paper: A4, light, no question broken over two pages.</summary>
internal static class ExamStyle
{
    internal const string Css = """
        @page { size: A4; margin: 18mm 18mm 16mm; }
        :root { color-scheme: only light; }
        * { box-sizing: border-box; }
        body {
          max-width: 174mm; margin: 8mm auto; padding: 0 4mm; background: #fff; color: #111;
          font: 11pt/1.45 Georgia, "Times New Roman", "DejaVu Serif", serif;
        }
        h1 { font-size: 17pt; margin: 0 0 2mm; }
        h2 { font-size: 13pt; margin: 8mm 0 2mm; break-after: avoid; }
        p { margin: 0 0 2mm; }
        .fields { display: flex; gap: 6mm; margin: 5mm 0; }
        .fields span { flex: 1; border-bottom: 0.3mm solid #111; padding-bottom: 5mm; }
        .fields .short { flex: 0 0 35mm; }
        .rules { border: 0.3mm solid #999; padding: 3mm 4mm 1mm; margin-bottom: 6mm; }
        ol { padding-left: 8mm; margin: 0; }
        ol > li { margin-bottom: 6mm; break-inside: avoid; }
        ol > li::marker { font-weight: bold; }
        .points { float: right; margin-left: 4mm; font-style: italic; }
        .room { height: 22mm; }
        .answer { border-top: 0.2mm dotted #777; padding-top: 1.5mm; }
        .answer::after { content: ""; display: inline-block; width: 60mm; border-bottom: 0.3mm solid #111; }
        .form { font-style: italic; }
        .variant { break-before: page; }
        .variant:first-of-type { break-before: auto; }
        table { border-collapse: collapse; margin: 1mm 0 2mm; font-size: 10pt; }
        th, td { border: 0.2mm solid #999; padding: 0.6mm 2mm; text-align: left; vertical-align: top; }
        td:first-child { white-space: nowrap; }
        .right { font-weight: bold; }
        @media print { body { margin: 0; padding: 0; max-width: none; } }
        """;

    internal static string Page(string title, string body) =>
        $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title>
            <style>
            {Css}
            </style>
            </head>
            <body>
            {body}</body>
            </html>

            """;
}
