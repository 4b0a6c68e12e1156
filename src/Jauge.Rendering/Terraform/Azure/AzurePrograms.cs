using Jauge.Rendering.Naming;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure;

/// <summary>What the programs of an environment are handed: an identity with roles, settings, secrets, and where the others are.</summary>
internal sealed class AzurePrograms(AzureSite site)
{
    private const string BuildSetting = "SCM_DO_BUILD_DURING_DEPLOYMENT";

    // built-in roles: learn.microsoft.com/azure/role-based-access-control/built-in-roles, edition of 2026-04-09, read 2026-11-20
    private static readonly Dictionary<string, string> RoleByOffering = new(StringComparer.Ordinal)
    {
        ["azure/blob-storage"] = "Storage Blob Data Contributor",
        ["azure/foundry-model"] = "Cognitive Services User",
        ["azure/openai"] = "Cognitive Services OpenAI User",
        ["azure/service-bus"] = "Azure Service Bus Data Owner",
        ["azure/event-hubs"] = "Azure Event Hubs Data Owner",
        ["azure/ai-search"] = "Search Index Data Contributor",
    };

    /// <summary>Components that a program calls or needs.</summary>
    internal IReadOnlyList<string> Callees(DeployedComponent program) =>
        [.. site.Context.Deployment.Calls.Edges.Where(e => e.Caller == program.Name).Select(e => e.Callee).Concat(program.Spec.Needs)
            .Concat(Orphans(program)).Distinct()];

    /// <summary>Whether requests come to it from outside.</summary>
    internal bool IsEntrance(DeployedComponent program) =>
        site.Context.Deployment.Spec.Requests.Values.Any(r => r.At.Keys.Take(1).Contains(program.Name));

    /// <summary>Hands identity, roles, settings and secrets to the module of a program.</summary>
    internal void Equip(ModuleCall call, DeployedComponent program)
    {
        call.Wiring.Add("identity_name", site.Names.Identity(program.Name));
        if (Roles(program) is { IsEmpty: false } roles) call.Wiring.Add("roles", roles);
        call.Merge("settings", Stated(program), Wired(program));
        if (program.Spec.Secrets.Count > 0)
            call.Wiring.Add("secrets", HclValue.Object(program.Spec.Secrets.Select(s => KeyValuePair.Create(s, site.Secrets.Address(s)))));
    }

    // files that no request names are written by the program that answers requests
    private IEnumerable<string> Orphans(DeployedComponent program) => !IsEntrance(program) ? []
        : site.Of("blob-storage").Select(s => s.Name)
            .Where(s => !site.Context.Deployment.Calls.CallersOf(s).Any() && !site.Components.Any(c => c.Spec.Needs.Contains(s)));

    private HclObject Roles(DeployedComponent program)
    {
        var roles = new HclObject();
        if (program.Spec.Secrets.Count > 0) roles.Add("secrets", Role(site.Secrets.Vault!, "Key Vault Secrets User"));
        foreach (var callee in Called(program).Where(c => RoleByOffering.ContainsKey(c.Offering.Id) && site.Call(c) is not null))
            roles.Add(callee.Name, Role(site.Call(callee)!, RoleByOffering[callee.Offering.Id]));
        foreach (var registry in site.Made("container-registry").Take(1)) roles.Add("images", Role(site.Call(registry)!, "AcrPull"));
        return roles;
    }

    private static HclObject Role(ModuleCall call, string role) => new() { { "scope", call.Output("id") }, { "role", role } };

    private HclObject Stated(DeployedComponent program)
    {
        var settings = new HclObject();
        var wired = Wired(program).Select(w => w.Name).ToHashSet();
        foreach (var (name, value) in program.Spec.Settings.Where(s => !wired.Contains(s.Key)))
            settings.Add(name, Hosts(program, Login(program, name, value)));
        if (IsBuiltThere(program) && !program.Spec.Settings.ContainsKey(BuildSetting))
            settings.Add(BuildSetting, "true",
                site.Context.Say("The platform installs what requirements.txt names.",
                    "La plateforme installe ce que nomme requirements.txt."));
        if (Gunicorn(program) is { } arguments && !program.Spec.Settings.ContainsKey("GUNICORN_CMD_ARGS"))
            settings.Add("GUNICORN_CMD_ARGS", arguments,
                site.Context.Say("Workers and timeout of the description, for Python's usual server.",
                    "Processus et délai de la description, pour le serveur Python usuel."));
        return settings;
    }

