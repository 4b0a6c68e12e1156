using System.Globalization;
using Jauge.Rendering.Kubernetes;
using Jauge.Rendering.Naming;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Observability;

/// <summary>Where a managed store answers, as far as its provider lets it be known before it is made.</summary>
internal sealed class StoreAddress(RenderContext context, DeployedComponent store)
{
    private const int AzureRedisTls = 6380;                 // learn.microsoft.com/azure/azure-cache-for-redis, TLS port

    internal string Text => store.Offering.Id switch
    {
        "azure/mysql-flexible-server" => $"{Azure.MySql(store.Name)}.mysql.database.azure.com:{Port}",
        "azure/postgresql-flexible-server" => $"{Azure.PostgreSql(store.Name)}.postgres.database.azure.com:{Port}",
        "azure/cache-for-redis" =>
            $"rediss://{Azure.Cache(store.Name)}.redis.cache.windows.net:{AzureRedisTls.ToString(CultureInfo.InvariantCulture)}",
        _ => $"{store.Name}.{context.Scope}.internal:{Port}",
    };

    private AzureNames Azure => new(context);

    private string Port => Calls.Ports(store)[0].ToString(CultureInfo.InvariantCulture);
}
