using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>A MySQL flexible server with its databases, parameters, firewall and replicas.</summary>
internal sealed class MySqlServer(Language language) : DatabaseServer(language)
{
    private static readonly ModuleVariable Release =
        new ModuleVariable("mysql_version", HclType.Text, new("Version of MySQL.", "Version de MySQL.")) { Default = "8.0.21" };

    // azurerm_mysql_flexible_server, argument size_gb
    private static readonly ModuleVariable Size =
        new ModuleVariable("storage_gb", HclType.Number,
            new("Storage, in gibibytes; it grows by itself and never shrinks.",
                "Stockage en gibioctets ; il croît seul et ne décroît jamais.")).Between(20, 16384);

    internal override string Folder => "azure-mysql-flexible-server";

    internal override Text Purpose => new("MySQL flexible server.", "Serveur flexible MySQL.");

    protected override string Type => "azurerm_mysql_flexible_server";

    protected override ModuleVariable Version => Release;

    protected override ModuleVariable Storage => Size;

    protected override int LeastBackupDays => 1;

    internal override IEnumerable<HclBlock> Main() =>
    [
        Server(), Database(), Parameter(), Rule(), Replica(), Diagnostics(HclValue.Of("azurerm_mysql_flexible_server.main.id")),
    ];

    internal override ModuleCall Call(AzureSite site, DeployedComponent component)
    {
        var call = Described(site, component, site.Names.MySql(component.Name));
        if (component.Spec.Settings.GetValueOrDefault("VERSION") is { } version)
            call.Numbers.Add("mysql_version", version == "8.0" ? "8.0.21" : version);
        call.Numbers.Add("storage_gb", Math.Clamp((long)Math.Ceiling((component.Spec.Storage?.Count ?? 20L << 30) / 1e9), 20, 16384));
        call.Numbers.Add("configuration", Stated(component, new()
        {
            { "require_secure_transport", "ON" },
            { "tls_version", component.Spec.Tls is "1.3" ? "TLSv1.3" : "TLSv1.2,TLSv1.3" },
            { "audit_log_enabled", site.Of("log-analytics").Any() ? "ON" : null },
            { "slow_query_log", "ON" },
        }));
        AddDatabases(call, site, component);
        return call;
    }

    private HclBlock Server() => Resource(Type)
        .With("version", Release.Value)
        .With("administrator_login", Login.Value)
        .With("administrator_password", Password.Value)
        .With("sku_name", Sku.Value)
        .With("backup_retention_days", BackupDays.Value)
        .With("geo_redundant_backup_enabled", GeoBackup.Value)
        .With("delegated_subnet_id", AzureVariables.Subnet.Value)
        .With("private_dns_zone_id", AzureVariables.PrivateZone.Value)
        .With("public_network_access", HclValue.If(AzureVariables.Public.Value, "Enabled", "Disabled"))
        .With(HaBlock())
        .With(new HclBlock("storage")
        {
            { "size_gb", Size.Value },
            {
                "auto_grow_enabled", true,
                Say("A standby requires it, and a full disk stops the server.", "Un secours l'exige, et un disque plein arrête le serveur.")
            },
        })
        .With(Lifecycle());

    private static HclBlock Database() => new("resource", "azurerm_mysql_flexible_database", "main")
    {
        { "for_each", Databases.Value },
        { "name", HclValue.Of("each.key") },
        { "resource_group_name", AzureVariables.ResourceGroup.Value },
        { "server_name", HclValue.Of("azurerm_mysql_flexible_server.main.name") },
        { "charset", "utf8mb4" },
        { "collation", "utf8mb4_0900_ai_ci" },
    };

    private static HclBlock Parameter() => new("resource", "azurerm_mysql_flexible_server_configuration", "main")
    {
        { "for_each", Parameters.Value },
        { "name", HclValue.Of("each.key") },
        { "resource_group_name", AzureVariables.ResourceGroup.Value },
        { "server_name", HclValue.Of("azurerm_mysql_flexible_server.main.name") },
        { "value", HclValue.Of("each.value") },
    };

    private static HclBlock Rule() => new("resource", "azurerm_mysql_flexible_server_firewall_rule", "main")
    {
        { "for_each", AzureVariables.Firewall.Value },
        { "name", HclValue.Of("each.key") },
        { "resource_group_name", AzureVariables.ResourceGroup.Value },
        { "server_name", HclValue.Of("azurerm_mysql_flexible_server.main.name") },
        { "start_ip_address", HclValue.Of("each.value.start") },
        { "end_ip_address", HclValue.Of("each.value.end") },
    };

    private static HclBlock Replica() => new("resource", "azurerm_mysql_flexible_server", "replica")
    {
        { "for_each", Replicas.Value },
        { "name", HclValue.Of("each.key") },
        { "resource_group_name", AzureVariables.ResourceGroup.Value },
        { "location", AzureVariables.Location.Value },
        { "tags", AzureVariables.Tags.Value },
        { "create_mode", "Replica" },
        { "source_server_id", HclValue.Of("azurerm_mysql_flexible_server.main.id") },
        { "sku_name", Sku.Value },
        { "delegated_subnet_id", AzureVariables.Subnet.Value },
        { "private_dns_zone_id", AzureVariables.PrivateZone.Value },
        { "public_network_access", HclValue.If(AzureVariables.Public.Value, "Enabled", "Disabled") },
        new HclBlock("storage") { { "size_gb", Size.Value }, { "auto_grow_enabled", true } },
    };
}
