namespace Jauge.Catalog.Refresh;

/// <summary>How a refresh ended.</summary>
public enum RefreshStatus
{
    /// <summary>A snapshot was written.</summary>
    Done,

    /// <summary>The caller cancelled; what was read is kept and the next run continues.</summary>
    Interrupted,

    /// <summary>A diagnostic says why; whole pages that were read are kept and the next run continues.</summary>
    Failed,
}
