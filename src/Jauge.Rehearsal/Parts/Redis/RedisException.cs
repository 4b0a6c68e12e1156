namespace Jauge.Rehearsal.Parts.Redis;

/// <summary>Redis refused a command.</summary>
/// <param name="answer">Its words; the first is the kind.</param>
public sealed class RedisException(string answer) : Exception(answer)
{
    /// <summary><c>MOVED</c>, <c>CLUSTERDOWN</c>, <c>READONLY</c>, <c>ERR</c> and others.</summary>
    public string Kind => Message.Split(' ')[0];
}
