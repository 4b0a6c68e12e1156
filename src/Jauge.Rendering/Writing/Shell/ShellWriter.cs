using System.Text;
using System.Text.RegularExpressions;

namespace Jauge.Rendering.Writing.Shell;

/// <summary>Writes bash scripts: two spaces, quotes only where a bare text would be read as something else, long commands over several
/// lines.</summary>
/// <remarks>Only what bash 3.2 knows, the bash of macOS. Texts cannot hold syntax: they are quoted word by word.</remarks>
public sealed partial class ShellWriter
{
    private const int Step = 2;
    private const int Longest = 140;
    private readonly StringBuilder _text = new();

    /// <summary>A script that can be started.</summary>
    /// <param name="statements">In order.</param>
    public static string Write(IEnumerable<ShellStatement> statements) => "#!/usr/bin/env bash\n" + Lines(statements);

    /// <summary>Statements without the line that starts them: what is sourced, or shown in a page.</summary>
    public static string Lines(IEnumerable<ShellStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var writer = new ShellWriter();
        writer.Body(statements, 0);
        return writer._text.ToString();
    }

    /// <summary>A command on one line, as a reader would type it.</summary>
    public static string Line(ShellCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return string.Join(' ', Words(command));
    }

    private void Body(IEnumerable<ShellStatement> statements, int indent)
    {
        foreach (var statement in statements) Statement(statement, indent);
    }

    private void Statement(ShellStatement statement, int indent)
    {
        switch (statement)
        {
            case ShellBlank: _text.Append('\n'); break;
            case ShellComment comment: Comment(comment.Text, indent); break;
            case ShellSource source: Source(source, indent); break;
            case ShellFunction function: Function(function, indent); break;
            case ShellIf condition: If(condition, indent); break;
            case ShellFor loop: For(loop, indent); break;
            case ShellCase choice: Case(choice, indent); break;
            case ShellHere here: Here(here, indent); break;
            case ShellCommand command: Command(command, indent); break;
            default: Line(indent, Simple(statement)); break;
        }
    }

