namespace Jauge.Rehearsal.Parts.HaProxy;

/// <summary>What HAProxy holds of a server.</summary>
public enum ServerState
{
    /// <summary>It takes what comes.</summary>
    Up,

    /// <summary>Its checks fail, or it was put out.</summary>
    Down,

    /// <summary>It ends what it has and gets nothing new.</summary>
    Drain,

    /// <summary>Out by command.</summary>
    Maintenance,

    /// <summary>It is not checked.</summary>
    Unchecked,
}
