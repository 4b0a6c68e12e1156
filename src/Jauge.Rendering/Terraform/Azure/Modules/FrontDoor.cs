using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>A Front Door: the entrance with its firewall, or a cache of files near their readers.</summary>
/// <remarks>It also stands for azure/cdn: Azure CDN from Microsoft (classic) takes no new profiles since August 2025
/// (learn.microsoft.com/azure/cdn/classic-cdn-retirement-faq).</remarks>
internal class FrontDoor(Language language) : AzureModule(language)
{
    private const int RequestsPerMinute = 600;         // ten a second from one address: many people behind one router, no machine
    private const int LeastTimeout = 16;               // azurerm_cdn_frontdoor_profile, response_timeout_seconds: 16 to 240
    private const int MostTimeout = 240;

    private static readonly ModuleVariable Sku = new ModuleVariable("sku", HclType.Text, new("Tier.", "Niveau."))
        .OneOf("Standard_AzureFrontDoor", "Premium_AzureFrontDoor");

    private static readonly ModuleVariable Endpoint =
        new("endpoint_name", HclType.Text,
            new("Name of the endpoint; Azure adds a mark to it.", "Nom du point d'entrée ; Azure lui ajoute une marque."));

    private static readonly ModuleVariable Timeout = new ModuleVariable("response_timeout_seconds", HclType.Number,
        new("Time that an origin has to answer.", "Temps laissé à l'origine pour répondre.")) { Default = 60 }.Between(LeastTimeout,
        MostTimeout);

    private static readonly ModuleVariable Origins = new("origins", HclType.MapOf(HclType.Object(new()
    {
        { "host_name", HclType.Text },
        {
            "private_link",
            HclType.Optional(
                HclType.Object(new() { { "target_id", HclType.Text }, { "target_type", HclType.Text }, { "location", HclType.Text } }))
        },
    })), new("Where requests go.", "Où vont les requêtes."));

    private static readonly ModuleVariable Health = new("health_path", HclType.Text, new(
        "Path of the health check, made where there are several origins.",
        "Chemin du contrôle de santé, fait lorsqu'il y a plusieurs origines.")) { Default = "/" };

    private static readonly ModuleVariable Caches =
        new("caches", HclType.Flag, new("Whether answers are kept at the edge.", "Si les réponses sont gardées en périphérie."))
        {
            Default = false,
        };

    private static readonly ModuleVariable Firewall = new("firewall", HclType.Object(new()
    {
        { "name", HclType.Text }, { "requests_per_minute", HclType.Number },
    }), new("Web application firewall; null for none.", "Pare-feu applicatif ; null pour aucun.")) { Default = HclLiteral.Null };

    private static readonly ModuleVariable Operators = new("operator_ip_ranges", HclType.Texts, new(
        "Addresses that the limit does not count: load tests come from few of them.",
        "Adresses que la limite ne compte pas : les essais de charge partent de peu d'entre elles.")) { Default = new HclList() };

    private static readonly ModuleVariable Domains = new("custom_domains", HclType.MapOf(HclType.Text), new(
        "Host names of your own, by identifier; their owner proves them with a TXT record, see the outputs.",
        "Noms d'hôte propres, par identifiant ; leur propriétaire les prouve par un enregistrement TXT, voir les sorties."))
        {
            Default = new HclObject(),
        };

    internal override string Folder => "azure-front-door";

