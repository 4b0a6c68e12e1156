using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>A promise that Jauge cannot check itself, and who measures it.</summary>
public sealed record ExternalPromiseSpec
{
    /// <summary>The target, in the document's words.</summary>
    public required string Target { get; init; }

    /// <summary>Who or what measures it.</summary>
    public required string By { get; init; }

    /// <summary>What people call it.</summary>
    public string? Title { get; init; }
}
