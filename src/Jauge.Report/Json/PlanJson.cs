using System.Text.Json.Nodes;
using Jauge.Report.Diagnostics;

namespace Jauge.Report.Json;

/// <summary>A whole plan as JSON. Specified in docs/reference/outputs.md.</summary>
public static class PlanJson
{
    /// <summary>The dossier.</summary>
    public static JsonObject Of(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var spec = dossier.MainCost.Deployment.Spec;
        return new()
        {
            ["system"] = spec.System,
            ["title"] = spec.Title,
            ["file"] = dossier.Document.Path,
            ["currency"] = spec.Currency.Code,
            ["mainEnvironment"] = dossier.MainCost.Deployment.Environment,
            ["breaksAPromise"] = dossier.BreaksAPromise,
            ["assumptions"] = JsonTree.Map(spec.Assumptions.Select(a => KeyValuePair.Create(a.Key, (JsonNode?)a.Value))),
            ["costs"] = JsonTree.Array(dossier.Costs.Select(CostJson.Of)),
            ["reviews"] = JsonTree.Array(dossier.Reviews.Select(ReviewJson.Of)),
            ["simulation"] = dossier.Simulation is { } simulation ? SimulationJson.Of(simulation, null) : null,
            ["notSimulated"] = JsonTree.Of(dossier.NotSimulated),
            ["audit"] = AuditJson.Of(dossier.Audit),
            ["diagnostics"] = DiagnosticJson.Of(dossier.Diagnostics)["diagnostics"]!.DeepClone(),
        };
    }
}
