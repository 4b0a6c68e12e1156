namespace Jauge.Sizing.Search;

/// <summary>How long the search may go on. Counted, never timed, so that every machine gives the same answer.</summary>
internal sealed record SearchLimits
{
    /// <summary>Choices that are priced.</summary>
    internal int Alternatives { get; init; } = 1000;

    /// <summary>Choices that are looked at by law, priced or not.</summary>
    internal int Looks { get; init; } = 200_000;

    /// <summary>Events beyond which nothing more is played.</summary>
    internal long Events { get; init; } = 300_000_000;

    /// <summary>Plays of each part on the way down to an incumbent; 0: no way down.</summary>
    internal int TriesOfAPart { get; init; } = 6;

    /// <summary>Whether dearer choices are scored, too, until the alternatives are used up: the front needs them.</summary>
    internal bool IsFrontWanted { get; init; } = true;

    /// <summary>Threads; the result does not depend on them.</summary>
    internal int Threads { get; init; } = 1;
}
