namespace Jauge.Core.Messages;

/// <summary>A stretch of a template: text, a name, a function or several of them in a row.</summary>
public abstract record TemplatePart
{
    /// <summary>The names that its value depends on, in order, repeats included.</summary>
    public abstract IEnumerable<string> Names { get; }

    /// <summary>Whether it is the same in every message: it has no name and no chance.</summary>
    public abstract bool IsConstant { get; }
}
