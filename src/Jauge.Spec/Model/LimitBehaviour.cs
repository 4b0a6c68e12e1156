namespace Jauge.Spec.Model;

/// <summary>What becomes of a call above a rate limit.</summary>
public enum LimitBehaviour
{
    /// <summary>It is refused at once (429).</summary>
    Fails,

    /// <summary>It waits for its turn.</summary>
    Waits,
}
