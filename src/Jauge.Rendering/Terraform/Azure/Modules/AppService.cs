using Jauge.Core;
using Jauge.Rendering.Naming;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>A plan, its web app with a slot for the next version, and the rules by which instances come and go.</summary>
internal sealed class AppService(Language language) : AzureModule(language)
{
    private static readonly string[] Stacks = ["dotnet", "go", "java", "node", "php", "python", "ruby"];

    private static readonly ModuleVariable Plan = new("plan_name", HclType.Text, new("Name of the plan.", "Nom du plan."));
    private static readonly ModuleVariable Sku = new("sku", HclType.Text, new("Size of the plan.", "Taille du plan."));
    private static readonly ModuleVariable Least =
        new ModuleVariable("min_instances", HclType.Number, new("Fewest instances.", "Instances au minimum.")).Between(1, 30);
    private static readonly ModuleVariable Most =
        new ModuleVariable("max_instances", HclType.Number, new("Most instances.", "Instances au maximum.")).Between(1, 30);
    private static readonly ModuleVariable Zones =
        new("zone_redundant", HclType.Flag,
            new("Whether instances are spread over zones; Premium v2 and above.",
                "Si les instances sont réparties sur les zones ; Premium v2 et plus.")) { Default = false };
    private static readonly ModuleVariable AlwaysOn =
        new("always_on", HclType.Flag,
            new("Whether the program stays loaded; not on the Free tier.",
                "Si le programme reste chargé ; pas au niveau gratuit.")) { Default = true };

    private static readonly ModuleVariable Stack = new("stack", HclType.Object(HclValue.Object(
        Stacks.Select(s => KeyValuePair.Create($"{s}_version", HclType.Optional(HclType.Text)))
            .Append(KeyValuePair.Create("docker_image_name", HclType.Optional(HclType.Text)))
            .Append(KeyValuePair.Create("docker_registry_url", HclType.Optional(HclType.Text))))),
        new("Language and version, or image.", "Langage et version, ou image.")) { Default = new HclObject() };

    private static readonly ModuleVariable Health =
        new("health_path", HclType.Text, new("Path of the health check.", "Chemin du contrôle de santé.")) { Default = HclLiteral.Null };

    private static readonly ModuleVariable Tls =
        new ModuleVariable("minimum_tls_version", HclType.Text,
            new("Lowest TLS version.", "Plus basse version de TLS.")) { Default = "1.2" }.OneOf("1.2", "1.3");

    private static readonly ModuleVariable Slots =
        new("slots", HclType.SetOf(HclType.Text),
            new("Slots into which a new version goes first.",
                "Emplacements où une nouvelle version va d'abord.")) { Default = new HclList() };

    private static readonly ModuleVariable Doors = new("front_door_ids", HclType.TextMap, new(
        "Front Doors that the app answers alone: their marks, by name.",
        "Front Doors auxquels l'application répond seuls : leurs marques, par nom.")) { Default = new HclObject() };

    private static readonly ModuleVariable Rules = new("autoscale_rules", HclType.ListOf(HclType.Object(new()
    {
        { "metric", HclType.Text }, { "operator", HclType.Text }, { "threshold", HclType.Number }, { "window", HclType.Text },
        { "direction", HclType.Text }, { "type", HclType.Text }, { "value", HclType.Number }, { "cooldown", HclType.Text },
    })), new("Rules by which instances come and go; none leaves their number alone.",
    "Règles par lesquelles les instances viennent et partent ; aucune laisse leur nombre.")) { Default = new HclList() };

    private static readonly ModuleVariable Domains = new("custom_domains", HclType.SetOf(HclType.Text), new(
        "Host names of your own; each gets a certificate that renews itself.",
        "Noms d'hôte propres ; chacun reçoit un certificat qui se renouvelle seul.")) { Default = new HclList() };

    private static readonly ModuleVariable Autoscale =
        new("autoscale_name", HclType.Text, new("Name of the autoscale setting.", "Nom du réglage d'autoscale."));

    internal override string Folder => "azure-app-service";

    internal override Text Purpose => new("App Service: plan, web app with a slot for the next version, autoscale rules.",
        "App Service : plan, application web avec un emplacement pour la version suivante, règles d'autoscale.");

