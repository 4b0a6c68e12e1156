namespace Jauge.Rendering.Writing.Shell;

/// <summary>One word: whatever its texts hold, bash passes them on unchanged and as one argument.</summary>
public sealed class ShellWord
{
    private ShellWord(params ShellWordPart[] parts) => Parts = parts;

    internal IReadOnlyList<ShellWordPart> Parts { get; }

    /// <summary>A text.</summary>
    /// <exception cref="ArgumentException">It holds a null character, which no argument can.</exception>
    public static implicit operator ShellWord(string text) => Of(text);

    /// <summary>A text.</summary>
    /// <exception cref="ArgumentException">It holds a null character, which no argument can.</exception>
    public static ShellWord Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains('\0', StringComparison.Ordinal)
            ? throw new ArgumentException("No argument holds a null character.", nameof(text)) : new(new ShellText(text));
    }

    /// <summary>The value of a variable.</summary>
    /// <exception cref="ArgumentException">It is no name.</exception>
    public static ShellWord Variable(string name) => new(new ShellVariable(ShellName.Checked(name)));

    /// <summary>What the script was called with, each argument a word.</summary>
    public static ShellWord Arguments { get; } = new(new ShellArguments());

    /// <summary>Path of the script itself.</summary>
    public static ShellWord ScriptPath { get; } = new(new ShellScriptPath());

    /// <summary>What a command prints.</summary>
    public static ShellWord Output(ShellStatement command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return new(new ShellOutput(command));
    }

    /// <summary>Two parts of one word.</summary>
    public static ShellWord operator +(ShellWord left, ShellWord right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new([.. left.Parts, .. right.Parts]);
    }

    /// <summary>Two parts of one word.</summary>
    public static ShellWord Add(ShellWord left, ShellWord right) => left + right;
}
