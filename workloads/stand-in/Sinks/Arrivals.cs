using System.Globalization;

namespace Jauge.StandIn.Sinks;

/// <summary>Keeps what has arrived, the latest ones, and shows it under <c>/received</c>.</summary>
internal sealed class Arrivals(TimeProvider clock)
{
    private const int Most = 10_000;
    private readonly Queue<Received> _kept = new();
    private long _count;

    /// <summary>Keeps one more, the oldest one dropped where there are too many.</summary>
    internal void Add(string from, string to, IReadOnlyDictionary<string, string> headers, string body)
    {
        lock (_kept)
        {
            _kept.Enqueue(new(++_count, clock.GetUtcNow(), from, to, headers, body));
            if (_kept.Count > Most) _kept.Dequeue();
        }
    }

    /// <summary><c>GET /received?after=3&amp;contains=text</c>, and <c>DELETE /received</c>, which forgets them but not how many they
    /// were.</summary>
    internal void Map(WebApplication app)
    {
        app.MapGet("/received", context => context.Response.WriteAsJsonAsync(Asked(context.Request)));
        app.MapDelete("/received", () =>
        {
            lock (_kept) _kept.Clear();
        });
    }

    private object Asked(HttpRequest request)
    {
        var after = long.TryParse(request.Query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var text = request.Query["contains"].ToString();
        lock (_kept)
        {
            return new { count = _count, items =
                _kept.Where(r => r.Number > after && r.Body.Contains(text, StringComparison.Ordinal)).ToArray() };
        }
    }
}
