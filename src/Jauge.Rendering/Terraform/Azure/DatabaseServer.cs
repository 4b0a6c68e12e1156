using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure;

/// <summary>What the flexible servers of MySQL and PostgreSQL have in common.</summary>
internal abstract class DatabaseServer(Language language) : AzureModule(language)
{
    private const string UsualLogin = "dbadmin";
    private const int MostBackupDays = 35;
    private const string EveryAzure = "0.0.0.0";

    protected static readonly ModuleVariable Login =
        new("administrator_login", HclType.Text,
            new("Name of the administrator; cannot be changed.", "Nom de l'administrateur ; non modifiable."));

    protected static readonly ModuleVariable Password =
        new ModuleVariable("administrator_password", HclType.Text,
            new("Password of the administrator.", "Mot de passe de l'administrateur."))
            {
                IsSensitive = true,
            }.With(HclValue.Call("length", HclValue.Of("var.administrator_password")).Op(">=", 12),
            new("The password has twelve characters at least.", "Le mot de passe compte douze caractères au moins."));

    protected static readonly ModuleVariable Sku = new ModuleVariable("sku", HclType.Text, new("Size.", "Taille."))
        .Like("^(B|GP|MO)_Standard_[A-Za-z0-9_]+$",
            new("A size is written as GP_Standard_D2ds_v4: tier and machine.",
                "Une taille s'écrit GP_Standard_D2ds_v4 : niveau et machine."));

    protected static readonly ModuleVariable Ha = new ModuleVariable("high_availability", HclType.Text, new(
        "Standby: ZoneRedundant, SameZone, or null for none.",
        "Secours : ZoneRedundant, SameZone, ou null pour aucun.")) { Default = HclLiteral.Null }.OneOf("ZoneRedundant", "SameZone");

    protected static readonly ModuleVariable GeoBackup = new("geo_redundant_backup", HclType.Flag, new(
        "Whether backups are copied into the paired region; cannot be changed.",
        "Si les sauvegardes sont copiées dans la région jumelée ; non modifiable.")) { Default = false };

    protected static readonly ModuleVariable Parameters =
        new("configuration", HclType.TextMap, new("Parameters of the server.", "Paramètres du serveur.")) { Default = new HclObject() };

    protected static readonly ModuleVariable Databases = new("databases", HclType.SetOf(HclType.Text), new("Databases.", "Bases."))
    {
        Default = new HclList(),
    };