    internal override Text Purpose => new("Front Door: entrance, firewall and cache.", "Front Door : entrée, pare-feu et cache.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        AzureVariables.Name, AzureVariables.ResourceGroup, AzureVariables.Tags, Sku, Endpoint, Timeout, Origins, Health, Caches, Firewall,
        Operators, Domains, AzureVariables.Diagnostics,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("id", "azurerm_cdn_frontdoor_profile.main.id", "Identifier of the profile.", "Identifiant du profil."),
        Output("name", "azurerm_cdn_frontdoor_profile.main.name", "Name of the profile.", "Nom du profil."),
        Output("guid", "azurerm_cdn_frontdoor_profile.main.resource_guid", "What X-Azure-FDID holds in each request that came through it.",
            "Ce que contient X-Azure-FDID dans chaque requête passée par lui."),
        Output("endpoint_host_name", "azurerm_cdn_frontdoor_endpoint.main.host_name", "Address of the entrance.", "Adresse de l'entrée."),
        new("validation_tokens",
            HclValue.ForMap("key, domain", HclValue.Of("azurerm_cdn_frontdoor_custom_domain.main"),
                HclValue.Join("_dnsauth.", HclValue.Of("domain.host_name")), HclValue.Of("domain.validation_token")),
            new("TXT records that prove the custom domains, by name.", "Enregistrements TXT qui prouvent les domaines, par nom.")),
    ];

    internal override IEnumerable<HclBlock> Main() =>
    [
        Profile(),
        EndpointBlock(),
        Group(),
        Origin(),
        Domain(),
        Route(),
        DomainLink(),
        Policy(),
        Security(),
        Diagnostics(HclValue.Of("azurerm_cdn_frontdoor_profile.main.id")),
    ];

    internal override ModuleCall Call(AzureSite site, DeployedComponent component)
    {
        var call = Started(site, component, component.Spec.Sku == "Premium");
        var origins = AzureOrigins.Behind(site, component);
        call.Wiring.Add("origins", origins.Values(component.Spec.Sku == "Premium"));
        if (origins.Timeout is { } longest)
            call.Numbers.Add("response_timeout_seconds", Math.Clamp((long)Math.Ceiling(longest.TotalSeconds), LeastTimeout, MostTimeout));
        if (origins.Health is { } path) call.Numbers.Add("health_path", path);
        call.Numbers.Add("firewall", new HclObject
        {
            { "name", site.Names.Firewall(component.Name) },
            {
                "requests_per_minute", RequestsPerMinute,
                Say("From one address; the description states none.", "Depuis une adresse ; la description n'en donne pas.")
            },
        });
        call.Wiring.Add("operator_ip_ranges", HclValue.Of("var.operator_ip_ranges"));
        call.Numbers.Add("custom_domains", new HclObject(),
            Say("Names of your own go here: { shop = \"www.example.com\" }; the output validation_tokens says what DNS has to hold.",
            "Vos noms viennent ici : { boutique = \"www.example.com\" } ; la sortie validation_tokens dit ce que le DNS doit porter."));
        NoteTier(site, component);
        return call;
    }

    /// <summary>The call without what only an entrance has.</summary>
    protected ModuleCall Started(AzureSite site, DeployedComponent component, bool isPremium)
    {
        var call = site.Start(component, this, site.Names.FrontDoor(component.Name));
        call.Wiring.Add("endpoint_name", site.Names.FrontDoorEndpoint(component.Name));
        call.Numbers.Add("sku", isPremium ? "Premium_AzureFrontDoor" : "Standard_AzureFrontDoor");
        call.Show("name", "endpoint_host_name", "validation_tokens");
        return call;
    }

    private static void NoteTier(AzureSite site, DeployedComponent component)
    {
        if (component.Spec.Sku == "Premium" && site.Network.Exists) site.Context.Note(component.Name,
            "{0}: the owner of an origin approves Front Door's private link once, after the first apply: az network "
                + "private-endpoint-connection approve.",
            "{0} : le propriétaire d'une origine approuve une fois le lien privé de Front Door, après le premier apply : az network "
                + "private-endpoint-connection approve.");
        if (component.Spec.Sku == "Premium") return;
        site.Context.Note(component.Name,
            "{0}: the Standard tier has no managed WAF rules and no private link to its origins; a limit on requests per address stands "
                + "in, and origins refuse what did not come through Front Door.",
            "{0} : le niveau Standard n'a ni règles WAF gérées ni lien privé vers ses origines ; une limite de requêtes par adresse en "
                + "tient lieu, et les origines refusent ce qui ne vient pas de Front Door.");
    }

