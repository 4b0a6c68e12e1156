using Jauge.Control.Random;
using Jauge.StandIn.Work;

namespace Jauge.StandIn.Llm;

/// <summary>When each token of an answer comes: as the settings say, or spread over the time that the caller asks for.</summary>
internal sealed class LlmPace(LlmSettings settings, int seed)
{
    private readonly DrawnTime _first = new(settings.FirstToken, Key(seed, "first"));
    private readonly DrawnTime _next = new(settings.NextToken, Key(seed, "next"));
    private readonly Draws _count = new(Key(seed, "count"));

    /// <summary>Tokens of an answer, at least 1.</summary>
    internal int Count(int most)
    {
        var drawn = -Math.Log(1 - _count.Unit()) * settings.OutputTokens;
        return Math.Clamp((int)Math.Ceiling(drawn), 1, Math.Max(1, most));
    }

    /// <summary>Nanoseconds before each token.</summary>
    /// <param name="tokens">1 or more.</param>
    /// <param name="takes">Nanoseconds of the whole answer; null: as the settings say.</param>
    internal IEnumerable<long> Pauses(int tokens, long? takes)
    {
        var first = takes is { } whole ? Math.Min(whole / 2, _first.Nanoseconds()) : _first.Nanoseconds();
        if (tokens == 1 && takes is { } all) first = all;
        yield return first;
        for (var token = 1; token < tokens; token++) yield return takes is { } time ? (time - first) / (tokens - 1) : _next.Nanoseconds();
    }

    private static ulong Key(int seed, string purpose) => StreamKey.Of(seed, 0, purpose, "llm");
}
