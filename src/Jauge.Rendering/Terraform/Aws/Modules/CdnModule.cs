using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>A CloudFront distribution before the programs and the buckets.</summary>
/// <remarks>Managed policies: docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html; TLS versions:
/// secure-connections-supported-viewer-protocols-ciphers.html; from memory, not re-read.</remarks>
internal sealed class CdnModule(Language language) : OfferedModule(language)
{
    internal override string Folder => "aws-cloudfront";

    internal override Text Purpose =>
        new("A CloudFront distribution before the programs and the buckets.",
            "Une distribution CloudFront devant les programmes et les buckets.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Called,
        Words("hosts", "Hosts that it answers for.", "Hôtes pour lesquels elle répond.", List()),
        Word("certificate_arn", "Certificate of the hosts, in us-east-1; its own where it is null.",
            "Certificat des hôtes, en us-east-1 ; le sien si null.", HclLiteral.Null),
        Word("origin_host", "Host of the programs; null where there are only buckets.",
            "Hôte des programmes ; null s'il n'y a que des buckets.", HclLiteral.Null),
        Map("buckets", HclType.Texts, "Buckets by the first part of the path: hosts, the first of which is asked first.",
            "Buckets par la première partie du chemin : hôtes, dont le premier est demandé d'abord.", []),
        Word("price_class", "Where in the world it answers.", "Où dans le monde elle répond.", "PriceClass_100")
            .OneOf("One of CloudFront's price classes.", "Une des classes de prix de CloudFront.",
                ["PriceClass_100", "PriceClass_200", "PriceClass_All"]),
        Word("web_acl_arn", "Web firewall.", "Pare-feu applicatif.", HclLiteral.Null),
        Word("access_log_bucket_arn", "Bucket of the access logs.", "Bucket des journaux d'accès."), Tags,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("arn", Of("aws_cloudfront_distribution.main.arn"), "The distribution.", "La distribution."),
        Output("distribution_id", Of("aws_cloudfront_distribution.main.id"), "What an invalidation names.",
            "Ce que nomme une invalidation."),
        Output("domain_name", Of("aws_cloudfront_distribution.main.domain_name"), "Its host.", "Son hôte."),
        Output("zone_id", Of("aws_cloudfront_distribution.main.hosted_zone_id"), "Its zone, for aliases.", "Sa zone, pour les alias."),
    ];

    internal override ModuleCall? Call(AwsSite site, DeployedComponent component)
    {
        var buckets = new HclObject();
        foreach (var bucket in site.Of("s3").Where(site.Way.IsServed))
            buckets.Add(bucket.Name,
                HclValue.List(bucket.Regions.Select(r => Of($"module.{AwsSite.Identifier(bucket.Name)}[\"{r.Region}\"].domain_name"))));
        if (site.Way.Cdn is not { } first) return Idle(site, component);
        var call = AwsSite.Once(component, this, site.Names.Distribution(component.Name));
        if (site.Way.Dns is not null && component == first)
        {
            call.Wiring.Add("hosts", HclValue.List(site.Way.PublicHosts));
            call.Wiring.Add("certificate_arn", Of("module.aws_certificates.arns").At(AwsSite.CloudFrontRegion));
        }
        if (site.Way.Balancer is { } balancer) call.Wiring.Add("origin_host", site.Way.OriginHost(balancer));
        call.Wiring.Add("buckets", AwsSite.Any(buckets));
        if (site.Of("waf").FirstOrDefault() is { } wall) call.Wiring.Add("web_acl_arn", Of($"module.{AwsSite.Identifier(wall.Name)}.arn"));
        call.Wiring.Add("access_log_bucket_arn", Of("module.aws_access_logs").At(Of("var.aws_regions[0]")).Dot("arn"));
        call.Numbers.Add("price_class", "PriceClass_100");
        call.Show("distribution_id", "domain_name");
        if (!buckets.IsEmpty) site.Context.Note(component.Name,
            "{0}: objects of a bucket are served under its name (/media/...), and their keys begin with it.",
            "{0} : les objets d'un bucket sont servis sous son nom (/media/...), et leurs clés commencent par lui.");
        return call;
    }

