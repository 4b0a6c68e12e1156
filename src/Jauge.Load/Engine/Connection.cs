using Jauge.Load.Results;

namespace Jauge.Load.Engine;

/// <summary>A connection to a target, whatever the protocol: requests of users out, answers in.</summary>
internal abstract class Connection(LoadLoop loop, int target)
{
    /// <summary>Index of the target.</summary>
    internal int Target => target;

    /// <summary>Whether requests may be sent.</summary>
    internal bool IsOpen { get; private set; }

    internal bool IsClosed { get; private set; }

    /// <summary>When it began to open.</summary>
    internal long Began { get; } = loop.Now;

    /// <summary>Place among the idle ones of its target; −1: it is not idle.</summary>
    internal int IdleAt { get; set; } = -1;

    /// <summary>Nanoseconds that TLS took to be agreed upon; 0 without.</summary>
    internal abstract long Handshake { get; }

    /// <summary>Requests that may be begun now: 0 or 1 of HTTP/1.1.</summary>
    internal abstract int Room { get; }

    /// <summary>Whether no request is under way on it.</summary>
    internal abstract bool IsUnused { get; }

    protected LoadLoop Loop => loop;

    /// <summary>Takes a user's request: sent at once on an open connection, else when it has opened.</summary>
    internal abstract void Begin(int user);

    /// <summary>A user no longer waits for its answer.</summary>
    internal abstract void Abandon(int user);

    /// <summary>Closes from this side, telling nobody.</summary>
    internal void Close()
    {
        if (IsClosed) return;
        var wasOpen = IsOpen;
        (IsClosed, IsOpen) = (true, false);
        CloseWire();
        loop.Connections.Ended(this, wasOpen);
    }

    /// <summary>The protocol is ready for requests.</summary>
    protected void Ready()
    {
        IsOpen = true;
        loop.Connections.Opened(this);
    }

    /// <summary>Closes, and tells the loop of a request that is lost with it.</summary>
    protected void Fail(int user, LoadFailure cause, bool mayResend)
    {
        Close();
        if (user >= 0) loop.Lost(user, cause, mayResend);
    }

    protected abstract void CloseWire();
}
