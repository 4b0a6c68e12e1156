using System.Net.Http.Json;
using System.Text.Json;
using Jauge.Roles;
using Jauge.StandIn.Hosting;

namespace Jauge.StandIn.Tests.Support;

/// <summary>A stand-in that runs in this process, and a client that speaks to it.</summary>
internal sealed class Running : IAsyncDisposable
{
    private readonly StandInServer _server;

    private Running(StandInServer server) => (_server, Http) = (server, new() { BaseAddress = server.Address });

    internal HttpClient Http { get; }

    internal Uri Address => _server.Address;

    internal static Task<Running> StartAsync(string name, params (string Name, string Value)[] variables) =>
        StartAsync(name, TimeProvider.System, variables);

    internal static async Task<Running> StartAsync(string name, TimeProvider clock, params (string Name, string Value)[] variables)
    {
        var settings = new Settings(variables.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal));
        return new((await StandIns.StartAsync(name, settings, TimeSpan.Zero, clock)).ShouldNotBeNull());
    }

    internal static async Task<Running> ReplicaAsync(ReplicaRole role, params (string Name, string Value)[] variables)
    {
        using var file = new TempFile(RoleFile.Write(role));
        return await StartAsync("replica", [("JAUGE_ROLE", file.Path), .. variables]);
    }

    internal async Task<int> StatusAsync(string path)
    {
        using var answer = await Http.GetAsync(path, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }

    /// <summary>The value of a metric's line; 0 where there is none.</summary>
    internal async Task<double> MetricAsync(string line)
    {
        var text = await Http.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        return text.Split('\n').Where(l => l.StartsWith(line + " ", StringComparison.Ordinal))
            .Select(l => double.Parse(l[(line.Length + 1)..], System.Globalization.CultureInfo.InvariantCulture)).SingleOrDefault();
    }

    internal async Task<JsonElement> JsonAsync(string path) =>
        await Http.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    internal Task<bool> DrainAsync() => _server.DrainAsync(TimeSpan.Zero, TimeSpan.FromSeconds(30));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _server.DisposeAsync();
    }
}
