using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Spec.Reading;

/// <summary>Checks of the request classes: one entry each, calls to components that exist, no circle, shares that make the whole.</summary>
internal static class RequestChecks
{
    /// <summary>A share is shown up to this; beyond it is wrong all the same, and no sum of shares overflows.</summary>
    private const decimal MostShare = 1_000_000;

    private static readonly Text Component = new("component", "composant");

    public static void Run(string name, RequestSpec request, SystemSpec spec, Func<string, SourceSpan> at, Func<string, SourceSpan> atKey,
        Predicate<string> isWritten, Mistakes mistakes)
    {
        var path = $"requests.{name}";
        if (request.At.Count != 1 && !HasUnreadEntry(request, spec, entry => isWritten($"{path}.{entry}")))
            mistakes.Add(SpecDiagnostics.NoSingleEntry(at(path), name, request.At.Count));
        foreach (var entry in request.At.Keys.Where(e => !spec.Components.ContainsKey(e)))
            mistakes.Add(SpecDiagnostics.UnknownReference(atKey($"{path}.{entry}"), Component, entry, spec.Components.Keys));
        Calls(name, $"{path}.calls", request.Calls, [.. request.At.Keys.Take(1)], spec, at, mistakes);
    }

    // its time was refused already: that says it all
    private static bool HasUnreadEntry(RequestSpec request, SystemSpec spec, Func<string, bool> isWritten) =>
        request.At.Count == 0 && spec.Components.Keys.Any(isWritten);

    public static void Shares(SystemSpec spec, Func<string, SourceSpan> at, Mistakes mistakes)
    {
        var shares = spec.Requests.Values.Select(r => r.Share?.Value).ToList();
        if (shares.Count == 0 || (shares.Count == 1 && shares[0] is null) || AreRecorded(spec)) return;
        var sum = shares.Sum(s => Math.Min(s ?? 0, MostShare));
        if (sum != 1) mistakes.Add(SpecDiagnostics.SharesNotWhole(at("requests"), new Ratio(sum)));
    }

    // the recording says which class each request is of
    private static bool AreRecorded(SystemSpec spec) => spec.Workload is { Trace: not null, Users: null, Arrivals: null, Sessions: null }
        && spec.Requests.Values.All(r => r is { Path: not null, Share: null });

    private static void Calls(
        string request, string path, EquatableList<CallSpec> calls, EquatableList<string> above, SystemSpec spec,
        Func<string, SourceSpan> at, Mistakes mistakes)
    {
        for (var i = 0; i < calls.Count; i++)
        {
            var call = calls[i];
            var here = $"{path}.{i + 1}";
            if (!spec.Components.ContainsKey(call.To))
                mistakes.Add(SpecDiagnostics.UnknownReference(at($"{here}.to"), Component, call.To, spec.Components.Keys));
            if (above.Contains(call.To) && call.Mode != CallMode.Asynchronous)
                mistakes.Add(SpecDiagnostics.CallCycle(at($"{here}.to"), request, above.Append(call.To)));
            if (call is { Retries: not > 0 } and ({ Backoff: not null } or { RetryBudget: not null }))
                mistakes.Add(SpecDiagnostics.PausesWithoutRetries(at(call.Backoff is null ? $"{here}.retry-budget" : $"{here}.backoff")));
            Calls(request, $"{here}.calls", call.Calls, Delivers(spec, call.To) ? [] : [.. above, call.To], spec, at, mistakes);
            Calls(request, $"{here}.miss", call.Miss, above, spec, at, mistakes);
        }
    }

    /// <summary>Nobody waits for a delivery, so that a queue may hand its messages to whoever wrote them.</summary>
    private static bool Delivers(SystemSpec spec, string component) =>
        spec.Components.TryGetValue(component, out var queue) && queue.Delivers is not null;
}
