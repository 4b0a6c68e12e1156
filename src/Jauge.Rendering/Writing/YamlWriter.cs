using System.Text;
using System.Text.RegularExpressions;

namespace Jauge.Rendering.Writing;

/// <summary>Writes YAML 1.2 that YAML 1.1 readers understand alike: block style, two spaces, quotes only where a bare text would be
/// read as something else.</summary>
public sealed partial class YamlWriter
{
    private const int Step = 2;
    private readonly StringBuilder _text = new();

    /// <summary>One document with a comment at its head.</summary>
    /// <param name="root">The document.</param>
    /// <param name="head">One or more lines; null for none.</param>
    public static string Write(YamlNode root, string? head = null) => Write([root], head);

    /// <summary>Several documents of one file, separated by <c>---</c>.</summary>
    public static string Write(IEnumerable<YamlNode> documents, string? head = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var writer = new YamlWriter();
        if (head is not null) writer.Comment(head, 0);
        var first = true;
        foreach (var document in documents)
        {
            if (!first) writer._text.Append("---\n");
            writer.Document(document);
            first = false;
        }

        return writer._text.ToString();
    }

    private void Document(YamlNode root)
    {
        if (root is YamlMap { IsEmpty: false } map) Map(map, 0);
        else if (root is YamlList { IsEmpty: false } list) List(list, 0);
        else _text.Append(Inline(root, 0)).Append('\n');
    }

    private void Map(YamlMap map, int indent)
    {
        foreach (var entry in map)
        {
            if (entry.Comment is { } comment) Comment(comment, indent);
            _text.Append(' ', indent);
            Entry(entry, indent);
        }
    }

    private void Entry(YamlEntry entry, int indent)
    {
        _text.Append(Scalar(entry.Key)).Append(':');
        Value(entry.Value, indent);
    }

    private void Value(YamlNode value, int indent)
    {
        if (value is YamlMap { IsEmpty: false } or YamlList { IsEmpty: false }) _text.Append('\n');
        if (value is YamlMap { IsEmpty: false } map) Map(map, indent + Step);
        else if (value is YamlList { IsEmpty: false } list) List(list, indent + Step);
        else _text.Append(' ').Append(Inline(value, indent + Step)).Append('\n');
    }

    private void List(YamlList list, int indent)
    {
        foreach (var item in list)
        {
            if (item.Comment is { } comment) Comment(comment, indent);
            _text.Append(' ', indent).Append('-');
            if (item.Value is YamlMap { IsEmpty: false } map) MapInList(map, indent);
            else Value(item.Value, indent);
        }
    }

    // the first key stands beside the dash; a comment on it would not, so that it comes before the dash
    private void MapInList(YamlMap map, int indent)
    {
        var first = true;
        foreach (var entry in map)
        {
            if (!first && entry.Comment is { } comment) Comment(comment, indent + Step);
            _text.Append(' ', first ? 1 : indent + Step);
            Entry(entry, indent + Step);
            first = false;
        }
    }

    private void Comment(string comment, int indent)
    {
        foreach (var line in comment.Split('\n'))
            _text.Append(' ', indent).Append(line.Length == 0 ? "#" : "# ").Append(line).Append('\n');
    }

    private static string Inline(YamlNode value, int indent) => value switch
    {
        YamlMap => "{}",
        YamlList => "[]",
        YamlScalar { IsPlain: true } plain => plain.Text,
        YamlScalar { Text: var text } when IsBlock(text) => Block(text, indent),
        YamlScalar { Text: var text } => Scalar(text),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    // a block shows what is quoted otherwise; lines that a block would change stay in quotes
    private static bool IsBlock(string text) =>
        text.Contains('\n', StringComparison.Ordinal) && !text.Any(c => c != '\n' && char.IsControl(c)) && !text.StartsWith(' ')
        && !text.StartsWith('\n') && !text.EndsWith("\n\n", StringComparison.Ordinal)
            && text.Split('\n').All(l => !l.EndsWith(' ') && IsPrintable(l));

    private static string Block(string text, int indent)
    {
        var block = new StringBuilder(text.EndsWith('\n') ? "|" : "|-");
        foreach (var line in text.TrimEnd('\n').Split('\n'))
            block.Append('\n').Append(' ', line.Length == 0 ? 0 : indent).Append(line);
        return block.ToString();
    }

    private static bool IsPrintable(string text) =>
        !text.Any(c => c is '\u0085' or '\u2028' or '\u2029' or '\uFEFF' || char.IsSurrogate(c));

    private static string Scalar(string text) => IsBare().IsMatch(text) && !IsSomethingElse().IsMatch(text) ? text : Quoted(text);

    // what holds double quotes is read best in single ones, which escape nothing else
    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny('"', '\\') >= 0 && !text.Any(char.IsControl) && IsPrintable(text)
            ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'"
            : $"\"{string.Concat(text.EnumerateRunes().Select(Escaped))}\"";

    private static string Escaped(Rune rune) => rune.Value switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\t' => "\\t",
        '\r' => "\\r",
        _ when Rune.IsControl(rune) || !IsPrintable(rune.ToString()) => $"\\U{rune.Value:x8}",
        _ => rune.ToString(),
    };

    // letters of any language, and signs that mean nothing to YAML where they stand; no ": " and no " #" inside, no space at an end
    [GeneratedRegex(@"^[\p{L}\p{N}_/.$+~(=^](?:[\p{L}\p{N}_/.$+~()=*^;%'<>?!-]|[,&|](?! )|:(?=[\p{L}\p{N}_/.$-])| (?=[\p{L}\p{N}_/.$+~()=*^;%'<>?!-]))*\z")]
    private static partial Regex IsBare();

    // what a 1.1 or 1.2 reader takes for null, a truth value, a number or a date
    [GeneratedRegex(@"^(?:~|null|true|false|yes|no|on|off|y|n|=|[-+.]?[\d.][\d_.,:eExXoO+a-fA-F-]*|[-+]?\.(?:inf|nan)|\d{4}-\d\d?-\d\d?.*)\z", RegexOptions.IgnoreCase)]
    private static partial Regex IsSomethingElse();
}
