using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>Secrets without their values: whoever has those puts them in, and Terraform never sees them.</summary>
internal sealed class SecretsModule(Language language) : OfferedModule(language)
{
    internal override string Folder => "aws-secrets";

    internal override Text Purpose =>
        new("Secrets without their values: aws secretsmanager put-secret-value puts those in.",
            "Des secrets sans leurs valeurs : aws secretsmanager put-secret-value les y met.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region,
        Map("secrets", HclType.Text, "Names in Secrets Manager, by name in the program.",
            "Noms dans Secrets Manager, par nom dans le programme."),
        Tags,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
        [Output("arns", HclValue.ForMap("name, secret", Of("aws_secretsmanager_secret.main"), Of("name"), Of("secret.arn")),
            "Where they lie, by name.", "Où ils se trouvent, par nom.")];

    internal override ModuleCall? Call(AwsSite site, DeployedComponent component)
    {
        if (component.Spec.Secrets.Count == 0) return null;
        var suffix = component.Offering.Id == "aws/secrets-manager" ? "" : "_secrets";
        var call = site.Start(component, this, "", suffix,
            new($"{AwsSite.Title(component).English}: secrets", $"{AwsSite.Title(component).French} : secrets"), named: false);
        var names = new HclObject();
        foreach (var secret in component.Spec.Secrets) names.Add(secret, site.Names.Secret(component.Name, secret));
        call.Wiring.Add("secrets", names);
        return call;
    }

    internal override IEnumerable<HclBlock> Main() =>
    [
        new HclBlock("resource", "aws_secretsmanager_secret", "main")
        {
            { "for_each", Var("secrets") },
            { "region", Var("region") },
            { "name", Of("each.value") },
            { "recovery_window_in_days", 30 },
            { "tags", Var("tags") },
        },
    ];
}
