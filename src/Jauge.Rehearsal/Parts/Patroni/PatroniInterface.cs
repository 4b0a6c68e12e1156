using System.Text.Json;
using Jauge.Core;

namespace Jauge.Rehearsal.Parts.Patroni;

/// <summary>What one Patroni answers over HTTP.</summary>
/// <remarks>Source: patroni/patroni: docs/rest_api.rst, version 3.0.</remarks>
public sealed class PatroniInterface : IDisposable
{
    private readonly HttpClient _http;

    /// <summary>An interface on loopback.</summary>
    /// <param name="port">Of the node.</param>
    /// <param name="timeout">After which a question has no answer.</param>
    public PatroniInterface(int port, TimeSpan timeout)
    {
        _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new($"http://127.0.0.1:{port}/"), Timeout = timeout };
    }

    /// <summary>Whether the node is the primary and takes connections. Right after a restart in place it may still refuse writes (SQLSTATE
    /// 25006).</summary>
    /// <exception cref="HttpRequestException">Patroni does not answer.</exception>
    public async Task<bool> IsPrimaryAsync(CancellationToken cancellation)
    {
        using var answer = await _http.GetAsync(new Uri("primary", UriKind.Relative), cancellation).ConfigureAwait(false);
        return answer.IsSuccessStatusCode;
    }

    /// <summary>Every node that the cluster knows.</summary>
    /// <exception cref="HttpRequestException">Patroni does not answer, or knows no cluster.</exception>
    /// <exception cref="JsonException">It answers something else.</exception>
    public async Task<EquatableList<PatroniMember>> ClusterAsync(CancellationToken cancellation)
    {
        using var document =
            JsonDocument.Parse(await _http.GetStringAsync(new Uri("cluster", UriKind.Relative), cancellation).ConfigureAwait(false));
        return [.. document.RootElement.GetProperty("members").EnumerateArray().Select(Member)];
    }

    /// <summary>Hands the lead over in peace.</summary>
    /// <param name="leader">Who has it.</param>
    /// <param name="candidate">Who gets it; null for whoever is best.</param>
    /// <param name="cancellation">Ends the wait, not the switch.</param>
    /// <returns>Patroni's words, and whether it did it.</returns>
    public async Task<(bool IsDone, string Words)> SwitchOverAsync(string leader, string? candidate, CancellationToken cancellation)
    {
        var asked = candidate is null ? new Dictionary<string, string> { ["leader"] = leader }
            : new() { ["leader"] = leader, ["candidate"] = candidate };
        // as a text: its server does not take a body without a length
        using var body = new StringContent(JsonSerializer.Serialize(asked));
        using var answer = await _http.PostAsync(new Uri("switchover", UriKind.Relative), body, cancellation).ConfigureAwait(false);
        return (answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static PatroniMember Member(JsonElement member) => new(
        Text(member, "name"), Text(member, "role"), Text(member, "state"), (int?)Number(member, "timeline"), Number(member, "lag"));

    private static string Text(JsonElement member, string name) =>
        member.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    // a lag that is not known is the word "unknown"
    private static long? Number(JsonElement member, string name) =>
        member.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;
}