    private static HclBlock Named(string type, string name) => new("resource", type, "main")
    {
        { "name", HclValue.Of(name) }, { "cdn_frontdoor_profile_id", HclValue.Of("azurerm_cdn_frontdoor_profile.main.id") },
    };

    private static HclBlock Profile() =>
        Resource("azurerm_cdn_frontdoor_profile", hasLocation: false).With("sku_name", Sku.Value)
            .With("response_timeout_seconds", Timeout.Value);

    private static HclBlock EndpointBlock() =>
        Named("azurerm_cdn_frontdoor_endpoint", "var.endpoint_name").With("tags", AzureVariables.Tags.Value);

    private HclBlock Group() => Named("azurerm_cdn_frontdoor_origin_group", "var.name")
        .With("session_affinity_enabled", false)
        .With(new HclBlock("load_balancing") { { "sample_size", 4 }, { "successful_samples_required", 3 } })
        .With(TerraformBlocks.When(HclValue.Call("length", Origins.Value).Op(">", 1), new HclBlock("health_probe")
        {
            { "protocol", "Https" },
            { "path", Health.Value },
            { "request_type", "HEAD" },
            {
                "interval_in_seconds", 30,
                Say("A single origin is not asked: there is no other to go to.",
                    "Une origine seule n'est pas sondée : il n'y en a pas d'autre.")
            },
        }));

    private static HclBlock Origin() => new("resource", "azurerm_cdn_frontdoor_origin", "main")
    {
        { "for_each", Origins.Value },
        { "name", HclValue.Of("each.key") },
        { "cdn_frontdoor_origin_group_id", HclValue.Of("azurerm_cdn_frontdoor_origin_group.main.id") },
        { "enabled", true },
        { "host_name", HclValue.Of("each.value.host_name") },
        { "origin_host_header", HclValue.Of("each.value.host_name") },
        { "certificate_name_check_enabled", true },
        { "http_port", 80 },
        { "https_port", 443 },
        TerraformBlocks.When(HclValue.Of("each.value.private_link").IsNot(HclLiteral.Null), new HclBlock("private_link")
        {
            { "private_link_target_id", HclValue.Of("each.value.private_link.target_id") },
            { "target_type", HclValue.Of("each.value.private_link.target_type") },
            { "location", HclValue.Of("each.value.private_link.location") },
            { "request_message", "Front Door" },
        }),
    };

    private static HclBlock Domain() => new("resource", "azurerm_cdn_frontdoor_custom_domain", "main")
    {
        { "for_each", Domains.Value },
        { "name", HclValue.Of("each.key") },
        { "cdn_frontdoor_profile_id", HclValue.Of("azurerm_cdn_frontdoor_profile.main.id") },
        { "host_name", HclValue.Of("each.value") },
        new HclBlock("tls") { { "certificate_type", "ManagedCertificate" } },
    };

    private HclBlock Route() => new("resource", "azurerm_cdn_frontdoor_route", "main")
    {
        { "name", "default" },
        { "cdn_frontdoor_endpoint_id", HclValue.Of("azurerm_cdn_frontdoor_endpoint.main.id") },
        { "cdn_frontdoor_origin_group_id", HclValue.Of("azurerm_cdn_frontdoor_origin_group.main.id") },
        {
            "cdn_frontdoor_origin_ids",
            HclValue.ForList("origin", HclValue.Of("azurerm_cdn_frontdoor_origin.main"), HclValue.Of("origin.id"))
        },
        { "cdn_frontdoor_custom_domain_ids", DomainIds },
        { "patterns_to_match", HclValue.List(["/*"]) },
        { "supported_protocols", HclValue.List(["Http", "Https"]) },
        { "https_redirect_enabled", true },
        { "forwarding_protocol", "HttpsOnly" },
        { "link_to_default_domain", true },
        TerraformBlocks.When(Caches.Value, new HclBlock("cache")
        {
            {
                "query_string_caching_behavior", "UseQueryString",
                Say("A new version of a file has a new query string.",
                    "Une nouvelle version d'un fichier a une nouvelle chaîne de requête.")
            },
            { "compression_enabled", true },
            {
                "content_types_to_compress",
                HclValue.List(["application/javascript", "application/json", "image/svg+xml", "text/css", "text/html", "text/plain"])
            },
        }),
    };

