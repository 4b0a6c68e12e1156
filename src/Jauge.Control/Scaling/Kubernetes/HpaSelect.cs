namespace Jauge.Control.Scaling.Kubernetes;

/// <summary><c>selectPolicy</c>: which of several steps counts.</summary>
public enum HpaSelect
{
    /// <summary>The largest change.</summary>
    Max,

    /// <summary>The smallest change.</summary>
    Min,

    /// <summary>No change in that direction.</summary>
    Disabled,
}
