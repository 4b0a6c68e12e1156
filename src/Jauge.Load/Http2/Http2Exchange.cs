using Jauge.Load.Answers;

namespace Jauge.Load.Http2;

/// <summary>A user's request under way on a connection of HTTP/2. Used again for the next.</summary>
internal sealed class Http2Exchange
{
    /// <summary>−1: none.</summary>
    internal int User { get; set; } = -1;

    internal int Stream { get; set; }

    internal Answer Answer { get; } = new();
}