    protected static readonly ModuleVariable Replicas =
        new("replica_names", HclType.SetOf(HclType.Text), new("Read replicas.", "Répliques de lecture.")) { Default = new HclList() };

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        .. AzureVariables.Common, Version, Login, Password, Sku, Storage, BackupDays, GeoBackup, Ha, AzureVariables.Public,
        AzureVariables.Firewall, AzureVariables.Subnet,
        AzureVariables.PrivateZone, Parameters, Databases, Replicas, AzureVariables.Diagnostics,
    ];

    /// <summary>The resource's type, such as <c>azurerm_mysql_flexible_server</c>.</summary>
    protected abstract string Type { get; }

    protected abstract ModuleVariable Version { get; }

    protected abstract ModuleVariable Storage { get; }

    protected ModuleVariable BackupDays => new ModuleVariable("backup_retention_days", HclType.Number,
        new("Days to any second of which the data can be restored.",
            "Jours à n'importe quelle seconde desquels les données peuvent être rétablies.")).Between(LeastBackupDays, MostBackupDays);

    protected abstract int LeastBackupDays { get; }

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("id", $"{Type}.main.id", "Identifier of the server.", "Identifiant du serveur."),
        Output("name", $"{Type}.main.name", "Name of the server.", "Nom du serveur."),
        Output("host", $"{Type}.main.fqdn", "Address of the server.", "Adresse du serveur."),
        new("replica_ids", HclValue.ForMap("name, replica", HclValue.Of($"{Type}.replica"), HclValue.Of("name"), HclValue.Of("replica.id")),
            new("Identifiers of the read replicas, by name.", "Identifiants des répliques de lecture, par nom.")),
    ];

    /// <summary>What both say of the component.</summary>
    protected ModuleCall Described(AzureSite site, DeployedComponent component, string name)
    {
        var call = site.Start(component, this, name);
        call.Numbers.Add("administrator_login", component.Spec.Settings.GetValueOrDefault("ADMIN") ?? UsualLogin);
        call.Wiring.Add("administrator_password", AzureSecrets.Value(site.Secrets.Password(component)));
        call.Numbers.Add("sku", component.Spec.Sku ?? "B_Standard_B1ms");
        Backups(call, site, component);
        call.Numbers.Add("high_availability", Mode(site, component));
        Reach(call, site, component);
        var replicas = ReplicasOf(component);
        if (replicas > 0)
            call.Wiring.Add("replica_names",
                HclValue.List(Enumerable.Range(1, replicas).Select(n => (HclValue)Naming.AzureNames.Replica(name, n))));
        call.Show("name", "host");
        return call;
    }

    /// <summary>How many read replicas a server has.</summary>
    internal static int ReplicasOf(DeployedComponent component) => (int)(component.Input("read-replicas") ?? 0);

    /// <summary>Databases that programs name, and that no server has from the start.</summary>
    protected static void AddDatabases(ModuleCall call, AzureSite site, DeployedComponent component, params string[] there)
    {
        var named = site.Components.Where(c => site.Programs.Callees(c).Contains(component.Name))
            .Select(c => c.Spec.Settings.GetValueOrDefault("DB_NAME")).OfType<string>().Distinct().ToList();
        var made = (named.Count > 0 ? named : [site.Context.System.Replace('-', '_')]).Except(there).ToList();
        if (made.Count > 0) call.Numbers.Add("databases", HclValue.List(made.Select(d => (HclValue)d)));
    }

    /// <summary>Settings of the component that are parameters of the server.</summary>
    protected static HclObject Stated(DeployedComponent component, HclObject parameters)
    {
        foreach (var (name, value) in component.Spec.Settings.Where(s => s.Key is not ("VERSION" or "ADMIN")
            && !s.Key.Any(char.IsAsciiLetterUpper) && parameters.All(p => p.Name != s.Key)))
            parameters.Add(name, value);
        return parameters;
    }

    /// <summary>The server's own place in a zone changes hands with each failover.</summary>
    protected HclBlock Lifecycle() => new("lifecycle")
    {
        { "prevent_destroy", true, Say("It holds the data.", "Il porte les données.") },
        {
            "ignore_changes", HclValue.List([HclValue.Of("zone"), HclValue.Of("high_availability[0].standby_availability_zone")]),
            Say("A failover changes zones; no plan changes them back.",
                "Une bascule échange les zones ; aucun plan ne les échange à nouveau.")
        },
    };

    protected static HclBlock HaBlock() =>
        TerraformBlocks.When(Ha.Value.IsNot(HclLiteral.Null), new HclBlock("high_availability") { { "mode", Ha.Value } });

    // Azure backs up once a day and keeps the log: any second of the kept days can be restored
    private void Backups(ModuleCall call, AzureSite site, DeployedComponent component)
    {
        var asked = (int)Math.Ceiling(component.Spec.Backups?.Keep?.TotalDays ?? 7);
        var days = Math.Clamp(asked, LeastBackupDays, MostBackupDays);
        call.Numbers.Add("backup_retention_days", days,
            days == asked
                ? null
                : Say($"Azure keeps {LeastBackupDays} to {MostBackupDays} days.",
                    $"Azure garde de {LeastBackupDays} à {MostBackupDays} jours."));
        if (asked > MostBackupDays) site.Context.Note(component.Name,
            "{0}: the server keeps backups for 35 days at most; older ones need azure/backup or an export.",
            "{0} : le serveur garde ses sauvegardes 35 jours au plus ; au-delà, il faut azure/backup ou un export.");
        call.Numbers.Add("geo_redundant_backup", component.Spec.Backups?.GeoRedundant is true);
    }

    private static string? Mode(AzureSite site, DeployedComponent component)
    {
        var mode = component.HighAvailability switch { "zone-redundant" => "ZoneRedundant", "same-zone" => "SameZone", _ => null };
        if (mode is null) return null;
        if (component.Spec.Sku?.StartsWith("B_", StringComparison.Ordinal) == true)
        {
            site.Context.Note(component.Name, "{0}: a burstable size has no standby; high availability is not rendered.",
                "{0} : une taille « burstable » n'a pas de secours ; la haute disponibilité n'est pas rendue.");
            return null;
        }

        if (mode == "SameZone" || AzureZones.Has(component.Regions[0])) return mode;
        site.Context.Note(component.Name, "{0}: its region has no availability zones; the standby stands in the same place.",
            "{0} : sa région n'a pas de zones de disponibilité ; le secours se tient au même endroit.");
        return "SameZone";
    }

    private void Reach(ModuleCall call, AzureSite site, DeployedComponent component)
    {
        var (subnet, zone) = site.Network.Database(component);
        call.Numbers.Add("public", subnet is null);
        if (subnet is not null)
        {
            call.Wiring.Add("subnet_id", subnet);
            call.Wiring.Add("private_dns_zone_id", zone);
        }
        else call.Numbers.Add("firewall", Firewall(site, component));
    }

    private HclObject Firewall(AzureSite site, DeployedComponent component)
    {
        var rules = new HclObject();
        var allowed = component.Spec.Network?.Allow is { Count: > 0 } stated ? stated : [EveryAzure];
        if (component.Spec.Network is not { Allow.Count: > 0 }) site.Context.Note(component.Name,
            "{0}: the description lets nobody in, and programs outside a network have no address of their own: every service of Azure is "
                + "let in, of any customer.",
            "{0} : la description n'admet personne, et des programmes hors réseau n'ont pas d'adresse à eux : tout service d'Azure est "
                + "admis, de n'importe quel client.");
        foreach (var (network, at) in allowed.Select((n, i) => (n, i)))
            rules.Add(network == EveryAzure ? "allow-azure-services" : $"allow-{at + 1}", Range(network),
                network == EveryAzure
                    ? Say("In Azure 0.0.0.0 means every service of every customer.",
                        "Dans Azure, 0.0.0.0 désigne tout service de tout client.")
                    : null);
        return rules;
    }

    private static HclObject Range(string network)
    {
        var (first, last) = AddressRange.Of(network);
        return new() { { "start", first }, { "end", last } };
    }
}
