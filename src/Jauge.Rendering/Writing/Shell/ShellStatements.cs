namespace Jauge.Rendering.Writing.Shell;

internal sealed class ShellComment(string text) : ShellStatement
{
    internal string Text => text;
}

internal sealed class ShellSource(string folder, string path) : ShellStatement
{
    internal string Folder => folder;

    internal string Path => path;
}

internal sealed class ShellBlank : ShellStatement;

internal sealed class ShellAssignment(string name, ShellWord value, bool isReadOnly) : ShellStatement
{
    internal string Name => name;

    internal ShellWord Value => value;

    internal bool IsReadOnly => isReadOnly;
}

internal sealed class ShellFunction(string name, IReadOnlyList<ShellStatement> body) : ShellStatement
{
    internal string Name => name;

    internal IReadOnlyList<ShellStatement> Body => body;
}

internal sealed class ShellIf(ShellStatement condition, IReadOnlyList<ShellStatement> then, IReadOnlyList<ShellStatement> otherwise)
    : ShellStatement
{
    internal ShellStatement Condition => condition;

    internal IReadOnlyList<ShellStatement> Then => then;

    internal IReadOnlyList<ShellStatement> Otherwise => otherwise;
}

internal sealed class ShellFor(string name, IReadOnlyList<ShellWord> words, IReadOnlyList<ShellStatement> body) : ShellStatement
{
    internal string Name => name;

    internal IReadOnlyList<ShellWord> Words => words;

    internal IReadOnlyList<ShellStatement> Body => body;
}

internal sealed record ShellArm(string? Value, IReadOnlyList<ShellStatement> Body);

internal sealed class ShellCase(ShellWord word, IReadOnlyList<ShellArm> arms) : ShellStatement
{
    internal ShellWord Word => word;

    internal IReadOnlyList<ShellArm> Arms => arms;
}

internal sealed class ShellHere(ShellCommand command, string text) : ShellStatement
{
    internal ShellCommand Command => command;

    internal string Text => text;
}

internal sealed class ShellChain(string sign, IReadOnlyList<ShellStatement> parts) : ShellStatement
{
    internal string Sign => sign;

    internal IReadOnlyList<ShellStatement> Parts => parts;
}