    // what shellcheck or the kernel would read as an order to them stays a comment
    private void Comment(string text, int indent)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
            Line(indent, line.Length == 0 ? "#" : IsOrder().IsMatch(line) ? $"# · {line}" : $"# {line}");
    }

    private void Source(ShellSource source, int indent)
    {
        Line(indent, $"# shellcheck source-path=SCRIPTDIR source={source.Path}");
        Line(indent, $". {Word(ShellWord.Variable(source.Folder) + $"/{source.Path}")}");
    }

    private void Function(ShellFunction function, int indent)
    {
        Line(indent, $"{function.Name}() {{");
        Block(function.Body, indent);
        Line(indent, "}");
    }

    private void If(ShellIf condition, int indent)
    {
        Line(indent, $"if {Simple(condition.Condition)}; then");
        Block(condition.Then, indent);
        if (condition.Otherwise.Count > 0) Line(indent, "else");
        if (condition.Otherwise.Count > 0) Block(condition.Otherwise, indent);
        Line(indent, "fi");
    }

    private void For(ShellFor loop, int indent)
    {
        Line(indent, $"for {loop.Name} in {string.Join(' ', loop.Words.Select(w => Word(w)))}; do");
        Block(loop.Body, indent);
        Line(indent, "done");
    }

    private void Case(ShellCase choice, int indent)
    {
        Line(indent, $"case {Word(choice.Word)} in");
        foreach (var arm in choice.Arms)
        {
            Line(indent + Step, $"{(arm.Value is null ? "*" : Word(arm.Value))})");
            Block(arm.Body, indent + Step);
            Line(indent + (2 * Step), ";;");
        }

        Line(indent, "esac");
    }

    private void Here(ShellHere here, int indent)
    {
        var text = here.Text.ReplaceLineEndings("\n");
        var end = "END";
        while (text.Split('\n').Contains(end)) end += "_";
        Line(indent, $"{Simple(here.Command)} <<'{end}'");
        _text.Append(text).Append(text.EndsWith('\n') || text.Length == 0 ? "" : "\n").Append(end).Append('\n');
    }

    // an empty block is no syntax
    private void Block(IReadOnlyList<ShellStatement> body, int indent)
    {
        if (body.All(s => s is ShellComment or ShellBlank)) Line(indent + Step, ":");
        Body(body, indent + Step);
    }

    private void Command(ShellCommand command, int indent)
    {
        var words = Words(command).ToList();
        var line = new StringBuilder(words[0]);
        var width = indent + words[0].Length;
        foreach (var word in words.Skip(1))
        {
            if (width + word.Length > Longest - Step && !word.Contains('\n', StringComparison.Ordinal))
            {
                line.Append(" \\\n").Append(' ', indent + Step);
                width = indent + Step;
            }
            else
            {
                line.Append(' ');
            }

            line.Append(word);
            width += word.Length + 1;
        }

        Line(indent, line.ToString());
    }

    private void Line(int indent, string text) => _text.Append(' ', indent).Append(text).Append('\n');

    private static string Simple(ShellStatement statement) => statement switch
    {
        ShellCommand command => string.Join(' ', Words(command)),
        ShellAssignment { IsReadOnly: true } set => $"readonly {set.Name}={Word(set.Value)}",
        ShellAssignment set => $"{set.Name}={Word(set.Value)}",
        ShellChain chain => string.Join(chain.Sign, chain.Parts.Select(Simple)),
        _ => throw new ArgumentException("Only commands can stand here.", nameof(statement)),
    };

    private static IEnumerable<string> Words(ShellCommand command) => command.Words.Select(w => Word(w)).Prepend(CommandName(command.Name));

    // a bare A=b would set a variable, and a bare "if" would begin a condition
    private static string CommandName(string name) => IsCommand().IsMatch(name) && !ShellName.IsReserved(name) ? name : Quoted(name);

    private static string Word(ShellWord word) => word.Parts switch
    {
        [ShellText text] => IsBare().IsMatch(text.Text) ? text.Text : Quoted(text.Text),
        [ShellArguments] => "\"$@\"",
        _ => $"\"{string.Concat(Braced(word.Parts))}\"",
    };

    // single quotes leave everything alone; with a sign that would be an expansion in double quotes, the backslash shows that it is none
    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny('$', '`', '\'') < 0 || text.Contains('!', StringComparison.Ordinal)
            ? $"'{text.Replace("'", """'"'"'""", StringComparison.Ordinal)}'"
            : $"\"{Escaped(text)}\"";

    private static IEnumerable<string> Braced(IReadOnlyList<ShellWordPart> parts)
    {
        for (var i = 0; i < parts.Count; i++)
            yield return parts[i] is ShellVariable variable && NextGoesOn(parts, i) ? $"${{{variable.Name}}}" : Part(parts[i]);
    }

    private static bool NextGoesOn(IReadOnlyList<ShellWordPart> parts, int at) =>
        at + 1 < parts.Count && parts[at + 1] is ShellText { Text: [var next, ..] } && (char.IsLetterOrDigit(next) || next is '_' or '[');

    private static string Part(ShellWordPart part) => part switch
    {
        ShellText text => Escaped(text.Text),
        ShellVariable variable => $"${variable.Name}",
        ShellOutput output => $"$({Simple(output.Command)})",
        ShellScriptPath => "${BASH_SOURCE[0]}",
        ShellArguments => "$*",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static string Escaped(string text) => MustBeEscaped().Replace(text, @"\$0");

    [GeneratedRegex(@"^[A-Za-z0-9_./:=@%+,-]+\z")]
    private static partial Regex IsBare();

    [GeneratedRegex(@"^[A-Za-z0-9_./-]+\z")]
    private static partial Regex IsCommand();

    [GeneratedRegex(@"[\\""$`]")]
    private static partial Regex MustBeEscaped();

    [GeneratedRegex(@"^\s*(?:shellcheck\b|!)")]
    private static partial Regex IsOrder();
}
