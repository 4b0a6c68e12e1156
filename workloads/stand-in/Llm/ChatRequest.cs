using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jauge.StandIn.Llm;

/// <summary>What a client asks of chat completions, as far as time and tokens depend on it.</summary>
/// <remarks>Source: platform.openai.com/docs/api-reference/chat, read 2026-11.</remarks>
internal sealed record ChatRequest
{
    private const int CharactersPerToken = 4;       // help.openai.com, "What are tokens and how to count them?": about 4 in English

    [JsonPropertyName("model")]
    public string Model { get; init; } = "stand-in";

    [JsonPropertyName("messages")]
    public IReadOnlyList<JsonElement> Messages { get; init; } = [];

    [JsonPropertyName("stream")]
    public bool Stream { get; init; }

    [JsonPropertyName("stream_options")]
    public StreamOptions? Options { get; init; }

    [JsonPropertyName("max_tokens")]
    public int? MaxTokens { get; init; }

    [JsonPropertyName("max_completion_tokens")]
    public int? MaxCompletionTokens { get; init; }

    /// <summary>Tokens of the question, by its length.</summary>
    internal int PromptTokens => Math.Max(1, Messages.Sum(m => m.GetRawText().Length) / CharactersPerToken);

    internal int MostTokens => MaxCompletionTokens ?? MaxTokens ?? int.MaxValue;

    /// <summary>What a stream tells beside its tokens.</summary>
    /// <param name="Usage">Whether the last piece holds the usage.</param>
    internal sealed record StreamOptions([property: JsonPropertyName("include_usage")] bool Usage);
}
