using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Spec.Reading;

/// <summary>Checks of the request classes: one entry each, calls to components that exist, no circle, shares that make the whole.</summary>
internal static class RequestChecks
{
    private static readonly Text Component = new("component", "composant");

    public static void Run(string name, RequestSpec request, SystemSpec spec, Func<string, SourceSpan> at, DiagnosticBag bag)
    {
        var path = $"requests.{name}";
        if (request.At.Count != 1) bag.Add(SpecDiagnostics.NoSingleEntry(at(path), name, request.At.Count));
        foreach (var entry in request.At.Keys.Where(e => !spec.Components.ContainsKey(e)))
            bag.Add(SpecDiagnostics.UnknownReference(at($"{path}.{entry}"), Component, entry, spec.Components.Keys));
        Calls(name, $"{path}.calls", request.Calls, [.. request.At.Keys.Take(1)], spec, at, bag);
    }

    public static void Shares(SystemSpec spec, Func<string, SourceSpan> at, DiagnosticBag bag)
    {
        var shares = spec.Requests.Values.Select(r => r.Share?.Value).ToList();
        if (shares.Count == 0 || (shares.Count == 1 && shares[0] is null)) return;
        var sum = shares.Sum(s => s ?? 0);
        if (sum != 1) bag.Add(SpecDiagnostics.SharesNotWhole(at("requests"), new Ratio(sum)));
    }

    private static void Calls(
        string request, string path, EquatableList<CallSpec> calls, EquatableList<string> above, SystemSpec spec, Func<string, SourceSpan> at, DiagnosticBag bag)
    {
        for (var i = 0; i < calls.Count; i++)
        {
            var call = calls[i];
            var here = $"{path}.{i + 1}";
            if (!spec.Components.ContainsKey(call.To)) bag.Add(SpecDiagnostics.UnknownReference(at($"{here}.to"), Component, call.To, spec.Components.Keys));
            if (above.Contains(call.To) && call.Mode != CallMode.Asynchronous) bag.Add(SpecDiagnostics.CallCycle(at($"{here}.to"), request, above.Append(call.To)));
            Calls(request, $"{here}.calls", call.Calls, [.. above, call.To], spec, at, bag);
            Calls(request, $"{here}.miss", call.Miss, above, spec, at, bag);
        }
    }
}
