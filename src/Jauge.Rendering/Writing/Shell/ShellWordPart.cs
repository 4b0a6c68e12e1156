namespace Jauge.Rendering.Writing.Shell;

/// <summary>A part of a word.</summary>
internal abstract record ShellWordPart;

internal sealed record ShellText(string Text) : ShellWordPart;

internal sealed record ShellVariable(string Name) : ShellWordPart;

internal sealed record ShellArguments : ShellWordPart;

internal sealed record ShellScriptPath : ShellWordPart;

internal sealed record ShellOutput(ShellStatement Command) : ShellWordPart;
