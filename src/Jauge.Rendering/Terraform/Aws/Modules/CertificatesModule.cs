using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>One certificate for the domain in each region that ends TLS.</summary>
/// <remarks>The record that proves the domain is the same for the domain and all names below it, in every region:
/// docs.aws.amazon.com/acm/latest/userguide/dns-validation.html, from memory, not re-read.</remarks>
internal sealed class CertificatesModule(Language language) : AwsModule(language)
{
    internal override string Folder => "aws-certificates";

    internal override Text Purpose =>
        new("One certificate for the domain in each region that ends TLS.",
            "Un certificat pour le domaine dans chaque région qui termine TLS.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Word("domain", "The domain.", "Le domaine."),
        Words("regions", "Regions; CloudFront takes its own from us-east-1.", "Régions ; CloudFront prend le sien en us-east-1."),
        Flag("validated", "Whether the zone below proves the domain; otherwise somebody adds the record that is told.",
            "La zone ci-dessous prouve le domaine ; sinon quelqu'un ajoute l'enregistrement indiqué."),
        Word("zone_id", "Zone of the domain.", "Zone du domaine.", HclLiteral.Null), Tags,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("arns",
            If(Var("validated"),
                HclValue.ForMap("region, done", Of("aws_acm_certificate_validation.main"), Of("region"), Of("done.certificate_arn")),
            HclValue.ForMap("region, made", Of("aws_acm_certificate.main"), Of("region"), Of("made.arn"))), "Certificates by region.",
            "Certificats par région."),
        Output("proof", First(), "The record that proves the domain.", "L'enregistrement qui prouve le domaine."),
    ];

    internal override IEnumerable<HclBlock> Main() =>
    [
        new HclBlock("resource", "aws_acm_certificate", "main")
        {
            { "for_each", Call("toset", Var("regions")) },
            { "region", Of("each.key") },
            { "domain_name", Var("domain") },
            { "subject_alternative_names", List(Join("*.", Var("domain"))) },
            { "validation_method", "DNS" },
            { "tags", Var("tags") },
            new HclBlock("lifecycle") { { "create_before_destroy", true } },
        },
        Under(Say("The same proof for all regions.", "La même preuve pour toutes les régions."),
            new HclBlock("resource", "aws_route53_record", "proof")
        {
            { "count", Once(Var("validated")) },
            { "zone_id", Var("zone_id") },
            { "name", First().Dot("resource_record_name") },
            { "type", First().Dot("resource_record_type") },
            { "records", List(First().Dot("resource_record_value")) },
            { "ttl", 300 },
            { "allow_overwrite", true },
        }),
        new HclBlock("resource", "aws_acm_certificate_validation", "main")
        {
            { "for_each", If(Var("validated"), Call("toset", Var("regions")), Call("toset", List())) },
            { "region", Of("each.key") },
            { "certificate_arn", Of("aws_acm_certificate.main[each.key].arn") },
            { "validation_record_fqdns", List(Of("aws_route53_record.proof[0].fqdn")) },
        },
    ];

    private static HclValue First() =>
        Call("tolist", Of("aws_acm_certificate.main").At(Var("regions").At(0)).Dot("domain_validation_options")).At(0);
}
