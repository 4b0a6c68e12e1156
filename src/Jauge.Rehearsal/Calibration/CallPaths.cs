using Jauge.Spec.Model;

namespace Jauge.Rehearsal.Calibration;

/// <summary>Where the times of a description stand in its file, by the names that programs count them under.</summary>
/// <remarks>A class of requests is called by its name; a call by the way to it, <c>browse/shop/db</c>, as the compiled model names its
/// rows.</remarks>
internal sealed class CallPaths
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly List<StatedTime> _times = [];

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<StatedTime> Of(SystemSpec spec)
    {
        var paths = new CallPaths();
        foreach (var (name, request) in spec.Requests) paths.Add(name, request);
        return paths._times;
    }

    private void Add(string name, RequestSpec request)
    {
        if (request.At.Count == 0) return;
        var (entry, time) = request.At.First();
        var (above, reaches) = (name, 1 - (double)(request.Offload?.Share.Value ?? 0));
        if (request.Offload is not null) Below(above = Below(name, "edge?"), request.Offload.At ?? "(edge)");
        var way = Below(above, entry);
        _times.Add(new(name, entry, $"requests.{name}.{entry}", time, name, reaches));
        Add(new(name, way, reaches), request.Calls, $"requests.{name}.calls");
    }

    private void Add(Caller caller, IEnumerable<CallSpec> calls, string at)
    {
        foreach (var (i, call) in calls.Index()) Add(caller, call, $"{at}.{i + 1}");
    }

    private void Add(Caller caller, CallSpec call, string at)
    {
        var group = call.Miss.Count > 0 ? Below(caller.Way, $"{call.To}?") : caller.Way;
        var (way, visits) = (Below(group, call.To), caller.Visits * (double)(call.Times ?? 1));
        if (call.Takes is { } time) _times.Add(new(way, call.To, $"{at}.takes", time, caller.Request, visits));
        Add(caller with { Way = way, Visits = visits }, call.Calls, $"{at}.calls");
        Add(caller with { Way = group, Visits = visits * (1 - (double)(call.Hit?.Value ?? 0)) }, call.Miss, $"{at}.miss");
    }

    private string Below(string above, string name)
    {
        var way = $"{above}/{name}";
        var count = _seen[way] = _seen.GetValueOrDefault(way) + 1;
        return count == 1 ? way : $"{way}#{count}";
    }

    private readonly record struct Caller(string Request, string Way, double Visits);
}
