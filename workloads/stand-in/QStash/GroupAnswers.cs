using System.Text.Json;

namespace Jauge.StandIn.QStash;

/// <summary><c>topics</c>: URL groups and their endpoints.</summary>
internal sealed class GroupAnswers(QStashState state)
{
    internal Task AnswerAsync(QStashRequest request) => (request.Method, request.Path) switch
    {
        ("GET", [_]) => request.SayAsync(state.Groups.Select(g => Shown(g.Key, g.Value)).ToList()),
        ("GET", [_, var name]) =>
            state.Groups.TryGetValue(name, out var urls) ? request.SayAsync(Shown(name, urls)) : request.UnknownAsync("url group"),
        ("DELETE", [_, var name]) => state.Groups.TryRemove(name, out _) ? request.SayAsync(new { }) : request.UnknownAsync("url group"),
        ("POST", [_, var name, "endpoints"]) => ChangeAsync(request, name, (urls, url) => urls.Union([url])),
        ("DELETE", [_, var name, "endpoints"]) => ChangeAsync(request, name, (urls, url) => urls.Except([url])),
        _ => request.UnknownAsync("page"),
    };

    private Task ChangeAsync(QStashRequest request, string name, Func<IEnumerable<string>, string, IEnumerable<string>> change)
    {
        var urls = request.BodyJson().GetProperty("endpoints").EnumerateArray().Select(Url);
        state.Groups[name] = [.. urls.Aggregate((IEnumerable<string>)state.Groups.GetOrAdd(name, []), change)];
        return request.SayAsync(new { });
    }

    private static string Url(JsonElement endpoint) => endpoint.GetProperty("url").GetString() ?? "";

    private static object Shown(string name, List<string> urls) => new { name, endpoints = urls.Select(url => new { url }) };
}
