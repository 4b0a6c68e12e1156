using System.Text;

namespace Jauge.Rendering.Writing.Script;

/// <summary>Writes TypeScript: two spaces, double quotes, what is long on several lines.</summary>
public sealed class ScriptWriter
{
    private const int Step = 2;
    private const int LongestLine = 120;
    private readonly StringBuilder _text = new();

    /// <summary>A file of statements.</summary>
    /// <param name="head">A comment at the head.</param>
    /// <param name="statements">In order; imports first.</param>
    public static string Write(string head, IEnumerable<ScriptStatement> statements)
    {
        var writer = new ScriptWriter();
        writer.Comment(head, 0);
        ScriptStatement? last = null;
        foreach (var statement in statements)
        {
            if (last is not ScriptImport || statement is not ScriptImport) writer._text.Append('\n');
            writer.Statement(statement, 0);
            last = statement;
        }

        return writer._text.ToString();
    }

    private void Comment(string? comment, int indent)
    {
        foreach (var line in comment?.Split('\n') ?? []) Line($"// {line.ReplaceLineEndings(" ")}".TrimEnd(), indent);
    }

    private void Line(string text, int indent) => _text.Append(' ', indent).Append(text).Append('\n');

    private void Statement(ScriptStatement statement, int indent)
    {
        Comment(statement.Comment, indent);
        var export = statement.IsExported ? "export " : "";
        switch (statement)
        {
            case ScriptFunction function: Function(function, indent); break;
            case ScriptImport import: Line(Import(import), indent); break;
            case ScriptConstant constant: Line($"{export}const {ScriptIdentifier.Checked(constant.Name)}{Typed(constant.Type)} = {Of(constant.Value, indent)};", indent); break;
            case ScriptReturn { Value: { } value }: Line($"return {Of(value, indent)};", indent); break;
            case ScriptReturn: Line("return;", indent); break;
            case ScriptRun run: Line($"{Of(run.Expression, indent)};", indent); break;
            case ScriptAssign assign: Line($"{Of(assign.Target, indent)} = {Of(assign.Value, indent)};", indent); break;
            case ScriptIf condition: If(condition, indent); break;
            default: throw new ArgumentOutOfRangeException(nameof(statement));
        }
    }

    private void If(ScriptIf condition, int indent)
    {
        Line($"if ({Of(condition.Condition, indent)}) {{", indent);
        Statement(condition.Then, indent + Step);
        Line("}", indent);
    }

    private void Function(ScriptFunction function, int indent)
    {
        var name = function.Name is { } own ? $"{(function.IsExported ? "export " : "")}function {ScriptIdentifier.Checked(own)}"
            : "export default function ";
        Line($"{name}({Parameters(function.Parameters)}) {{", indent);
        foreach (var statement in function.Body) Statement(statement, indent + Step);
        Line("}", indent);
    }

    private static string Import(ScriptImport import)
    {
        var names = import.Names.Count > 0 ? $"{{ {string.Join(", ", import.Names.Select(ScriptIdentifier.Checked))} }}" : null;
        var all = string.Join(", ", new[] { import.Default, names }.OfType<string>());
        return $"import {(import.IsOfTypes ? "type " : "")}{all} from {Quoted(import.From)};";
    }

    private static string Typed(ScriptType? type) => type is null ? "" : $": {type.Text}";

    private static string Parameters(IEnumerable<ScriptParameter> parameters) =>
        string.Join(", ", parameters.Select(p => $"{ScriptIdentifier.Checked(p.Name)}{Typed(p.Type)}"));

    private static string Of(ScriptExpression expression, int indent) => expression switch
    {
        ScriptText text => Quoted(text.Text),
        ScriptLiteral literal => literal.Text,
        ScriptName name => name.Path,
        ScriptMember member => $"{Operand(member.Target, indent)}.{member.Field}",
        ScriptIndex item => $"{Operand(item.Target, indent)}[{Of(item.Index, indent)}]",
        ScriptCall call => $"{Operand(call.Target, indent)}({string.Join(", ", call.Arguments.Select(a => Of(a, indent)))})",
        ScriptNew made => $"new {made.Type}({string.Join(", ", made.Arguments.Select(a => Of(a, indent)))})",
        ScriptOperation operation => $"{Operand(operation.Left, indent)} {operation.Sign} {Operand(operation.Right, indent)}",
        ScriptChoice choice =>
            $"{Operand(choice.Condition, indent)} ? {Operand(choice.WhenTrue, indent)} : {Operand(choice.WhenFalse, indent)}",
        ScriptTemplate template => $"`{string.Concat(template.Parts.Select(p => Part(p, indent)))}`",
        ScriptLambda lambda => $"({Parameters(lambda.Parameters)}) => {Result(lambda.Value, indent)}",
        ScriptArray array => Array(array, indent),
        ScriptObject entries => Object(entries, indent),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    // an operation inside another is in parentheses: nobody has to know which sign binds closer
    private static string Operand(ScriptExpression expression, int indent) =>
        expression is ScriptOperation or ScriptChoice or ScriptLambda ? $"({Of(expression, indent)})" : Of(expression, indent);

    // an object as a lambda's value would be read as its body
    private static string Result(ScriptExpression value, int indent) =>
        value is ScriptObject ? $"({Of(value, indent)})" : Of(value, indent);

    private static string Part(ScriptExpression part, int indent) =>
        part is ScriptText text ? Escaped(text.Text, '`').Replace("${", "\\${", StringComparison.Ordinal) : $"${{{Of(part, indent)}}}";

    private static string Array(ScriptArray array, int indent) =>
        Wrapped("[", [.. array.Select(i => (Of(i, indent + Step), (string?)null))], "]", indent);

    private static string Object(ScriptObject entries, int indent) =>
        Wrapped("{ ", [.. entries.Select(e => (Entry(e, indent + Step), e.Comment))], " }", indent);

    private static string Wrapped(string open, IReadOnlyList<(string Text, string? Comment)> items, string close, int indent)
    {
        var line = $"{open}{string.Join(", ", items.Select(i => i.Text))}{close}";
        if (items.Count == 0) return open.Trim() + close.Trim();
        if (line.Length + indent <= LongestLine && !line.Contains('\n', StringComparison.Ordinal) && items.All(i => i.Comment is null))
            return line;
        var writer = new ScriptWriter();
        foreach (var (text, comment) in items)
        {
            writer.Comment(comment, indent + Step);
            writer.Line($"{text},", indent + Step);
        }

        return $"{open.Trim()}\n{writer._text}{new string(' ', indent)}{close.Trim()}";
    }

    private static string Entry(ScriptEntry entry, int indent)
    {
        var value = Of(entry.Value, indent);
        return entry.IsComputed ? $"[{entry.Name}]: {value}" : entry.Name == value ? value : $"{Key(entry.Name)}: {value}";
    }

    private static string Key(string name) => ScriptIdentifier.IsKey(name) ? name : Quoted(name);

    private static string Quoted(string text) => $"\"{Escaped(text, '"')}\"";

    private static string Escaped(string text, char quote)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
            escaped.Append(c switch
            {
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\u2028' or '\u2029' => $"\\u{(int)c:x4}",
                _ when c == quote => $"\\{c}",
                _ when char.IsControl(c) => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        return escaped.ToString();
    }
}
