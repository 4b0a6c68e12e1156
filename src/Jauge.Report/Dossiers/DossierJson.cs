using System.Text.Json.Nodes;
using Jauge.Report.Json;

namespace Jauge.Report.Dossiers;

/// <summary>A whole dossier as JSON: the plan, and what only a dossier has. Specified in docs/reference/outputs.md.</summary>
public static class DossierJson
{
    /// <summary>The dossier.</summary>
    public static JsonObject Of(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var tree = PlanJson.Of(dossier);
        tree["simulation"] = dossier.Simulation is { } simulation ? SimulationJson.Of(simulation, dossier.Largest, dossier.RunCost) : null;
        tree["drills"] =
            JsonTree.Array(dossier.Drills.Select(d => new JsonObject { ["name"] = d.Name, ["run"] = SimulationJson.Of(d.Result, null) }));
        tree["sizing"] = dossier.Sizing is { } sizing ? SizingJson.Of(sizing) : null;
        tree["provenance"] = dossier.Provenance is { } provenance
            ? new JsonObject { ["version"] = provenance.Version, ["command"] = provenance.Command,
                ["today"] = JsonTree.Day(provenance.Today) } : null;
        return tree;
    }
}
