namespace Jauge.Rendering.Writing.Shell;

/// <summary>A command and its arguments.</summary>
public sealed class ShellCommand : ShellStatement
{
    internal ShellCommand(string name, IReadOnlyList<ShellWord> arguments) => (Name, Words) = (name, arguments);

    internal string Name { get; }

    internal IReadOnlyList<ShellWord> Words { get; }
}
