using System.Text;

namespace Jauge.Rendering.Writing.Hcl;

/// <summary>Writes HCL as <c>terraform fmt</c> would: two spaces, equal signs of neighbouring arguments in one column.</summary>
public sealed class HclWriter
{
    private const int Step = 2;
    private const int LongestList = 100;
    private readonly StringBuilder _text = new();

    /// <summary>A file of blocks, one empty line between two.</summary>
    /// <param name="blocks">In order.</param>
    /// <param name="head">A comment at the head; null for none.</param>
    public static string Write(IEnumerable<HclBlock> blocks, string? head = null)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        var writer = new HclWriter();
        if (head is not null) writer.Comment(head, 0);
        foreach (var block in blocks)
        {
            if (writer._text.Length > 0) writer._text.Append('\n');
            if (block.Comment is { } comment) writer.Comment(comment, 0);
            writer.Block(block, 0);
        }

        return writer._text.ToString();
    }

    /// <summary>A file of values, such as <c>terraform.tfvars</c>: the arguments of a block without the block, one empty line between
    /// two.</summary>
    /// <param name="values">Arguments only.</param>
    /// <param name="head">A comment at the head; null for none.</param>
    public static string WriteValues(HclBlock values, string? head = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        var writer = new HclWriter();
        if (head is not null) writer.Comment(head, 0);
        foreach (var entry in values.Entries)
        {
            if (writer._text.Length > 0) writer._text.Append('\n');
            writer.Body([entry], 0);
        }

        return writer._text.ToString();
    }

    private void Comment(string comment, int indent)
    {
        foreach (var line in comment.Split('\n')) _text.Append(' ', indent).Append(line.Length == 0 ? "#" : "# ").Append(line).Append('\n');
    }

    private void Block(HclBlock block, int indent)
    {
        _text.Append(' ', indent).Append(block.Type);
        foreach (var label in block.Labels) _text.Append(' ').Append(Quoted(label));
        if (block.Entries.Count == 0)
        {
            _text.Append(" {}\n");
            return;
        }

        _text.Append(" {\n");
        Body(block.Entries, indent + Step);
        _text.Append(' ', indent).Append("}\n");
    }

    private void Body(IReadOnlyList<HclEntry> entries, int indent)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (i > 0 && (entries[i].Block is not null || entries[i - 1].Block is not null)) _text.Append('\n');
            if (entries[i].Comment is { } comment) Comment(comment, indent);
            if (entries[i].Block is { } block) Block(block, indent);
            else Argument(entries[i].Name, Expression(entries[i].Value!, indent), Width(entries, i, indent), indent);
        }
    }

    private void Argument(string name, string value, int width, int indent) =>
        _text.Append(' ', indent).Append(name.PadRight(width)).Append(" = ").Append(value).Append('\n');

    // neighbours that take one line each, with no comment between them, share a column
    private static int Width(IReadOnlyList<HclEntry> entries, int at, int indent)
    {
        if (!IsAligned(entries[at], indent)) return 0;
        var (first, last) = (at, at);
        while (first > 0 && entries[first].Comment is null && IsAligned(entries[first - 1], indent)) first--;
        while (last + 1 < entries.Count && entries[last + 1].Comment is null && IsAligned(entries[last + 1], indent)) last++;
        return entries.Skip(first).Take(last - first + 1).Max(e => e.Name.Length);
    }

    private static bool IsAligned(HclEntry entry, int indent) =>
        entry.Value is not null && !Expression(entry.Value, indent).Contains('\n', StringComparison.Ordinal);

    private static string Expression(HclValue value, int indent) => value switch
    {
        HclLiteral literal => literal.Text,
        HclText text => Quoted(text.Text),
        HclReference reference => reference.Path,
        HclCall call => $"{call.Function}({string.Join(", ", call.Arguments.Select(a => Expression(a, indent)))})",
        HclOperation operation =>
            $"{Operand(operation.Left, operation.Sign, indent)} {operation.Sign} {Operand(operation.Right, operation.Sign, indent)}",
        HclNegation negation => $"!{Operand(negation.Inner, "!", indent)}",
        HclConditional choice =>
            $"{Operand(choice.Condition, "?", indent)} ? {Operand(choice.Then, "?", indent)} : {Operand(choice.Otherwise, "?", indent)}",
        HclFor each => For(each, indent),
        HclAccess access =>
            Operand(access.Of, ".", indent) + (access.Attribute is { } name ? $".{name}" : $"[{Expression(access.Index!, indent)}]"),
        HclTemplate template => $"\"{string.Concat(template.Parts.Select(p => Part(p, indent)))}\"",
        HclList list => List(list, indent),
        HclObject entries => Object(entries, indent),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    // what an operator takes; whatever could be read in another way stands in brackets
    private static string Operand(HclValue value, string sign, int indent)
    {
        var bare = value switch
        {
            HclConditional => false,
            HclOperation inner => IsBare(inner.Sign, sign),
            HclNegation or HclLiteral or HclText or HclTemplate => sign is not ".",
            _ => true,
        };
        return bare ? Expression(value, indent) : $"({Expression(value, indent)})";
    }

    private static bool IsBare(string inner, string outer) => outer switch
    {
        "?" => true,
        "&&" or "||" when inner is "==" or "!=" or "<" or "<=" or ">" or ">=" => true,
        "&&" or "||" or "+" or "*" => inner == outer,
        _ => false,
    };

    private static string For(HclFor each, int indent)
    {
        var head = $"for {string.Join(", ", each.Names)} in {Expression(each.Items, indent)} : ";
        var body = (each.Key is { } key ? $"{Operand(key, "?", indent)} => " : "") + Expression(each.Value, indent);
        var where = each.Where is { } condition ? $" if {Expression(condition, indent)}" : "";
        return each.Key is null ? $"[{head}{body}{where}]" : $"{{ {head}{body}{where} }}";
    }

    private static string Part(HclValue part, int indent) => part is HclText text ? Escaped(text.Text) : $"${{{Expression(part, indent)}}}";

    private static string List(HclList list, int indent)
    {
        var items = list.Select(i => Expression(i, indent + Step)).ToList();
        var line = $"[{string.Join(", ", items)}]";
        if (items.Count == 0 || (line.Length <= LongestList && !line.Contains('\n', StringComparison.Ordinal))) return line;
        var (inner, outer) = (new string(' ', indent + Step), new string(' ', indent));
        return $"[\n{string.Concat(items.Select(i => $"{inner}{i},\n"))}{outer}]";
    }

    private static string Object(HclObject entries, int indent)
    {
        var lines = entries.Entries.Select(e => new HclEntry(HclIdentifier.Is(e.Name) ? e.Name : Quoted(e.Name), e.Value, null, e.Comment))
            .ToList();
        if (lines.Count == 0) return "{}";
        var writer = new HclWriter();
        writer.Body(lines, indent + Step);
        return $"{{\n{writer._text}{new string(' ', indent)}}}";
    }

    private static string Quoted(string text) => $"\"{Escaped(text)}\"";

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            escaped.Append(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when Rune.IsControl(rune) => $"\\u{rune.Value:x4}",
                _ => rune.ToString(),
            });
        return escaped.Replace("${", "$${").Replace("%{", "%%{").ToString();
    }
}
