using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>Recovery objectives after the loss of data or of a site.</summary>
public sealed record RecoveryPromiseSpec
{
    /// <summary>Recovery time objective: how long until the system is back.</summary>
    public TimeSpan? Rto { get; init; }

    /// <summary>Recovery point objective: how much work may be lost, as a time.</summary>
    public TimeSpan? Rpo { get; init; }
}