    internal override IReadOnlyList<ProviderPin> Providers => [ProviderPin.Azure, ProviderPin.Time];

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        .. AzureVariables.Common, AzureVariables.IdentityName, AzureVariables.Roles, Plan, Sku, Least, Most, Zones, AlwaysOn, Stack, Health,
        Tls, Slots, Domains, Doors, AzureVariables.Subnet, Autoscale, Rules,
        AzureVariables.Settings, AzureVariables.Secrets, AzureVariables.Diagnostics,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("id", "azurerm_linux_web_app.main.id", "Identifier of the app.", "Identifiant de l'application."),
        Output("name", "azurerm_linux_web_app.main.name", "Name of the app.", "Nom de l'application."),
        Output("fqdn", "azurerm_linux_web_app.main.default_hostname", "Address of the app.", "Adresse de l'application."),
        Output("plan_id", "azurerm_service_plan.main.id", "Identifier of the plan.", "Identifiant du plan."),
        Output("principal_id", "azurerm_user_assigned_identity.main.principal_id", "Principal of its identity, for further roles.",
            "Principal de son identité, pour d'autres rôles."),
        Output("domain_verification_id", "azurerm_linux_web_app.main.custom_domain_verification_id",
            "Value of the TXT record asuid.NAME that proves a custom domain.",
            "Valeur de l'enregistrement TXT asuid.NOM qui prouve un domaine.") with { IsSensitive = true },
    ];

    internal override IEnumerable<HclBlock> Main() =>
    [
        .. Identity(),
        Locals(),
        PlanBlock(),
        App(),
        Slot(),
        Scaling(),
        .. DomainBlocks(),
        Diagnostics(HclValue.Of("azurerm_linux_web_app.main.id")),
    ];

    internal override ModuleCall Call(AzureSite site, DeployedComponent component)
    {
        var call = site.Start(component, this, site.Names.WebApp(component.Name));
        call.Wiring.Add("plan_name", site.Names.Plan(component.Name));
        call.Wiring.Add("autoscale_name", site.Names.Autoscale(component.Name));
        Size(call, site, component);
        Program(call, component);
        var rules = AutoscaleRules.Of(site, component);
        if (rules.Any()) call.Numbers.Add("autoscale_rules", rules);
        if (site.Network.WebSubnet(component) is { } subnet) call.Wiring.Add("subnet_id", subnet);
        if (site.Programs.IsEntrance(component) && site.Of("front-door").FirstOrDefault() is { } door)
            call.Wiring.Add("front_door_ids", new HclObject { { door.Name, site.Call(door)!.Output("guid") } });
        site.Programs.Equip(call, component);
        NoteWhatIsMissing(site, component);
        call.Show("name", "fqdn", "domain_verification_id");
        return call;
    }

    private void Size(ModuleCall call, AzureSite site, DeployedComponent component)
    {
        call.Numbers.Add("sku", component.Spec.Sku ?? "B1");
        call.Numbers.Add("min_instances", Math.Max(1, component.MinReplicas));
        call.Numbers.Add("max_instances", Math.Max(1, component.MaxReplicas));
        if (component.Spec.Sku is "F1" or "D1") call.Numbers.Add("always_on", false);
        if (component.HighAvailability == "zone-redundant") call.Numbers.Add("zone_redundant", AzureZones.Has(component.Regions[0]));
        if (component.Size("slots") > 0) call.Numbers.Add("slots", HclValue.List([AzureNames.Slot]),
            Say("Deployed there, warmed up, then swapped: nobody waits, and the old version is one swap away.",
                "Déployée là, échauffée, puis échangée : personne n'attend, et l'ancienne version est à un échange."));
    }

    // PYTHON_VERSION and its like name the platform's own language; an image brings its own
    private void Program(ModuleCall call, DeployedComponent component)
    {
        var stack = new HclObject();
        if (component.Spec.Image is { } image) stack.Add("docker_image_name", image);
        else foreach (var language in Stacks)
            stack.Add($"{language}_version", component.Spec.Settings.GetValueOrDefault($"{language.ToUpperInvariant()}_VERSION"));
        if (!stack.IsEmpty) call.Numbers.Add("stack", stack);
        call.Numbers.Add("health_path", component.Spec.Serves?.Health);
        if (component.Spec.Sku is not ("F1" or "D1")) call.Numbers.Add("custom_domains", new HclList(), Say(
            "Names of your own go here once DNS points at the app: a CNAME, and a TXT record asuid.NAME with the output "
                + "domain_verification_id.",
            "Vos noms viennent ici une fois que le DNS mène à l'application : un CNAME, et un TXT asuid.NOM avec la sortie "
                + "domain_verification_id."));
        if (component.Spec.Tls is "1.3") call.Numbers.Add("minimum_tls_version", "1.3");
    }

    // learn.microsoft.com/azure/app-service/manage-backup: automatic backups, Basic and above, hourly, kept for 30 days
    private static void NoteWhatIsMissing(AzureSite site, DeployedComponent component)
    {
        if (component.Spec.Backups is not null) site.Context.Note(component.Name,
            "{0}: App Service backs the app up by itself, every hour, for 30 days (Basic tier and above): no resource is rendered; "
                + "databases have their own backups.",
            "{0} : App Service sauvegarde l'application de lui-même, chaque heure, pendant 30 jours (niveau Basic et plus) : aucune "
                + "ressource n'est rendue ; les bases ont leurs propres sauvegardes.");
        if (component.Size("slots") > 0) site.Context.Note(component.Name,
            "{0}: the staging slot has the settings of production, its database included: whoever tests there writes there.",
            "{0} : l'emplacement staging a les réglages de la production, base comprise : qui y teste y écrit.");
        if (component.InputWord("os") == "windows") site.Context.Note(component.Name,
            "{0}: the plan is rendered for Linux; a Windows plan needs azurerm_windows_web_app.",
            "{0} : le plan est rendu pour Linux ; un plan Windows demande azurerm_windows_web_app.");
    }

    private HclBlock Locals() => new("locals")
    {
        {
            "app_settings", HclValue.Call("merge", AzureVariables.Settings.Value,
                HclValue.ForMap("name, address", AzureVariables.Secrets.Value, HclValue.Of("name"),
                    HclValue.Join("@Microsoft.KeyVault(SecretUri=", HclValue.Of("address"), ")")),
                new HclObject { { "AZURE_CLIENT_ID", HclValue.Of("azurerm_user_assigned_identity.main.client_id") } }),
            Say("App Service reads secrets from the vault itself, with the app's identity.",
                "App Service lit lui-même les secrets dans le coffre, avec l'identité de l'application.")
        },
    };

    private HclBlock PlanBlock() => new HclBlock("resource", "azurerm_service_plan", "main")
        .With("name", Plan.Value)
        .With("resource_group_name", AzureVariables.ResourceGroup.Value)
        .With("location", AzureVariables.Location.Value)
        .With("tags", AzureVariables.Tags.Value)
        .With("os_type", "Linux")
        .With("sku_name", Sku.Value)
        .With("worker_count", Least.Value)
        .With("zone_balancing_enabled", Zones.Value)
        .With(
            TerraformBlocks.Leave(
                Say("The autoscale setting owns the number of instances.", "Le réglage d'autoscale est maître du nombre d'instances."),
                "worker_count"));

    private HclBlock App() => Common(Resource("azurerm_linux_web_app").With("service_plan_id", HclValue.Of("azurerm_service_plan.main.id")))
        .With("depends_on", AfterRoles)
        .With(TerraformBlocks.Leave(Say("The deployment sets the package and the image.", "Le déploiement pose le paquet et l'image."),
            "app_settings[\"WEBSITE_RUN_FROM_PACKAGE\"]", "site_config[0].application_stack[0].docker_image_name"));

    private HclBlock Slot() => Common(new HclBlock("resource", "azurerm_linux_web_app_slot", "main")
            .With("for_each", Slots.Value)
            .With("name", HclValue.Of("each.key"))
            .With("app_service_id", HclValue.Of("azurerm_linux_web_app.main.id"))
            .With("tags", AzureVariables.Tags.Value))
        .With("depends_on", AfterRoles)
        .With(TerraformBlocks.Leave(Say("The deployment sets the package and the image.", "Le déploiement pose le paquet et l'image."),
            "app_settings[\"WEBSITE_RUN_FROM_PACKAGE\"]", "site_config[0].application_stack[0].docker_image_name"));

    private HclBlock Common(HclBlock app) => app
        .With("https_only", true)
        .With("client_affinity_enabled", false,
            Say("Any instance answers any request.", "N'importe quelle instance répond à n'importe quelle requête."))
        .With("ftp_publish_basic_authentication_enabled", false)
        .With("webdeploy_publish_basic_authentication_enabled", false)
        .With("key_vault_reference_identity_id", HclValue.Of("azurerm_user_assigned_identity.main.id"))
        .With("virtual_network_subnet_id", AzureVariables.Subnet.Value)
        .With("app_settings", HclValue.Of("local.app_settings"))
        .With(UsesIdentity())
        .With(Config())
        .With(new HclBlock("logs")
        {
            { "failed_request_tracing", true },
            { "detailed_error_messages", true },
            new HclBlock("http_logs") { new HclBlock("file_system") { { "retention_in_days", 7 }, { "retention_in_mb", 35 } } },
        });

    private HclBlock Config() => new("site_config")
    {
        { "always_on", AlwaysOn.Value },
        { "ftps_state", "Disabled" },
        { "http2_enabled", true },
        { "minimum_tls_version", Tls.Value },
        { "scm_minimum_tls_version", Tls.Value },
        { "health_check_path", Health.Value },
        { "health_check_eviction_time_in_min", HclValue.If(Health.Value.Is(HclLiteral.Null), HclLiteral.Null, 2) },
        { "ip_restriction_default_action", HclValue.If(HclValue.Call("length", Doors.Value).Op(">", 0), "Deny", "Allow") },
        TerraformBlocks.When(
            HclValue.Call("length",
                HclValue.ForList("version", HclValue.Call("values", Stack.Value), HclValue.Of("version"),
                    HclValue.Of("version").IsNot(HclLiteral.Null))).Op(">", 0),
            new HclBlock("application_stack") { StackArguments() }),
        TerraformBlocks.Each(Doors.Value, new HclBlock("ip_restriction")
        {
            { "name", HclValue.Of("ip_restriction.key") },
            { "priority", 100 },
            { "action", "Allow" },
            { "service_tag", "AzureFrontDoor.Backend" },
            {
                "headers", HclValue.List([new HclObject
                {
                    { "x_azure_fdid", HclValue.List([HclValue.Of("ip_restriction.value")]) }, { "x_fd_health_probe", new HclList() },
                    { "x_forwarded_for", new HclList() }, { "x_forwarded_host", new HclList() },
                }]), Say("Front Doors of others come from the same addresses.", "Les Front Doors des autres viennent des mêmes adresses.")
            },
        }),
    };

    private static IEnumerable<HclEntry> StackArguments() =>
        Stacks.Select(s => $"{s}_version").Append("docker_image_name").Append("docker_registry_url")
            .Select(n => new HclEntry(n, HclValue.Of($"var.stack.{n}"), null, null));

    private static IEnumerable<HclBlock> DomainBlocks() =>
    [
        new("resource", "azurerm_app_service_custom_hostname_binding", "main")
        {
            { "for_each", Domains.Value },
            { "hostname", HclValue.Of("each.key") },
            { "app_service_name", HclValue.Of("azurerm_linux_web_app.main.name") },
            { "resource_group_name", AzureVariables.ResourceGroup.Value },
            new HclBlock("lifecycle") { { "ignore_changes", HclValue.List([HclValue.Of("ssl_state"), HclValue.Of("thumbprint")]) } },
        },
        new("resource", "azurerm_app_service_managed_certificate", "main")
        {
            { "for_each", Domains.Value },
            { "custom_hostname_binding_id", HclValue.Of("azurerm_app_service_custom_hostname_binding.main[each.key].id") },
            { "tags", AzureVariables.Tags.Value },
        },
        new("resource", "azurerm_app_service_certificate_binding", "main")
        {
            { "for_each", Domains.Value },
            { "hostname_binding_id", HclValue.Of("azurerm_app_service_custom_hostname_binding.main[each.key].id") },
            { "certificate_id", HclValue.Of("azurerm_app_service_managed_certificate.main[each.key].id") },
            { "ssl_state", "SniEnabled" },
        },
    ];

    private HclBlock Scaling() => new("resource", "azurerm_monitor_autoscale_setting", "main")
    {
        { "count", HclValue.If(HclValue.Call("length", Rules.Value).Op(">", 0), 1, 0) },
        { "name", Autoscale.Value },
        { "resource_group_name", AzureVariables.ResourceGroup.Value },
        { "location", AzureVariables.Location.Value },
        { "tags", AzureVariables.Tags.Value },
        { "target_resource_id", HclValue.Of("azurerm_service_plan.main.id") },
        new HclBlock("profile")
        {
            { "name", "default" },
            new HclBlock("capacity")
            {
                { "default", Least.Value, Say("Where Azure Monitor sees no metrics.", "Là où Azure Monitor ne voit pas de mesure.") },
                { "minimum", Least.Value },
                { "maximum", Most.Value },
            },
            TerraformBlocks.Each(Rules.Value, new HclBlock("rule") { Trigger(), Action() }),
        },
    };

    private static HclBlock Trigger() => new("metric_trigger")
    {
        { "metric_name", HclValue.Of("rule.value.metric") },
        { "metric_resource_id", HclValue.Of("azurerm_service_plan.main.id") },
        { "time_grain", "PT1M" },
        { "statistic", "Average" },
        { "time_window", HclValue.Of("rule.value.window") },
        { "time_aggregation", "Average" },
        { "operator", HclValue.Of("rule.value.operator") },
        { "threshold", HclValue.Of("rule.value.threshold") },
    };

    private static HclBlock Action() => new("scale_action")
    {
        { "direction", HclValue.Of("rule.value.direction") },
        { "type", HclValue.Of("rule.value.type") },
        { "value", HclValue.Of("rule.value.value") },
        { "cooldown", HclValue.Of("rule.value.cooldown") },
    };
}
