namespace Jauge.Rendering.Files;

/// <summary>What happens to a path.</summary>
public enum FileChangeKind
{
    /// <summary>Nothing: it is as it will be.</summary>
    Same,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It was rendered before and comes out differently now.</summary>
    Changed,

    /// <summary>It was rendered before and is not any more.</summary>
    Removed,

    /// <summary>Somebody changed it by hand, or it was there before anything was rendered.</summary>
    HandChanged,
}