    // what only exists after it was made: the addresses of the others
    private HclObject Wired(DeployedComponent program)
    {
        var settings = new HclObject();
        foreach (var callee in Called(program).Where(c => site.Call(c)?.Module.Outputs.Any(o => o.Name == "host") == true))
            settings.Add(HostSetting(program, callee), site.Call(callee)!.Output("host"));
        foreach (var insights in site.Made("application-insights").Take(1))
            settings.Add("APPLICATIONINSIGHTS_CONNECTION_STRING", site.Call(insights)!.Output("connection_string"));
        foreach (var door in site.Made("front-door").Where(_ => IsEntrance(program)).Take(1))
            settings.Add("AZURE_FRONT_DOOR_ID", site.Call(door)!.Output("guid"),
                site.Context.Say("Requests whose X-Azure-FDID differs did not come through this Front Door: the program refuses them.",
                    "Une requête dont le X-Azure-FDID diffère n'est pas passée par ce Front Door : le programme la refuse."));
        return settings;
    }

    // learn.microsoft.com/azure/app-service/configure-language-python, "Customize build automation"
    private static bool IsBuiltThere(DeployedComponent program) =>
        program.Offering.Id == "azure/app-service" && program.Spec.Image is null && program.Spec.Settings.ContainsKey("PYTHON_VERSION");

    // docs.gunicorn.org/en/stable/settings.html: arguments of the command line win over these
    private static string? Gunicorn(DeployedComponent program) =>
        !program.Spec.Settings.ContainsKey("PYTHON_VERSION") || program.Spec.Serves is not { Workers: { } workers } serves ? null
            : FormattableString.Invariant($"--workers={workers}") + (serves.Timeout is { } longest
                ? FormattableString.Invariant($" --timeout={Math.Ceiling(longest.TotalSeconds)}")
                : "");

    private IEnumerable<DeployedComponent> Called(DeployedComponent program) =>
        site.Components.Where(c => Callees(program).Contains(c.Name));

    // a setting that states the address of the callee is the one; else it is called after the callee
    private string HostSetting(DeployedComponent program, DeployedComponent callee)
    {
        var name = $"{AzureSite.Identifier(callee.Name).ToUpperInvariant()}_HOST";
        return program.Spec.Settings.Keys.FirstOrDefault(k => site.ServerName(callee) is { } server
            && program.Spec.Settings[k].StartsWith($"{server}.", StringComparison.Ordinal)) ?? name;
    }

    // the slot has a host of its own, where a deployment asks it before visitors come: a program that refuses unknown hosts has to know it
    private string Hosts(DeployedComponent program, string value)
    {
        if (program.Offering.Id != "azure/app-service" || !(program.Size("slots") > 0)) return value;
        var (own, slot) =
            ($"{site.Names.WebApp(program.Name)}.azurewebsites.net",
                $"{site.Names.WebApp(program.Name)}-{AzureNames.Slot}.azurewebsites.net");
        var hosts = value.Split(',');
        return hosts.Contains(own) && !hosts.Contains(slot) ? $"{value},{slot}" : value;
    }

    // learn.microsoft.com/azure/postgresql/migrate/migration-service/best-practices-migration-service: a flexible server's login has no
    // "@server"
    private string Login(DeployedComponent program, string name, string value)
    {
        var server = Called(program).Select(site.ServerName).OfType<string>()
            .FirstOrDefault(s => value.EndsWith($"@{s}", StringComparison.Ordinal));
        if (server is null) return value;
        site.Context.Note($"{program.Name}.settings.{name}",
            "{0}: the logins of a flexible server have no “@server” behind them; it is left out.",
            "{0} : les identifiants d'un serveur flexible ne portent pas « @serveur » ; il est retiré.");
        return value[..^(server.Length + 1)];
    }
}
