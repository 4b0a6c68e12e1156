namespace Jauge.Rendering.Writing.Script;

/// <summary>A statement.</summary>
public abstract record ScriptStatement
{
    /// <summary>What is said above it; null for nothing.</summary>
    public string? Comment { get; init; }

    /// <summary>Whether other files may use it; k6 calls what a script exports.</summary>
    public bool IsExported { get; init; }
}
