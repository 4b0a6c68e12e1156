namespace Jauge.Rehearsal.Loop;

/// <summary>Where a real replica stands between its start and its end.</summary>
public enum ReplicaLife
{
    /// <summary>It was started and takes nothing yet.</summary>
    Starting,

    /// <summary>It takes requests.</summary>
    Ready,

    /// <summary>It does not answer its checks: it gets nothing new.</summary>
    Unready,

    /// <summary>It ends what it has.</summary>
    Draining,
}
