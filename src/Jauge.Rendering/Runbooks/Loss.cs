using Jauge.Core;
using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Runbooks;

/// <summary>Something that may be lost.</summary>
/// <param name="What">One phrase.</param>
/// <param name="Rto">Until the system is back; null where nobody knows.</param>
/// <param name="Rpo">Work that is lost; null where nobody knows.</param>
internal sealed record Loss(string What, Range<TimeSpan>? Rto, TimeSpan? Rpo)
{
    /// <summary>Whether another copy takes over, so that the promise of failover counts.</summary>
    internal bool IsFailover { get; init; }

    /// <summary>Whether no copy of the data is left.</summary>
    internal bool IsTotal { get; init; }

    /// <summary>What must be known before the commands are typed.</summary>
    internal string? Note { get; init; }

    /// <summary>What is typed then.</summary>
    internal IReadOnlyList<ShellCommand> Commands { get; init; } = [];
}
