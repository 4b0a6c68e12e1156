namespace Jauge.Spec.Model;

/// <summary>Whether a caller waits for a call.</summary>
public enum CallMode
{
    /// <summary>It waits before it makes the next one.</summary>
    Sequential,

    /// <summary>It makes the next one at once and waits for all at the end.</summary>
    Parallel,

    /// <summary>It does not wait at all.</summary>
    Asynchronous,
}
