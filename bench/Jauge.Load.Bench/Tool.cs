namespace Jauge.Load.Bench;

/// <summary>A load generator.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Command">The command line for a scene; null: it cannot do that.</param>
internal sealed record Tool(string Name, Func<Scene, IReadOnlyList<string>?> Command)
{
    /// <summary>Why it is not here; null: it is.</summary>
    public string? Missing { get; init; }
}
