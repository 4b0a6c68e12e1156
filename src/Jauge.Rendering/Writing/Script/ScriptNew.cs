namespace Jauge.Rendering.Writing.Script;

/// <summary>A new object of a class.</summary>
public sealed class ScriptNew : ScriptExpression
{
    /// <summary>An object made with these arguments.</summary>
    /// <exception cref="ArgumentException">The name is no identifier.</exception>
    public ScriptNew(string type, params ScriptExpression[] arguments) => (Type, Arguments) = (ScriptIdentifier.Checked(type), arguments);

    internal string Type { get; }

    internal IReadOnlyList<ScriptExpression> Arguments { get; }
}
