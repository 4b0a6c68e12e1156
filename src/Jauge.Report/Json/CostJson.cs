using System.Text.Json.Nodes;
using Jauge.Pricing;

namespace Jauge.Report.Json;

/// <summary>An environment's cost as JSON: four bills and what follows from them. Specified in docs/reference/outputs.md.</summary>
public static class CostJson
{
    /// <summary>One environment.</summary>
    public static JsonObject Of(EnvironmentCost cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        return new()
        {
            ["environment"] = cost.Deployment.Environment,
            ["minimum"] = BillJson.Of(cost.Minimum),
            ["average"] = BillJson.Of(cost.Average),
            ["maximum"] = BillJson.Of(cost.Maximum),
            ["quoted"] = BillJson.Of(cost.Quoted),
        };
    }
}
