using System.Globalization;
using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>A container app: identity, secrets, probes, ingress and scale rules.</summary>
internal sealed class ContainerApp(Language language) : AzureModule(language)
{
    private const string FirstImage = "mcr.microsoft.com/k8se/quickstart:latest";     // Microsoft's own sample, public
    private const int FirstImagePort = 80;
    private const int MostReplicas = 1000;                      // learn.microsoft.com/azure/container-apps/quotas, read 2026-11-20
    private const decimal CpuStep = 0.25m;  // learn.microsoft.com/azure/container-apps/containers, "Allocations": 2 Gi for each core,
    private const decimal MostCpu = 4;  // from memory; up to 4 cores on the Consumption profile (quotas, read 2026-11-20)

    private static readonly ModuleVariable Environment =
        new("environment_id", HclType.Text, new("Environment that holds it.", "Environnement qui la porte."));
    private static readonly ModuleVariable Image =
        new("image", HclType.Text, new("Image of the first revision.", "Image de la première révision."));
    private static readonly ModuleVariable Cpu =
        new ModuleVariable("cpu", HclType.Number, new("Cores of a replica.", "Cœurs d'une réplique.")).Between(CpuStep, MostCpu);

    private static readonly ModuleVariable Memory =
        new ModuleVariable("memory", HclType.Text,
            new("Memory of a replica: 2 Gi for each core.", "Mémoire d'une réplique : 2 Gi par cœur."))
        .Like("^[0-9.]+Gi$", new("Memory is written as 4Gi.", "La mémoire s'écrit 4Gi."));

    private static readonly ModuleVariable Least =
        new ModuleVariable("min_replicas", HclType.Number, new("Fewest replicas.", "Répliques au minimum.")).Between(0, MostReplicas);
    private static readonly ModuleVariable Most =
        new ModuleVariable("max_replicas", HclType.Number, new("Most replicas.", "Répliques au maximum.")).Between(1, MostReplicas);

    private static readonly ModuleVariable Concurrency = Optional("http_concurrency", HclType.Number,
        "Concurrent requests of a replica above which another one starts.",
        "Requêtes simultanées d'une réplique au-delà desquelles une autre démarre.");

    private static readonly ModuleVariable CpuTarget = Optional("cpu_target_percent", HclType.Number,
        "Use of the processor above which another replica starts.", "Usage du processeur au-delà duquel une autre réplique démarre.");

    private static readonly ModuleVariable MemoryTarget = Optional("memory_target_percent", HclType.Number,
        "Use of the memory above which another replica starts.", "Usage de la mémoire au-delà duquel une autre réplique démarre.");

    private static readonly ModuleVariable Polling =
        Optional("polling_interval_seconds", HclType.Number, "Time between two looks at the load.",
            "Temps entre deux regards sur la charge.");

    private static readonly ModuleVariable Cooldown =
        Optional("cooldown_seconds", HclType.Number, "Quiet time before the last replica stops.",
            "Temps calme avant l'arrêt de la dernière réplique.");

    private static readonly ModuleVariable Port =
        new("port", HclType.Number, new("Port on which the program listens.", "Port sur lequel le programme écoute."));

    private static readonly ModuleVariable External =
        new("external", HclType.Flag,
            new("Whether it is reached from outside its environment.", "Si on l'atteint hors de son environnement."));

    private static readonly ModuleVariable Health = Optional("health_path", HclType.Text,
        "Path of the health check; null leaves the platform's own, which opens the port.",
        "Chemin du contrôle de santé ; null laisse celui de la plateforme, qui ouvre le port.");

    private static readonly ModuleVariable StartAttempts = new("startup_attempts", HclType.Number, new(
        "Failed checks, 10 s apart, until a replica that starts is given up; Azure takes ten at most.",
        "Contrôles manqués, toutes les 10 s, avant d'abandonner une réplique qui démarre ; Azure en admet dix.")) { Default = 3 };

