using Jauge.Catalog;
using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Spec.Model;

namespace Jauge.Spec.Resolution;

/// <summary>Checks that what a call asks for is there: rows to lock, readers to read from, an edge that answers.</summary>
internal static class CalleeChecks
{
    public static void Run(Deployment deployment, Mistakes mistakes)
    {
        foreach (var (name, request) in deployment.Spec.Requests)
        {
            if (request.Offload?.At is { } edge && deployment.Find(edge) is { } found && found.Offering.Kind != OfferingKind.Edge)
                mistakes.Add(ResolutionDiagnostics.NoEdge(At(deployment, $"requests.{name}.offload.at"), edge,
                    Named(deployment, OfferingKind.Edge)));
            Calls(deployment, $"requests.{name}", request.Calls, "calls", mistakes);
        }
    }

    private static void Calls(Deployment deployment, string above, EquatableList<CallSpec> calls, string key, Mistakes mistakes)
    {
        for (var i = 0; i < calls.Count && !mistakes.IsSpent; i++)
        {
            var path = $"{above}.{key}.{i + 1}";
            if (deployment.Find(calls[i].To) is { } callee) Check(deployment, path, calls[i], callee, mistakes);
            Calls(deployment, path, calls[i].Calls, "calls", mistakes);
            Calls(deployment, path, calls[i].Miss, "miss", mistakes);
        }
    }

    private static void Check(Deployment deployment, string path, CallSpec call, DeployedComponent callee, Mistakes mistakes)
    {
        if (call.Lock is not null && callee.Offering.Kind != OfferingKind.Database)
            mistakes.Add(ResolutionDiagnostics.NothingToLock(At(deployment, $"{path}.lock"), call.To,
                Named(deployment, OfferingKind.Database)));
        // a smaller environment may do without: its reads go to the primary
        if (call.Reads == true && deployment.Environment == deployment.Document.MainEnvironment && !HasReaders(callee))
            mistakes.Add(ResolutionDiagnostics.NoReaders(At(deployment, $"{path}.reads"), call.To));
    }

    private static bool HasReaders(DeployedComponent callee) =>
        callee.Offering.Kind == OfferingKind.Database && (Readers(callee) ?? callee.MaxReplicas - 1) > 0;

    private static decimal? Readers(DeployedComponent callee) =>
        callee.Inputs.GetValueOrDefault("read-replicas") is QuantityValue { Quantity: var quantity } ? quantity.Value.High : null;

    private static IEnumerable<string> Named(Deployment deployment, OfferingKind kind) =>
        deployment.Components.Where(c => c.Offering.Kind == kind).Select(c => c.Name);

    private static SourceSpan At(Deployment deployment, string path) => deployment.Document.Locate(deployment.Environment, path);
}
