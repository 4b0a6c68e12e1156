using Jauge.Core;
using Jauge.Rendering.Terraform.Aws.Modules;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws;

/// <summary>What components stand on: networks, the path between them, logs, certificates and who is told.</summary>
internal sealed class AwsGround(AwsSite site)
{
    private const int NetworksOfEnvironment = 16;       // 10.0.0.0/8 holds 256 networks: sixteen environments of sixteen regions

    private Language Language => site.Context.Language;

    internal IEnumerable<ModuleCall> Calls(IEnumerable<ModuleCall> upon)
    {
        var asked = upon.SelectMany(c => c.Wiring.Concat(c.Numbers)).Select(e => e.Name).ToHashSet();
        if (site.HasNetwork || site.Way.Cdn is not null) yield return AccessLogs();
        if (site.HasNetwork) yield return Network();
        if (site.HasNetwork && HasPath) yield return Path();
        if (site.Way.Balancer is not null || site.Way is { Cdn: not null, Dns: not null }) yield return Certificates();
        if (asked.Contains("alarm_topic_arns") || asked.Contains("topic_arns")) yield return Notifications();
    }

    /// <summary>Variables of the ground, with what the description makes them.</summary>
    internal IEnumerable<EnvironmentVariable> Variables(IEnumerable<ModuleCall> calls)
    {
        yield return new(
            new("aws_account_id", HclType.Text, new("AWS account that holds this environment.", "Compte AWS qui porte cet environnement."))
        {
            Validations = [
                new(HclValue.Call("can", HclValue.Call("regex", "^[0-9]{12}$", HclValue.Of("var.aws_account_id"))),
                    new("An account has twelve digits.", "Un compte a douze chiffres."))],
        }, null);
        yield return new(new("aws_regions", HclType.Texts, new("AWS regions, the home first.", "Régions AWS, celle d'attache d'abord.")),
            HclValue.List(site.Regions.Select(r => (HclValue)r.Region)));
        if (site.HasNetwork)
            yield return new(new("aws_zones", HclType.MapOf(HclType.Texts), new("Zones of each region.", "Zones de chaque région.")),
                Zones());
        if (site.HasNetwork)
            yield return new(
                new("aws_network_cidrs", HclType.TextMap,
                    new("Addresses of the network of each region; no two overlap.",
                        "Adresses du réseau de chaque région ; aucune ne se recouvre.")), Cidrs());
        if (site.Way.Balancer is not null || site.Way.Dns is not null) yield return Domain();
        if (calls.Any(c => c.Name == "aws_notifications" || c.Module is BudgetModule))
            yield return new(
                new("alarm_emails", HclType.Texts,
                    new("Mailboxes that alarms and budgets are sent to.", "Adresses auxquelles vont alarmes et budgets.")),
                    HclValue.List(AwsOversight.Emails(site)));
    }

    private ModuleCall AccessLogs()
    {
        var call = new ModuleCall("aws_access_logs", new LogBucketModule(Language))
        {
            Title = new("Access and flow logs", "Journaux d'accès et de flux"),
            ForEach = AwsSite.Everywhere,
        };
        call.Wiring.Add("region", HclValue.Of("each.key"));
        call.Wiring.Add("name", AwsSite.Named(site.Regions, site.Names.LogBucket));
        call.Numbers.Add("keep_days", Math.Max(site.LogDays, 90));
        call.Numbers.Add("force_destroy", !site.IsProtected);
        return call;
    }

    private ModuleCall Network()
    {
        var call = new ModuleCall("aws_network", new NetworkModule(Language))
        {
            Title = new("Networks", "Réseaux"),
            ForEach = AwsSite.Everywhere,
        };
        call.Wiring.Add("region", HclValue.Of("each.key"));
        call.Wiring.Add("name", site.Names.Scope);
        call.Wiring.Add("cidr", HclValue.Of("var.aws_network_cidrs[each.key]"));
        call.Wiring.Add("zones", HclValue.Of("var.aws_zones[each.key]"));
        call.Wiring.Add("flow_log_bucket_arn", AwsSite.AccessLogs("arn"));
        if (site.Of("vpc").Concat(site.Of("nat-gateway")).FirstOrDefault() is { } owner) call.Wiring.Add("tags", AwsSite.Tags(owner));
        call.Numbers.Add("nat_gateways", NatGateways());
        foreach (var vpc in site.Of("vpc").Where(v => v.Input("endpoints") is > 0)) site.Context.Note(vpc.Name,
            "{0}: which services are reached through interface endpoints is not described; interface_endpoints of the network takes their "
                + "names.",
            "{0} : les services joints par points de terminaison ne sont pas décrits ; interface_endpoints du réseau prend leurs noms.");
        call.Show("nat_addresses");
        return call;
    }

