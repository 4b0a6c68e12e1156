using System.Globalization;
using System.Text;

namespace Jauge.Plan.Bench;

/// <summary>A system of any size: shops, databases, stores and caches in turn, as a team would describe them.</summary>
internal static class GeneratedSystem
{
    private static readonly string[] Kinds =
    [
        "uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 2..20, average-replicas: 4, scaling: { http-concurrency: 10 }",
        "uses: azure/mysql-flexible-server, sku: GP_Standard_D2ds_v4, storage: 128 GB, high-availability: zone-redundant",
        "uses: azure/app-service, sku: S1, replicas: 2..4, average-replicas: 2",
        "uses: azure/blob-storage, sku: hot-lrs, storage: 500 GB",
        "uses: azure/cache-for-redis, sku: Standard_C1",
    ];

    public static string Text(int components)
    {
        var text = new StringBuilder("system: generated\ncurrency: EUR\nregion: azure/westeurope\nexchange-rates: { USD: { rate: 0.86 EUR, on: 2026-08-15 } }\ncomponents:\n");
        for (var i = 0; i < components; i++)
            text.Append(CultureInfo.InvariantCulture, $"  part-{i}: {{ {Kinds[i % Kinds.Length]} }}\n");
        text.Append("requests: { home: { part-0: 12 ms } }\nworkload: { users: 100, volumes: { requests: 1M/month } }\n");
        return text.ToString();
    }
}