    private static HclBlock DomainLink() => new("resource", "azurerm_cdn_frontdoor_custom_domain_association", "main")
    {
        { "for_each", Domains.Value },
        { "cdn_frontdoor_custom_domain_id", HclValue.Of("azurerm_cdn_frontdoor_custom_domain.main[each.key].id") },
        { "cdn_frontdoor_route_ids", HclValue.List([HclValue.Of("azurerm_cdn_frontdoor_route.main.id")]) },
    };

    private HclBlock Policy() => new("resource", "azurerm_cdn_frontdoor_firewall_policy", "main")
    {
        { "count", HasFirewall },
        { "name", HclValue.Of("var.firewall.name") },
        { "resource_group_name", AzureVariables.ResourceGroup.Value },
        { "tags", AzureVariables.Tags.Value },
        { "sku_name", Sku.Value },
        { "mode", "Prevention" },
        RateLimit(),
        TerraformBlocks.Each(
            HclValue.If(Sku.Value.Is("Premium_AzureFrontDoor"),
                new HclObject { { "Microsoft_DefaultRuleSet", "2.1" }, { "Microsoft_BotManagerRuleSet", "1.1" } }, new HclObject()),
            new HclBlock("managed_rule")
            {
                { "type", HclValue.Of("managed_rule.key") },
                { "version", HclValue.Of("managed_rule.value") },
                { "action", "Block" },
            }),
    };

    private HclBlock RateLimit() => new HclBlock("custom_rule")
    {
        Comment = Say("All tiers may count; managed rules are for Premium only.",
            "Tous les niveaux savent compter ; les règles gérées sont réservées au Premium."),
    }.With("name", "RateLimit")
        .With("priority", 100)
        .With("type", "RateLimitRule")
        .With("action", "Block")
        .With("rate_limit_duration_in_minutes", 1)
        .With("rate_limit_threshold", HclValue.Of("var.firewall.requests_per_minute"))
        .With(new HclBlock("match_condition")
        {
            { "match_variable", "RemoteAddr" }, { "operator", "IPMatch" },
            { "negation_condition", HasOperators },
            { "match_values", HclValue.If(HasOperators, Operators.Value, HclValue.List(["0.0.0.0/0", "::/0"])) },
        });

    private static HclBlock Security() => new("resource", "azurerm_cdn_frontdoor_security_policy", "main")
    {
        { "count", HasFirewall },
        { "name", "firewall" },
        { "cdn_frontdoor_profile_id", HclValue.Of("azurerm_cdn_frontdoor_profile.main.id") },
        new HclBlock("security_policies")
        {
            new HclBlock("firewall")
            {
                { "cdn_frontdoor_firewall_policy_id", HclValue.Of("azurerm_cdn_frontdoor_firewall_policy.main[0].id") },
                new HclBlock("association")
                {
                    { "patterns_to_match", HclValue.List(["/*"]) },
                    new HclBlock("domain") { { "cdn_frontdoor_domain_id", HclValue.Of("azurerm_cdn_frontdoor_endpoint.main.id") } },
                    TerraformBlocks.Each(DomainIds, new HclBlock("domain") { { "cdn_frontdoor_domain_id", HclValue.Of("domain.value") } }),
                },
            },
        },
    };

    private static HclValue DomainIds =>
        HclValue.ForList("domain", HclValue.Of("azurerm_cdn_frontdoor_custom_domain.main"), HclValue.Of("domain.id"));

    private static HclValue HasOperators => HclValue.Call("length", Operators.Value).Op(">", 0);

    private static HclValue HasFirewall => HclValue.If(Firewall.Value.Is(HclLiteral.Null), 0, 1);
}
