namespace Jauge.Rendering.Writing.Script;

/// <summary>A variable, or a member of one.</summary>
public sealed class ScriptName : ScriptExpression
{
    internal ScriptName(string path)
    {
        foreach (var part in path.Split('.')) ScriptIdentifier.Checked(part);
        Path = path;
    }

    internal string Path { get; }
}
