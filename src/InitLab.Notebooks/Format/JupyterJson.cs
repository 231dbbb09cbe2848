using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InitLab.Notebooks.Format;

/// <summary>JSON as Python's <c>json.dumps(indent=1, sort_keys=True, ensure_ascii=False)</c> writes it.</summary>
/// <remarks>System.Text.Json escapes more characters and knows no one-blank indent with sorted keys.</remarks>
internal sealed class JupyterJson
{
    // Python sorts by code point; UTF-8 has that order, UTF-16 (the ordinal order of .NET) has not.
    private static readonly Comparer<string> ByCodePoint = Comparer<string>.Create(
        (left, right) => Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right))
    );

    private readonly StringBuilder _text = new();

    internal static string Write(object? value)
    {
        var json = new JupyterJson();
        json.Append(value, 0);
        return json._text.ToString();
    }

    private void Append(object? value, int depth)
    {
        switch (value)
        {
            case null:
                _text.Append("null");
                break;
            case string words:
                AppendText(words);
                break;
            case JsonValue scalar:
                AppendScalar(scalar);
                break;
            case JsonArray or IReadOnlyList<object?>:
                AppendBlock('[', ']', (IEnumerable<object?>)value, depth, item => Append(item, depth + 1));
                break;
            case JsonObject json:
                AppendFields(json.Select(field => KeyValuePair.Create(field.Key, (object?)field.Value)), depth);
                break;
            case Dictionary<string, object?> fields:
                AppendFields(fields, depth);
                break;
            default:
                _text.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
        }
    }

    private void AppendFields(IEnumerable<KeyValuePair<string, object?>> fields, int depth) =>
        AppendBlock(
            '{',
            '}',
            fields.OrderBy(field => field.Key, ByCodePoint),
            depth,
            field =>
            {
                AppendText(field.Key);
                _text.Append(": ");
                Append(field.Value, depth + 1);
            }
        );

    private void AppendBlock<T>(char open, char close, IEnumerable<T> items, int depth, Action<T> append)
    {
        _text.Append(open);
        var isEmpty = true;
        foreach (var item in items)
        {
            _text.Append(isEmpty ? "\n" : ",\n").Append(' ', depth + 1);
            append(item);
            isEmpty = false;
        }

        if (!isEmpty)
        {
            _text.Append('\n').Append(' ', depth);
        }

        _text.Append(close);
    }

    private void AppendScalar(JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                AppendText(value.GetValue<string>());
                break;
            case JsonValueKind.Number:
                _text.Append(PythonNumber.Of(value));
                break;
            default:
                _text.Append(value.ToJsonString());
                break;
        }
    }

    private void AppendText(string words)
    {
        _text.Append('"');
        foreach (var rune in words.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => _text.Append("\\\""),
                '\\' => _text.Append("\\\\"),
                '\n' => _text.Append("\\n"),
                '\r' => _text.Append("\\r"),
                '\t' => _text.Append("\\t"),
                '\f' => _text.Append("\\f"),
                '\b' => _text.Append("\\b"),
                < ' ' => _text.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
                _ => _text.Append(rune.ToString()),
            };
        }

        _text.Append('"');
    }
}
