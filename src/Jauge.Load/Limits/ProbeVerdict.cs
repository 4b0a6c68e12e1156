using Jauge.Core.Messages;

namespace Jauge.Load.Limits;

/// <summary>What a probe says.</summary>
/// <param name="State">Whether its rate is within the limit.</param>
/// <param name="Cause">What breaks, or what leaves it unclear; none where it holds.</param>
public readonly record struct ProbeVerdict(ProbeState State, LimitCause Cause)
{
    /// <summary>The threshold that is missed; null for any other cause.</summary>
    public Threshold? Threshold { get; init; }
}
