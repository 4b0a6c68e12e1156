namespace Jauge.Load.Bench;

/// <summary>What every tool is asked to do in a contest.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Url">Where.</param>
/// <param name="Connections">Open at a time.</param>
/// <param name="Streams">Requests under way on one connection: more than 1 for HTTP/2 only.</param>
/// <param name="Seconds">How long.</param>
internal sealed record Scene(string Name, string Url, int Connections, int Streams, int Seconds)
{
    public bool IsHttp2 { get; init; }

    /// <summary>Whether paths vary, cookies are sent back and statuses checked.</summary>
    public bool IsScenario { get; init; }

    public bool IsTls => Url.StartsWith("https", StringComparison.Ordinal);

    public TimeSpan Limit => TimeSpan.FromSeconds(Seconds * 3 + 60);
}
