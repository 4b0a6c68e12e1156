using System.Text;

namespace Jauge.Catalog.Refresh;

/// <summary>CSV as RFC 4180 has it, with LF: a field is quoted where it holds a comma, a quote or a line break.</summary>
internal static class CsvText
{
    public static void WriteRow(TextWriter output, IEnumerable<string> fields)
    {
        output.Write(string.Join(',', fields.Select(Quoted)));
        output.Write('\n');
    }

    /// <summary>Rows in order; an unclosed quote ends with the text, a stray one is kept as it stands.</summary>
    public static IEnumerable<string[]> ReadRows(TextReader input)
    {
        var fields = new List<string>();
        while (input.Peek() >= 0)
        {
            fields.Add(ReadField(input, out var ended));
            if (ended)
            {
                yield return [.. fields];
                fields.Clear();
            }
        }
    }

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string ReadField(TextReader input, out bool rowEnded)
    {
        var field = new StringBuilder();
        if (input.Peek() == '"')
        {
            ReadQuoted(input, field);
        }

        for (var next = input.Read(); ; next = input.Read())
        {
            switch (next)
            {
                case ',' when input.Peek() >= 0:
                    rowEnded = false;
                    return field.ToString();
                case '\r' when input.Peek() == '\n':
                    break;
                case '\n' or -1 or ',':
                    rowEnded = true;
                    return field.ToString();
                default:
                    field.Append((char)next);
                    break;
            }
        }
    }

    private static void ReadQuoted(TextReader input, StringBuilder field)
    {
        input.Read();
        for (var next = input.Read(); next >= 0; next = input.Read())
        {
            if (next != '"')
            {
                field.Append((char)next);
            }
            else if (input.Peek() == '"')
            {
                field.Append((char)input.Read());
            }
            else
            {
                return;
            }
        }
    }
}
