namespace Jauge.Rendering.Writing.Shell;

/// <summary>A statement of a script.</summary>
public abstract class ShellStatement
{
    /// <summary>A comment of one or more lines.</summary>
    public static ShellStatement Comment(string text) => new ShellComment(text);

    /// <summary>An empty line.</summary>
    public static ShellStatement Blank { get; } = new ShellBlank();

    /// <summary>A command and its arguments.</summary>
    public static ShellCommand Run(string command, params ShellWord[] arguments) => new(command, arguments);

    /// <summary>Gives a variable of the script a value.</summary>
    /// <exception cref="ArgumentException">It is no name.</exception>
    public static ShellStatement Set(string name, ShellWord value, bool isReadOnly = false) =>
        new ShellAssignment(ShellName.Checked(name), value, isReadOnly);

    /// <summary>Defines a function.</summary>
    /// <exception cref="ArgumentException">It is no name.</exception>
    public static ShellStatement Function(string name, IEnumerable<ShellStatement> body) =>
        new ShellFunction(ShellName.Checked(name), [.. body]);

    /// <summary>A condition: a command that succeeds.</summary>
    public static ShellStatement If(ShellStatement condition, IEnumerable<ShellStatement> then,
        IEnumerable<ShellStatement>? otherwise = null) =>
        new ShellIf(condition, [.. then], [.. otherwise ?? []]);

    /// <summary>Once for each word.</summary>
    /// <exception cref="ArgumentException">It is no name.</exception>
    public static ShellStatement For(string name, IEnumerable<ShellWord> words, IEnumerable<ShellStatement> body) =>
        new ShellFor(ShellName.Checked(name), [.. words], [.. body]);

    /// <summary>What is done for each value of a word; a null value stands for all others.</summary>
    public static ShellStatement Case(ShellWord word, IEnumerable<(string? Value, IEnumerable<ShellStatement> Body)> arms) =>
        new ShellCase(word, [.. arms.Select(a => new ShellArm(a.Value, [.. a.Body]))]);

    /// <summary>A command that reads a text of several lines, which bash leaves as it is.</summary>
    public static ShellStatement Here(ShellCommand command, string text) => new ShellHere(command, text);

    /// <summary>Loads another script, and tells shellcheck where it lies.</summary>
    /// <param name="folder">The variable that holds the folder of the script.</param>
    /// <param name="path">Below that folder.</param>
    /// <exception cref="ArgumentException">It is no name.</exception>
    public static ShellStatement Source(string folder, string path) => new ShellSource(ShellName.Checked(folder), path);

    /// <summary>The output of each command is the input of the next.</summary>
    public static ShellStatement Pipe(params ShellStatement[] commands) => new ShellChain(" | ", commands);

    /// <summary>The second where the first fails.</summary>
    public ShellStatement Or(ShellStatement next) => new ShellChain(" || ", [this, next]);

    /// <summary>The second where the first succeeds.</summary>
    public ShellStatement And(ShellStatement next) => new ShellChain(" && ", [this, next]);
}
