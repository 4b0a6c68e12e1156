namespace Jauge.StandIn.Calls;

/// <summary>A call has failed: the request fails with it, unless the call is optional.</summary>
internal sealed class CallFailedException : Exception
{
    internal CallFailedException(string call, string why, Exception? cause = null)
        : base($"{call}: {why}", cause)
    {
    }

    /// <summary>Whether it may be tried again: not what the caller itself holds back.</summary>
    internal bool IsFinal { get; init; }

    /// <summary>Whether nobody answered in time.</summary>
    internal bool IsTimeout { get; init; }
}