    internal override IEnumerable<HclBlock> Main() =>
    [
        new HclBlock("data", "aws_cloudfront_cache_policy", "static") { { "name", "Managed-CachingOptimized" } },
        new HclBlock("data", "aws_cloudfront_origin_request_policy", "all") { { "name", "Managed-AllViewer" } },
        CachePolicy(), BucketAccess(), Distribution(),
        .. Logging(),
    ];

    private static ModuleCall? Idle(AwsSite site, DeployedComponent component)
    {
        site.Context.Note(component.Name, "{0}: there is neither a load balancer nor a bucket for it to stand before; it is not rendered.",
            "{0} : ni répartiteur ni bucket devant lequel se tenir ; il n'est pas rendu.");
        return null;
    }

    private HclBlock CachePolicy() =>
        Under(
            Say("Keeps what programs say may be kept (Cache-Control), and nothing else.",
                "Garde ce que les programmes disent de garder (Cache-Control), et rien d'autre."),
        new HclBlock("resource", "aws_cloudfront_cache_policy", "programs")
        {
            { "name", Var("name") },
            { "min_ttl", 0 },
            { "default_ttl", 0 },
            { "max_ttl", 31536000 },
            new HclBlock("parameters_in_cache_key_and_forwarded_to_origin")
            {
                { "enable_accept_encoding_gzip", true },
                { "enable_accept_encoding_brotli", true },
                new HclBlock("cookies_config") { { "cookie_behavior", "none" } },
                new HclBlock("headers_config")
                {
                    { "header_behavior", "whitelist" },
                    new HclBlock("headers") { { "items", List("Authorization", "Host", "Origin") } },
                },
                new HclBlock("query_strings_config") { { "query_string_behavior", "all" } },
            },
        });

    private static HclBlock BucketAccess() => new("resource", "aws_cloudfront_origin_access_control", "buckets")
    {
        { "name", Var("name") },
        { "origin_access_control_origin_type", "s3" },
        { "signing_behavior", "always" },
        { "signing_protocol", "sigv4" },
    };

    private HclBlock Distribution() => new("resource", "aws_cloudfront_distribution", "main")
    {
        { "enabled", true },
        { "is_ipv6_enabled", true },
        { "http_version", "http2and3" },
        { "aliases", Var("hosts") },
        { "price_class", Var("price_class") },
        { "web_acl_id", Var("web_acl_arn") },
        { "comment", Var("name") },
        { "tags", Var("tags") },
        Programs(), BucketOrigins(), BucketGroups(), Default(), Paths(),
        new HclBlock("restrictions") { new HclBlock("geo_restriction") { { "restriction_type", "none" } } },
        new HclBlock("viewer_certificate")
        {
            { "acm_certificate_arn", Var("certificate_arn") },
            { "cloudfront_default_certificate", Var("certificate_arn").Is(HclLiteral.Null) },
            { "minimum_protocol_version", If(Var("certificate_arn").Is(HclLiteral.Null), "TLSv1", "TLSv1.2_2021") },
            { "ssl_support_method", If(Var("certificate_arn").Is(HclLiteral.Null), HclLiteral.Null, "sni-only") },
        },
    };

    private static HclValue HasPrograms() => Var("origin_host").IsNot(HclLiteral.Null);

    private static HclBlock Programs() => TerraformBlocks.When(HasPrograms(), new HclBlock("origin")
    {
        { "origin_id", "programs" },
        { "domain_name", Var("origin_host") },
        new HclBlock("custom_origin_config")
        {
            { "http_port", 80 },
            { "https_port", 443 },
            { "origin_protocol_policy", "https-only" },
            { "origin_ssl_protocols", List("TLSv1.2") },
            { "origin_read_timeout", 60 }, { "origin_keepalive_timeout", 60 },
        },
    });

