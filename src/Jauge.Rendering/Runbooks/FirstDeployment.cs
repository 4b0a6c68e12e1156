using Jauge.Rendering.Kubernetes;
using Jauge.Rendering.Naming;
using Jauge.Rendering.Scripts;
using Jauge.Rendering.Scripts.Clusters;
using Jauge.Rendering.Writing.Markdown;
using Jauge.Rendering.Writing.Shell;
using Jauge.Spec.Resolution;
using static Jauge.Rendering.Writing.Shell.ShellStatement;

namespace Jauge.Rendering.Runbooks;

/// <summary>What is done once for an environment on AWS, before its first deployment: each step waits for the one before it.</summary>
/// <remarks>A certificate waits until the domain is delegated, manifests until the operators know their kinds, pods until their secrets
/// have values.</remarks>
internal sealed class FirstDeployment(EnvironmentPlan plan, MarkdownPage page)
{
    private readonly RenderContext _context = plan.Context;
    private readonly AwsNames _names = new(plan.Context);

    private IReadOnlyList<DeployedComponent> Components => _context.Deployment.Components;

    private string Folder => $"terraform/environments/{_context.Environment}";

    internal void Write()
    {
        if (!plan.Uses("aws")) return;
        page.Heading(2, Say("The first time on AWS", "La première fois sur AWS"))
            .Paragraph(Say($"Once for each environment, before its first deployment; shown for {_context.Environment}.",
            $"Une fois par environnement, avant son premier déploiement ; montré pour {_context.Environment}."));
        Domain();
        Step("All that the cloud holds.", "Tout ce que tient le cloud.", [Terraform("init"), Terraform("apply")]);
        Secrets();
        foreach (var region in plan.Clusters.Take(1)) Operators(region);
    }

    private void Domain()
    {
        if (Components.FirstOrDefault(c => c.Offering.Id == "aws/route53") is not { } dns) return;
        var module = dns.Name.Replace('-', '_');
        Step("The domain alone, once its real name stands in terraform.tfvars: its registrar has to know the name servers that this says, since certificates wait for that.",
            "Le domaine seul, une fois son vrai nom dans terraform.tfvars : son bureau d'enregistrement doit connaître les serveurs de noms que ceci donne, car les certificats attendent cela.",
            [Terraform("init"), Terraform("apply", $"-target=module.{module}"), Terraform("output", $"{module}_name_servers")]);
    }

    private void Secrets()
    {
        var secrets = Components.Where(c => c.Provider == "aws")
            .SelectMany(c => c.Regions.SelectMany(r => c.Spec.Secrets.Select(s => Put(c, s, r)))).ToList();
        if (secrets.Count > 0)
            Step("The values of the secrets, each from a file that is removed afterwards.",
                "Les valeurs des secrets, chacune depuis un fichier à supprimer ensuite.", secrets);
    }

    private ShellCommand Put(DeployedComponent component, string secret, RegionId region) =>
        Run("aws", "secretsmanager", "put-secret-value", "--region", region.Region,
        "--secret-id", _names.Secret(component.Name, secret), "--secret-string", $"file://{secret}");

    private void Operators(IGrouping<RegionId, DeployedComponent> cluster)
    {
        var (address, operators) = (ClusterAddress.Of(_context, cluster.Key), new Operators(_context, [.. cluster], cluster.Key));
        var rules = operators.HasAdapter ? Rules(address[3]) : [];
        var others = plan.Clusters.Skip(1).Select(r => r.Key.Region).ToList();
        var also = others.Count == 0 ? ""
            : Say($" In the same way in {string.Join(", ", others)}.", $" De même en {string.Join(", ", others)}.");
        Step("The operators, in the version that you have tried (--version); their namespaces and accounts are those to which Terraform gives roles. Clusters answer in their own network, and to the addresses in cluster_public_access_cidrs." + also,
            "Les opérateurs, dans la version que vous avez éprouvée (--version) ; leurs espaces et comptes sont ceux à qui Terraform donne des rôles. Les clusters répondent dans leur réseau, et aux adresses de cluster_public_access_cidrs." + also,
            [Run("aws", "eks", "update-kubeconfig", "--region", address[1], "--name", address[2], "--alias", address[3]),
                .. operators.Needed().SelectMany(o =>
                o.Name == "prometheus-adapter" ? rules.Append(o.Install(address[3])) : [o.Install(address[3])])]);
    }

    private IEnumerable<ShellCommand> Rules(string cluster) =>
    [
        Run("kubectl", "--context", cluster, "--namespace", NetworkPolicies.MonitoringNamespace, "create", "configmap",
            Kubernetes.Operators.AdapterRules,
            $"--from-file=observability/{_context.Environment}/prometheus-adapter/config.yaml"),
    ];

    private void Step(string english, string french, IReadOnlyList<ShellCommand> commands) =>
        page.Paragraph(Say(english, french)).Code("bash", ShellWriter.Lines(commands));

    private ShellCommand Terraform(params string[] words) => Run("terraform", [$"-chdir={Folder}", .. words.Select(ShellWord.Of)]);

    private string Say(string english, string french) => _context.Say(english, french);
}
