namespace Jauge.Spec.Model;

/// <summary>How the pauses between attempts are spread, so that callers that failed together do not come back together.</summary>
public enum JitterKind
{
    /// <summary>Anything from nothing to the whole pause, every part of it equally likely.</summary>
    Full,

    /// <summary>Half of the pause, and by chance up to the other half.</summary>
    Equal,

    /// <summary>From the first pause to three times the previous one.</summary>
    Decorrelated,

    /// <summary>Not at all.</summary>
    None,
}