    private static readonly ModuleVariable Grace = new("grace_seconds", HclType.Number, new(
        "Time that a replica has to end what it began.", "Temps laissé à une réplique pour finir ce qu'elle a commencé.")) { Default = 30 };

    private static readonly ModuleVariable Registry = Optional("registry_server", HclType.Text,
        "Registry that its identity may read; null for public images.",
        "Registre que son identité peut lire ; null pour des images publiques.");

    internal override string Folder => "azure-container-app";

    internal override Text Purpose =>
        new("Container app: it runs under an identity of its own, reads its secrets from the key vault and scales with the load.",
        "Container app : elle s'exécute sous sa propre identité, lit ses secrets dans le coffre et suit la charge.");

    internal override IReadOnlyList<ProviderPin> Providers => [ProviderPin.Azure, ProviderPin.Time];

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        .. AzureVariables.Common, AzureVariables.IdentityName, AzureVariables.Roles, Environment, Registry, Image, Cpu, Memory, Least, Most,
        Concurrency, CpuTarget, MemoryTarget,
        Polling, Cooldown, Port, External, Health, StartAttempts, Grace, AzureVariables.Settings, AzureVariables.Secrets,
        AzureVariables.Diagnostics,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("id", "azurerm_container_app.main.id", "Identifier of the app.", "Identifiant de l'application."),
        Output("name", "azurerm_container_app.main.name", "Name of the app.", "Nom de l'application."),
        Output("fqdn", "azurerm_container_app.main.ingress[0].fqdn", "Address of the app.", "Adresse de l'application."),
        Output("principal_id", "azurerm_user_assigned_identity.main.principal_id", "Principal of its identity, for further roles.",
            "Principal de son identité, pour d'autres rôles."),
    ];

    internal override IEnumerable<HclBlock> Main() =>
    [
        .. Identity(),
        Resource("azurerm_container_app", hasLocation: false)
            .With("container_app_environment_id", Environment.Value)
            .With("revision_mode", "Single",
                Say("A revision takes over once it is ready; the old one serves until then.",
                    "Une révision prend le relais une fois prête ; l'ancienne sert jusque-là."))
            .With("max_inactive_revisions", 10, Say("To go back to.", "Pour y revenir."))
            .With("workload_profile_name", "Consumption")
            .With("depends_on", AfterRoles)
            .With(UsesIdentity())
            .With(TerraformBlocks.When(Registry.Value.IsNot(HclLiteral.Null), new HclBlock("registry")
            {
                { "server", Registry.Value }, { "identity", HclValue.Of("azurerm_user_assigned_identity.main.id") },
            }))
            .With(TerraformBlocks.Each(AzureVariables.Secrets.Value, new HclBlock("secret")
            {
                { "name", SecretName("secret.key") },
                { "key_vault_secret_id", HclValue.Of("secret.value") },
                { "identity", HclValue.Of("azurerm_user_assigned_identity.main.id") },
            }))
            .With(Ingress())
            .With(Template())
            .With(
                TerraformBlocks.Leave(
                    Say("The deployment sets the image and moves the traffic; no plan undoes a rollback.",
                        "Le déploiement pose l'image et déplace le trafic ; aucun plan ne défait un retour en arrière."),
                "revision_mode", "ingress[0].traffic_weight", "template[0].revision_suffix", "template[0].container[0].image")),
        Diagnostics(HclValue.Of("azurerm_container_app.main.id"), null),
    ];

    internal override ModuleCall Call(AzureSite site, DeployedComponent component)
    {
        var call = site.Start(component, this, site.Names.ContainerApp(component.Name));
        call.Wiring.Add("environment_id", site.ContainerEnvironment(component).Output("id"));
        Size(call, site, component);
        Scale(call, site, component);
        call.Numbers.Add("port", component.Spec.Serves?.Port ?? FirstImagePort,
            component.Spec.Serves?.Port is null
                ? Say("The description names no port: that of the sample.", "La description ne nomme pas de port : celui de l'exemple.")
                : null);
        call.Numbers.Add("external", component.InputWord("ingress") != "internal");
        Watch(call, component);
        foreach (var registry in site.Made("container-registry").Take(1))
            call.Wiring.Add("registry_server", site.Call(registry)!.Output("login_server"));
        site.Programs.Equip(call, component);
        call.Show("name", "fqdn");
        return call;
    }

    private static ModuleVariable Optional(string name, HclValue type, string english, string french) =>
        new(name, type, new(english, french)) { Default = HclLiteral.Null };

    // Container Apps knows lower case letters, digits and dashes
    private static HclValue SecretName(string key) => HclValue.Call("lower", HclValue.Call("replace", HclValue.Of(key), "_", "-"));

    private void Size(ModuleCall call, AzureSite site, DeployedComponent component)
    {
        Picture(call, component);
        var (stated, memory) = ((decimal)(component.Cores() ?? 0.5), (decimal)(component.Memory() ?? 0) / (1L << 30));
        var cpu = Math.Min(MostCpu, Math.Ceiling(Math.Max(stated, memory / 2) / CpuStep) * CpuStep);
        if (Math.Max(stated, memory / 2) > MostCpu) site.Context.Note(component.Name,
            "{0}: the Consumption profile gives 4 cores and 8 Gi at most; more needs azure/container-app-dedicated.",
            "{0} : le profil Consumption donne 4 cœurs et 8 Gi au plus ; davantage exige azure/container-app-dedicated.");
        var isRounded = cpu != stated || cpu * 2 != memory;
        call.Numbers.Add("cpu", cpu,
            isRounded ? Say("The next pair that Azure sells: steps of 0.25 core, with 2 Gi for each core.",
                "La paire suivante que vend Azure : par pas de 0,25 cœur, avec 2 Gi par cœur.") : null);
        call.Numbers.Add("memory", (cpu * 2).ToString("0.##", CultureInfo.InvariantCulture) + "Gi");
        call.Numbers.Add("min_replicas", component.MinReplicas);
        call.Numbers.Add("max_replicas", Math.Clamp(component.MaxReplicas, 1, MostReplicas));
    }

    // the sample listens on one port: where the description states another, only an operator knows an image that starts
    private void Picture(ModuleCall call, DeployedComponent component)
    {
        if (component.Spec.Image is { } image) call.Numbers.Add("image", image);
        else if (component.Spec.Serves?.Port is not (null or FirstImagePort)) call.Ask("image");
        else call.Numbers.Add("image", FirstImage,
            Say("The description names no image: Microsoft's sample stands here until the first deployment.",
                "La description ne nomme pas d'image : l'exemple de Microsoft tient lieu jusqu'au premier déploiement."));
    }

    private static void Scale(ModuleCall call, AzureSite site, DeployedComponent component)
    {
        if (component.Spec.Scaling is not { } scaling) return;
        call.Numbers.Add("http_concurrency", scaling.HttpConcurrency is { } concurrency ? concurrency : null);
        call.Numbers.Add("cpu_target_percent", scaling.Cpu is { } cpu ? cpu.Value * 100 : null);
        call.Numbers.Add("memory_target_percent", scaling.Memory is { } memory ? memory.Value * 100 : null);
        call.Numbers.Add("polling_interval_seconds", scaling.Every is { } every ? (long)every.TotalSeconds : null);
        call.Numbers.Add("cooldown_seconds", scaling.Stabilization is { } calm ? (long)calm.TotalSeconds : null);
        if (scaling.RequestsPerReplica is not null || scaling.QueueLength is not null || scaling.Rules.Count > 0
            || scaling.Scheduled.Count > 0)
            site.Context.Note(component.Name,
                "{0}: Container Apps has no rule for requests per replica, thresholds or hours; only concurrency, processor and memory are "
                    + "rendered.",
                "{0} : Container Apps n'a pas de règle par requêtes par réplique, par seuils ou par horaires ; seuls la simultanéité, le "
                    + "processeur et la mémoire sont rendus.");
    }

    private static void Watch(ModuleCall call, DeployedComponent component)
    {
        if (component.Spec.Serves is not { } serves) return;
        call.Numbers.Add("health_path", serves.Health);
        if (serves.Health is not null && serves.StartsIn is { } law)
            call.Numbers.Add("startup_attempts", Math.Clamp((int)Math.Ceiling(2 * law.Quantile(0.999) / 10), 3, 10));
        if (serves.Timeout is { } longest)
            call.Numbers.Add("grace_seconds", Math.Clamp((int)Math.Ceiling(longest.TotalSeconds) + 10, 30, 600));
    }

    private static HclBlock Ingress() => new("ingress")
    {
        { "external_enabled", External.Value },
        { "target_port", Port.Value },
        { "transport", "auto" },
        { "allow_insecure_connections", false },
        new HclBlock("traffic_weight") { { "latest_revision", true }, { "percentage", 100 } },
    };

    private HclBlock Template() => new("template")
    {
        { "min_replicas", Least.Value },
        { "max_replicas", Most.Value },
        { "polling_interval_in_seconds", Polling.Value },
        { "cooldown_period_in_seconds", Cooldown.Value },
        { "termination_grace_period_seconds", Grace.Value },
        Container(),
        TerraformBlocks.When(Concurrency.Value.IsNot(HclLiteral.Null), new HclBlock("http_scale_rule")
        {
            { "name", "http" }, { "concurrent_requests", HclValue.Call("tostring", Concurrency.Value) },
        }),
        Utilization("cpu", CpuTarget),
        Utilization("memory", MemoryTarget),
    };

    private static HclBlock Utilization(string resource, ModuleVariable target) =>
        TerraformBlocks.When(target.Value.IsNot(HclLiteral.Null), new HclBlock("custom_scale_rule")
        {
            { "name", resource },
            { "custom_rule_type", resource },
            { "metadata", new HclObject { { "type", "Utilization" }, { "value", HclValue.Call("tostring", target.Value) } } },
        });

    private HclBlock Container() => new("container")
    {
        { "name", "main" },
        { "image", Image.Value },
        { "cpu", Cpu.Value },
        { "memory", Memory.Value },
        new HclBlock("env")
        {
            { "name", "AZURE_CLIENT_ID" },
            {
                "value", HclValue.Of("azurerm_user_assigned_identity.main.client_id"),
                Say("Azure's libraries choose the identity by it.", "Les bibliothèques d'Azure choisissent l'identité par lui.")
            },
        },
        TerraformBlocks.Each(AzureVariables.Settings.Value, new HclBlock("env")
        {
            { "name", HclValue.Of("env.key") },
            { "value", HclValue.Of("env.value") },
        }),
        TerraformBlocks.Each(AzureVariables.Secrets.Value, new HclBlock("env")
        {
            { "name", HclValue.Of("env.key") },
            { "secret_name", SecretName("env.key") },
        }),
        OnHealth(Probe("startup_probe").With("failure_count_threshold", StartAttempts.Value)),
        OnHealth(Probe("readiness_probe").With("success_count_threshold", 1)),
        OnHealth(Probe("liveness_probe").With("failure_count_threshold", 3)),
    };

    private static HclBlock OnHealth(HclBlock probe) => TerraformBlocks.When(Health.Value.IsNot(HclLiteral.Null), probe);

    private static HclBlock Probe(string kind) => new(kind)
    {
        { "transport", "HTTP" },
        { "path", Health.Value },
        { "port", Port.Value },
        { "interval_seconds", kind == "readiness_probe" ? 5 : 10 },
        { "timeout", 2 },
    };
}