    private int NatGateways()
    {
        if (site.Of("nat-gateway").FirstOrDefault() is { } described) return Math.Clamp(described.MinReplicas, 0, AwsZones.Most);
        if (!site.CallsOut) return 0;
        var everyZone = site.Components.Any(c => c.HighAvailability == "multi-az");
        foreach (var caller in site.Components.Where(c =>
            c.Offering.Id is "aws/ec2-node-group" or "aws/ec2-instance" or "aws/fargate" or "aws/eks-fargate")) site.Context.Note(
            caller.Name,
            "{0}: programs in private subnets call the internet, and the file has no aws/nat-gateway: one is rendered for all zones, or "
                + "for each where something is multi-az; the bill does not know it.",
            "{0} : des programmes en sous-réseau privé appellent Internet, et le fichier n'a pas d'aws/nat-gateway : une est rendue pour "
                + "toutes les zones, ou par zone si quelque chose est multi-az ; la facture l'ignore.");
        return everyZone ? AwsZones.Most : 1;
    }

    // the path between two regions is described by what it carries
    private bool HasPath => site.Regions.Count == 2 && site.Of("data-transfer").Any(t => AwsSite.Usage(t, "inter-region") is > 0);

    private ModuleCall Path()
    {
        var call = new ModuleCall("aws_peering", new PeeringModule(Language))
        {
            Title = new("The path between the regions", "Le chemin entre les régions"),
        };
        call.Wiring.Add("name", $"{site.Names.Scope}-regions");
        foreach (var (side, index) in new[] { ("from", 0), ("to", 1) })
        {
            var network = HclValue.Of("module.aws_network").At(HclValue.Of($"var.aws_regions[{index}]"));
            call.Wiring.Add($"{side}_region", HclValue.Of($"var.aws_regions[{index}]"));
            call.Wiring.Add($"{side}_vpc_id", network.Dot("vpc_id"));
            call.Wiring.Add($"{side}_cidr", network.Dot("cidr"));
            call.Wiring.Add($"{side}_route_table_ids", network.Dot("private_route_table_ids"));
        }

        call.Wiring.Add("tags", AwsSite.Tags(site.Of("data-transfer").First()));
        return call;
    }

    private ModuleCall Certificates()
    {
        var call = new ModuleCall("aws_certificates", new CertificatesModule(Language)) { Title = new("Certificates", "Certificats") };
        call.Wiring.Add("domain", HclValue.Of("var.domain"));
        call.Wiring.Add("regions", CertificateRegions());
        call.Wiring.Add("validated", site.Way.Dns is not null);
        if (site.Way.Dns is { } dns) call.Wiring.Add("zone_id", HclValue.Of($"module.{AwsSite.Identifier(dns.Name)}.zone_id"));
        else call.Show("proof");
        if (site.Way.Dns is null) site.Context.Note(site.Way.Balancer!.Name,
            "{0}: the file has no zone; whoever owns the domain adds the record that the output aws_certificates_proof tells, and applies "
                + "again.",
            "{0} : le fichier n'a pas de zone ; qui détient le domaine ajoute l'enregistrement que dit la sortie aws_certificates_proof, "
                + "puis applique de nouveau.");
        return call;
    }

    // balancers take the certificate of their own region, CloudFront that of one region
    private HclValue CertificateRegions()
    {
        var own = HclValue.Of("var.aws_regions");
        if (site.Way.Cdn is null) return own;
        var edge = HclValue.List([AwsSite.CloudFrontRegion]);
        return site.Way.Balancer is null ? edge : HclValue.Call("distinct", HclValue.Call("concat", own, edge));
    }

    private ModuleCall Notifications()
    {
        var call = new ModuleCall("aws_notifications", new NotificationsModule(Language))
        {
            Title = new("Who is told", "Qui est prévenu"),
            ForEach = AwsSite.Everywhere,
        };
        var topics = new HclObject();
        foreach (var severity in new[] { Alarm.Critical, Alarm.Warning }) topics.Add(severity, site.Names.Topic(severity));
        call.Wiring.Add("region", HclValue.Of("each.key"));
        call.Wiring.Add("topics", topics);
        call.Wiring.Add("emails", HclValue.Of("var.alarm_emails"));
        return call;
    }

    private EnvironmentVariable Domain()
    {
        var about = site.Way.Dns ?? site.Way.Balancer!;
        site.Context.Note(about.Name, "{0}: the file names no domain; one that ends in .example stands for it, in terraform.tfvars.",
            "{0} : le fichier ne nomme pas de domaine ; un nom en .example en tient lieu, dans terraform.tfvars.");
        return new(new("domain", HclType.Text, new("Domain of this environment.", "Domaine de cet environnement.")),
            $"{site.Names.Scope}.example");
    }

    private HclObject Zones()
    {
        var zones = new HclObject();
        foreach (var region in site.Regions) zones.Add(region.Region, HclValue.List(AwsZones.Of(region).Select(z => (HclValue)z)));
        return zones;
    }

    private HclObject Cidrs()
    {
        var environment = site.Context.Deployment.Document.Environments.ToList().IndexOf(site.Context.Environment);
        var cidrs = new HclObject();
        foreach (var (region, index) in site.Regions.Select((r, i) => (r, i)))
            cidrs.Add(region.Region,
                $"10.{((environment % NetworksOfEnvironment) * NetworksOfEnvironment) + (index % NetworksOfEnvironment)}.0.0/16");
        return cidrs;
    }
}
