namespace Jauge.Rendering.Writing.Script;

/// <summary>A member of a value.</summary>
public sealed class ScriptMember(ScriptExpression target, string member) : ScriptExpression
{
    internal ScriptExpression Target { get; } = target;

    internal string Field { get; } = member;
}
