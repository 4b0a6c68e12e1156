using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>A PostgreSQL flexible server with its databases, parameters, firewall and replicas.</summary>
internal sealed class PostgreSqlServer(Language language) : DatabaseServer(language)
{
    // azurerm_postgresql_flexible_server, argument storage_mb: Azure sells these sizes only
    private static readonly long[] Steps =
        [32768, 65536, 131072, 262144, 524288, 1048576, 2097152, 4193280, 4194304, 8388608, 16777216, 33553408];

    private static readonly ModuleVariable Release =
        new ModuleVariable("postgresql_version", HclType.Text, new("Version of PostgreSQL.", "Version de PostgreSQL.")) { Default = "16" };

    private static readonly ModuleVariable Size =
        new ModuleVariable("storage_mb", HclType.Number,
            new("Storage, in mebibytes; it grows by itself and never shrinks.",
                "Stockage en mébioctets ; il croît seul et ne décroît jamais."))
        .With(HclValue.Call("contains", HclValue.List(Steps.Select(s => (HclValue)s)), HclValue.Of("var.storage_mb")),
            new("Azure sells 32, 64, 128, 256 or 512 GiB, and 1 to 32 TiB by doubling.",
                "Azure vend 32, 64, 128, 256 ou 512 Gio, puis de 1 à 32 Tio en doublant."));

    internal override string Folder => "azure-postgresql-flexible-server";

    internal override Text Purpose => new("PostgreSQL flexible server.", "Serveur flexible PostgreSQL.");

    protected override string Type => "azurerm_postgresql_flexible_server";

    protected override ModuleVariable Version => Release;

    protected override ModuleVariable Storage => Size;

    protected override int LeastBackupDays => 7;

    internal override IEnumerable<HclBlock> Main() =>
    [
        Server(), Database(), Parameter(), Rule(), Replica(), Diagnostics(HclValue.Of("azurerm_postgresql_flexible_server.main.id")),
    ];

    internal override ModuleCall Call(AzureSite site, DeployedComponent component)
    {
        var call = Described(site, component, site.Names.PostgreSql(component.Name));
        if (component.Spec.Settings.GetValueOrDefault("VERSION") is { } version) call.Numbers.Add("postgresql_version", version);
        var asked = component.Spec.Storage?.Count ?? 32L << 30;
        var step = Step(asked);
        call.Numbers.Add("storage_mb", step, step << 20 == asked ? null
            : Say($"{Gigabytes(asked)} GB are asked for; the next size that Azure sells is {Gibibytes(step)} GiB.",
                $"{Gigabytes(asked)} Go sont demandés ; la taille suivante que vend Azure est {Gibibytes(step)} Gio."));
        call.Numbers.Add("configuration",
            Stated(component, new()
            {
                { "require_secure_transport", "on" },
                { "ssl_min_protocol_version", component.Spec.Tls is "1.3" ? "TLSv1.3" : "TLSv1.2" },
            }));
        AddDatabases(call, site, component, "postgres");
        return call;
    }

    /// <summary>The smallest size on sale that holds what is asked for.</summary>
    /// <param name="bytes">What is asked for.</param>
    /// <returns>Mebibytes.</returns>
    internal static long Step(long bytes) => Steps.FirstOrDefault(s => s << 20 >= bytes, Steps[^1]);

    private static string Gigabytes(long bytes) => (bytes / 1e9).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);

    private static string Gibibytes(long step) => (step / 1024).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private HclBlock Server() => Resource(Type)
        .With("version", Release.Value)
        .With("administrator_login", Login.Value)
        .With("administrator_password", Password.Value)
        .With("sku_name", Sku.Value)
        .With("storage_mb", Size.Value)
        .With("auto_grow_enabled", true, Say("A full disk makes the server read-only.", "Un disque plein met le serveur en lecture seule."))
        .With("backup_retention_days", BackupDays.Value)
        .With("geo_redundant_backup_enabled", GeoBackup.Value)
        .With("delegated_subnet_id", AzureVariables.Subnet.Value)
        .With("private_dns_zone_id", AzureVariables.PrivateZone.Value)
        .With("public_network_access_enabled", AzureVariables.Public.Value)
        .With(HaBlock())
        .With(Lifecycle());

    private static HclBlock Database() => new("resource", "azurerm_postgresql_flexible_server_database", "main")
    {
        { "for_each", Databases.Value },
        { "name", HclValue.Of("each.key") },
        { "server_id", HclValue.Of("azurerm_postgresql_flexible_server.main.id") },
        { "charset", "UTF8" },
        { "collation", "en_US.utf8" },
    };

    private static HclBlock Parameter() => new("resource", "azurerm_postgresql_flexible_server_configuration", "main")
    {
        { "for_each", Parameters.Value },
        { "name", HclValue.Of("each.key") },
        { "server_id", HclValue.Of("azurerm_postgresql_flexible_server.main.id") },
        { "value", HclValue.Of("each.value") },
    };

    private static HclBlock Rule() => new("resource", "azurerm_postgresql_flexible_server_firewall_rule", "main")
    {
        { "for_each", AzureVariables.Firewall.Value },
        { "name", HclValue.Of("each.key") },
        { "server_id", HclValue.Of("azurerm_postgresql_flexible_server.main.id") },
        { "start_ip_address", HclValue.Of("each.value.start") },
        { "end_ip_address", HclValue.Of("each.value.end") },
    };

    private static HclBlock Replica() => new("resource", "azurerm_postgresql_flexible_server", "replica")
    {
        { "for_each", Replicas.Value },
        { "name", HclValue.Of("each.key") },
        { "resource_group_name", AzureVariables.ResourceGroup.Value },
        { "location", AzureVariables.Location.Value },
        { "tags", AzureVariables.Tags.Value },
        { "create_mode", "Replica" },
        { "source_server_id", HclValue.Of("azurerm_postgresql_flexible_server.main.id") },
        { "version", Release.Value },
        { "sku_name", Sku.Value },
        { "storage_mb", Size.Value },
        { "delegated_subnet_id", AzureVariables.Subnet.Value },
        { "private_dns_zone_id", AzureVariables.PrivateZone.Value },
        { "public_network_access_enabled", AzureVariables.Public.Value },
    };
}
