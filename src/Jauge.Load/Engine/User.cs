using Jauge.Load.Templates;

namespace Jauge.Load.Engine;

/// <summary>Somebody who sends requests, one at a time: a user who stays, a visitor with one session, or whoever sends a single
/// request.</summary>
internal struct User
{
    /// <summary>Moved on with every request.</summary>
    internal ulong Key;

    /// <summary>Over all loops.</summary>
    internal long Number;

    internal long Session;

    /// <summary>When the session began, in nanoseconds.</summary>
    internal long Began;

    /// <summary>When the request under way was meant to be sent.</summary>
    internal long Intended;

    /// <summary>Index among the steps of all journeys; −1: no session.</summary>
    internal int Step;

    /// <summary>The request under way; −1: none.</summary>
    internal int Request;

    /// <summary>Counts its requests, so that what is late for one is not taken for another.</summary>
    internal uint Turn;

    internal bool Stays;

    /// <summary>Whether the request under way has been sent twice.</summary>
    internal bool WasResent;

    /// <summary>Held for the request under way, or kept for the next.</summary>
    internal Connection? Connection;

    internal UserMemory? Memory;
}
