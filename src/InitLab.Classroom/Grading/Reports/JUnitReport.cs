using System.Globalization;
using System.Text;
using System.Xml;
using InitLab.Classroom.Grading.Results;

namespace InitLab.Classroom.Grading.Reports;

/// <summary>The class as JUnit's XML: a suite for each student, a case for each test cell.</summary>
internal static class JUnitReport
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static byte[] Of(GradedClass graded)
    {
        using var content = new MemoryStream();
        using (var xml = XmlWriter.Create(content, Settings))
        {
            xml.WriteStartElement("testsuites");
            Name(xml, "name", graded.Basis.Assignment);
            Counts(xml, [.. graded.Students.SelectMany(student => student.Grade.Cells)]);
            foreach (var student in graded.Students)
            {
                Suite(xml, student.Grade);
            }

            xml.WriteEndElement();
        }

        content.WriteByte((byte)'\n');
        return content.ToArray();
    }

    private static void Suite(XmlWriter xml, StudentGrade grade)
    {
        xml.WriteStartElement("testsuite");
        Name(xml, "name", grade.Student);
        Counts(xml, grade.Cells);
        foreach (var cell in grade.Cells)
        {
            xml.WriteStartElement("testcase");
            Name(xml, "classname", grade.Student);
            Name(xml, "name", cell.GradeId);
            if (!IsPassed(cell))
            {
                xml.WriteStartElement("failure");
                Name(xml, "message", $"{cell.Right} of {cell.Exercises.Count} right");
                Name(xml, "type", grade.Status);
                xml.WriteString(PlainText.Of(Reasons(cell)));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Counts(XmlWriter xml, IReadOnlyList<CellGrade> cells)
    {
        Name(xml, "tests", cells.Count.ToString(CultureInfo.InvariantCulture));
        Name(xml, "failures", cells.Count(cell => !IsPassed(cell)).ToString(CultureInfo.InvariantCulture));
    }

    private static string Reasons(CellGrade cell) =>
        string.Join('\n', cell.Exercises.Where(e => !e.IsRight).Select(e => $"{e.Exercise}: {e.Reason}"));

    private static bool IsPassed(CellGrade cell) => cell.Right == cell.Exercises.Count;

    private static void Name(XmlWriter xml, string name, string value) =>
        xml.WriteAttributeString(name, PlainText.Of(value));
}