    // one origin for each copy of a bucket, called by bucket and number
    private static HclValue Copies() => HclValue.ForMap("copy", Call("flatten", HclValue.ForList("path, hosts", Var("buckets"),
        HclValue.ForList("index, host", Of("hosts"),
            new HclObject { { "id", Join(Of("path"), "-", Of("index")) }, { "host", Of("host") } }))), Of("copy.id"), Of("copy.host"));

    private static HclBlock BucketOrigins() => TerraformBlocks.Each(Copies(), new HclBlock("origin")
    {
        { "origin_id", Of("origin.key") },
        { "domain_name", Of("origin.value") },
        { "origin_access_control_id", Of("aws_cloudfront_origin_access_control.buckets.id") },
    });

    private HclBlock BucketGroups() =>
        TerraformBlocks.Each(
            HclValue.ForMap("path, hosts", Var("buckets"), Of("path"), Of("hosts"), Call("length", Of("hosts")).Op(">", 1)),
        Under(
            Say("When a region is lost, its copy in the next one answers.",
                "Quand une région est perdue, sa copie dans la suivante répond."),
            new HclBlock("origin_group")
        {
            { "origin_id", Of("origin_group.key") },
            new HclBlock("failover_criteria") { { "status_codes", List(500, 502, 503, 504) } },
            new HclBlock("member") { { "origin_id", Join(Of("origin_group.key"), "-0") } },
            new HclBlock("member") { { "origin_id", Join(Of("origin_group.key"), "-1") } },
        }));

    private static HclBlock Default() => new("default_cache_behavior")
    {
        { "target_origin_id", If(HasPrograms(), "programs", Target(Call("keys", Var("buckets")).At(0))) },
        { "viewer_protocol_policy", "redirect-to-https" },
        {
            "allowed_methods",
            If(HasPrograms(), List("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"), List("GET", "HEAD", "OPTIONS"))
        },
        { "cached_methods", List("GET", "HEAD") },
        { "compress", true },
        {
            "cache_policy_id",
            If(HasPrograms(), Of("aws_cloudfront_cache_policy.programs.id"), Of("data.aws_cloudfront_cache_policy.static.id"))
        },
        { "origin_request_policy_id", If(HasPrograms(), Of("data.aws_cloudfront_origin_request_policy.all.id"), HclLiteral.Null) },
    };

    private static HclBlock Paths() => TerraformBlocks.Each(Var("buckets"), new HclBlock("ordered_cache_behavior")
    {
        { "path_pattern", Join("/", Of("ordered_cache_behavior.key"), "/*") },
        { "target_origin_id", Target(Of("ordered_cache_behavior.key")) },
        { "viewer_protocol_policy", "redirect-to-https" },
        { "allowed_methods", List("GET", "HEAD", "OPTIONS") },
        { "cached_methods", List("GET", "HEAD") },
        { "compress", true },
        { "cache_policy_id", Of("data.aws_cloudfront_cache_policy.static.id") },
    });

    private static HclValue Target(HclValue path) => If(Call("length", Var("buckets").At(path)).Op(">", 1), path, Join(path, "-0"));

    private static IEnumerable<HclBlock> Logging() =>
    [
        new HclBlock("resource", "aws_cloudwatch_log_delivery_source", "main")
        {
            { "region", AwsSite.CloudFrontRegion },
            { "name", Var("name") },
            { "log_type", "ACCESS_LOGS" },
            { "resource_arn", Of("aws_cloudfront_distribution.main.arn") },
        },
        new HclBlock("resource", "aws_cloudwatch_log_delivery_destination", "main")
        {
            { "region", AwsSite.CloudFrontRegion }, { "name", Var("name") }, { "output_format", "json" },
            new HclBlock("delivery_destination_configuration")
            {
                { "destination_resource_arn", Join(Var("access_log_bucket_arn"), "/cloudfront") },
            },
        },
        new HclBlock("resource", "aws_cloudwatch_log_delivery", "main")
        {
            { "region", AwsSite.CloudFrontRegion }, { "delivery_source_name", Of("aws_cloudwatch_log_delivery_source.main.name") },
            { "delivery_destination_arn", Of("aws_cloudwatch_log_delivery_destination.main.arn") },
        },
    ];
}
