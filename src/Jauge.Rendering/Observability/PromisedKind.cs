namespace Jauge.Rendering.Observability;

/// <summary>Which side of a promised figure is good.</summary>
internal enum PromisedKind
{
    /// <summary>Below it.</summary>
    AtMost,

    /// <summary>Above it.</summary>
    AtLeast,

    /// <summary>Neither: so much must be possible, and less is only a quiet hour.</summary>
    Mark,
}
