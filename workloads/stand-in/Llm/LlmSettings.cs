using Jauge.Core;
using Jauge.StandIn.Hosting;

namespace Jauge.StandIn.Llm;

/// <summary>How fast a model answers, and how much of it may be asked.</summary>
internal sealed record LlmSettings
{
    private const int NoLimit = 0;

    /// <summary>From the request to the first token.</summary>
    internal required Distribution FirstToken { get; init; }

    /// <summary>From one token to the next.</summary>
    internal required Distribution NextToken { get; init; }

    /// <summary>Mean tokens of an answer; drawn exponentially, at least 1, at most what the request allows.</summary>
    internal required int OutputTokens { get; init; }

    /// <summary>Tokens in and out that may be asked in a minute; 0: any number.</summary>
    internal required int TokensPerMinute { get; init; }

    /// <summary>Requests that may be made in a minute; 0: any number.</summary>
    internal required int RequestsPerMinute { get; init; }

    internal static LlmSettings Of(Settings settings) => new()
    {
        FirstToken = settings.Times("LLM_FIRST_TOKEN", "lognormal(400 ms, 200 ms)"), NextToken = settings.Times("LLM_NEXT_TOKEN", "15 ms"),
        OutputTokens = settings.Whole("LLM_OUTPUT_TOKENS", 200, 1, 1_000_000),
        TokensPerMinute = settings.Whole("LLM_TOKENS_PER_MINUTE", NoLimit, 0, int.MaxValue),
        RequestsPerMinute = settings.Whole("LLM_REQUESTS_PER_MINUTE", NoLimit, 0, int.MaxValue),
    };
}
