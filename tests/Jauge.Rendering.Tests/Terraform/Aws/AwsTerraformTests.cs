using System.Text.RegularExpressions;
using Jauge.Core;
using Jauge.Rendering.Files;

namespace Jauge.Rendering.Tests.Terraform.Aws;

public sealed partial class AwsTerraformTests
{
    private const int RandomSystems = 12;
    private const int PlannedSystems = 2;
    private static readonly RenderOptions Alone = new() { Parts = [DeliveryPart.Terraform] };

    public static TheoryData<string> OwnersOfAws => ["twinme", "ecommerce", "beta-50"];

    [Fact]
    public void Render_EveryOfferingAndAnySystemOfAws_IsReadByTheSchemaAndPlannedByTheRealBinary()
    {
        using var folder = new ScratchFolder();
        folder.Write(Rendered(EveryOffering.Text), "every-offering");
        folder.Write(Rendered(RandomCalls.Of(2)), "circles");
        for (var seed = 0; seed < RandomSystems; seed++) folder.Write(Rendered(RandomAws.Of(seed)), $"random-{seed}");
        string[] all = [Path.Combine(folder.Path, "every-offering"), Path.Combine(folder.Path, "circles"),
            .. Enumerable.Range(0, RandomSystems).Select(i => Path.Combine(folder.Path, $"random-{i}"))];
        RealTool.Accepts("node", WrongConfigurationChecks.Validators, ["terraform.mjs", .. all]);
        RealTool.Accepts("node", WrongConfigurationChecks.Validators, ["terraform-run.mjs", .. all.Take(2 + PlannedSystems)]);
    }

    [Fact]
    public void Render_EveryOfferingOfTheCatalog_IsMapped()
    {
        var offerings = Directory.GetFiles(Clone.Find("catalog", "aws"), "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f))
            .Where(n => n is not "provider" and not "refresh" && !n.EndsWith(".prices", StringComparison.Ordinal)).ToList();
        offerings.ShouldAllBe(o => AwsMapping.Contains(o), "an offering without a line in AwsOfferings is only a note in the delivery");
    }

    [Theory]
    [InlineData("accounts-db", "authentication")]
    [InlineData("cache", "authentication, catalog, promotions, stock")]
    [InlineData("events", "analytics, notification, orders")]
    public void Render_ACallToAStore_OpensItsSecurityGroupToTheCallersAndNobodyElse(string store, string callers)
    {
        var block = Module(Owners("ecommerce", "environments/prod/main.tf"), store);
        block.ShouldContain($"# {callers}\n    cluster = module.cluster[each.key].security_group_id");
        Regex.Count(block, "security_group_id").ShouldBe(1);
    }

    [Fact]
    public void Render_AStoreThatNobodyCalls_LetsNobodyIn() =>
        Module(File(Rendered(Described("  db: { uses: aws/rds-postgresql, sku: db.m6g.large, storage: 50 GB }")),
            "environments/prod/main.tf"), "db").ShouldNotContain("clients");

    [Theory]
    [InlineData("multi-az", "true")]
    [InlineData("none", "false")]
    public void Render_HighAvailability_IsInTheNumbersOfTheDatabase(string described, string rendered) =>
        Squeezed(File(Rendered(Described($"  db: {{ uses: aws/rds-postgresql, sku: db.m6g.large, storage: 50 GB, high-availability: {described} }}")), "environments/prod/terraform.tfvars"))
            .ShouldContain($"multi_az = {rendered}");

    [Theory]
    [InlineData("storage-type: io1, iops: 3", "iops = 1000")]
    [InlineData("storage-type: io1, iops: 5000", "iops = 5000")]
    [InlineData("storage-type: io1", "iops = 1000")]
    [InlineData("storage-type: gp3, iops: 5000", "iops = null")]
    [InlineData("storage-type: gp3, iops: 20000", "iops = 20000")]
    public void Render_OperationsOfADatabase_AreThoseThatItsVolumeTakes(string described, string rendered) =>
        Squeezed(File(Rendered(Described($"  db: {{ uses: aws/rds-postgresql, sku: db.m6g.large, storage: 500 GB, {described} }}")),
            "environments/prod/terraform.tfvars")).ShouldContain(rendered);

    [Fact]
    public void Render_APublicDatabase_WaitsForTheNetworksThatMayReachIt()
    {
        var values = Squeezed(Owners("beta-50", "environments/beta/terraform.tfvars"));
        values.ShouldContain("public = true");
        values.ShouldContain("allowed_cidrs = []");
        SystemRendering.Render(Given.System("beta-50"), Alone)
            .Notes.ShouldContain(n => n.English.Contains("allowed_cidrs is empty", StringComparison.Ordinal));
    }

    [Fact]
    public void Render_AFunctionThatRunsEveryMinute_IsStartedByTheScheduler()
    {
        Squeezed(Owners("beta-50", "environments/beta/terraform.tfvars")).ShouldContain("expression = \"rate(1 minute)\"");
        Owners("beta-50", "modules/aws-lambda/main.tf").ShouldContain("dead_letter_config");
    }

    [Theory]
    [InlineData("90 min", "rate(90 minutes)")]
    [InlineData("2 h", "rate(2 hours)")]
    [InlineData("1 day", "rate(1 day)")]
    [InlineData("10 s", "rate(1 minute)")]
    public void Render_AFunctionThatRunsByItself_GetsAnExpressionOfTheScheduler(string every, string expression) =>
        File(Rendered(Described($"  job: {{ uses: aws/lambda, memory: 512 MiB, runs-every: {every}, usage: {{ requests: 1/month, duration: 1 s }} }}")), "environments/prod/terraform.tfvars").ShouldContain(expression);

    [Theory]
    [InlineData("twinme", "failover", "30")]
    [InlineData("ecommerce", "latency", "10")]
    public void Render_TwoRegions_AnswerAsTheNamesSay(string system, string routing, string interval)
    {
        var values = Squeezed(Owners(system, "environments/prod/terraform.tfvars"));
        values.ShouldContain($"routing = \"{routing}\"");
        values.ShouldContain($"interval_seconds = {interval}");
        values.ShouldContain("checked = true");
    }

    [Fact]
    public void Render_OneRegion_HasOnePlainRecord() =>
        Squeezed(Owners("twinme", "environments/staging/terraform.tfvars")).ShouldContain("routing = \"simple\"");

    [Fact]
    public void Render_AnAlternativeThatIsNotDeployed_HasNoResource()
    {
        var files = SystemRendering.Render(Given.System("beta-50"), Alone).Files;
        files.ShouldNotContain(f => f.Path.Contains("aws-ecs-service", StringComparison.Ordinal)
            || f.Path.Contains("aws-ec2-group", StringComparison.Ordinal));
    }

    [Fact]
    public void Render_AnAlertOnADatabase_BecomesAnAlarmOfItsMetric()
    {
        var values = Squeezed(File(Rendered(Described("  db: { uses: aws/rds-postgresql, sku: db.m6g.large, storage: 100 GB }",
            "alerts: { busy: { component: db, when: cpu > 90 %, for: 10 min, severity: critical }, full: { component: db, when: disk > 80 %, for: 5 min } }")), "environments/prod/terraform.tfvars"));
        values.ShouldContain("busy = { metric = \"CPUUtilization\" statistic = \"Average\" threshold = 90 above = true minutes = 10 severity = \"critical\" }");
        values.ShouldContain("full = { metric = \"FreeStorageSpace\" statistic = \"Minimum\" threshold = 20000000000 above = false minutes = 5");
    }

    [Theory]
    [InlineData("0.25", "900 MiB", 256, 1024)]
    [InlineData("0.25", "1200 MiB", 256, 2048)]
    [InlineData("0.25", "2200 MiB", 512, 3072)]
    public void Render_ATaskOfFargate_GetsAPairThatFargateSells(string cores, string memory, int units, int mebibytes)
    {
        var values =
            Squeezed(File(Rendered(Described($"  web: {{ uses: aws/fargate, cpu: {cores}, memory: {memory}, replicas: 1 }}")),
                "environments/prod/terraform.tfvars"));
        values.ShouldContain($"cpu_units = {units} ");
        values.ShouldContain($"memory_mb = {mebibytes} ");
    }

    [Fact]
    public void Render_ALagOfAurora_IsWatchedByTheNameAndUnitThatAuroraHas()
    {
        var delivery = Rendered(Described("  db: { uses: aws/aurora-postgresql, storage: 100 GB, replicas: 2 }",
            "alerts: { late: { component: db, when: replication-lag > 2 s, for: 5 min }, full: { component: db, when: disk > 80 %, for: 5 min } }"));
        var values = Squeezed(File(delivery, "environments/prod/terraform.tfvars"));
        values.ShouldContain("late = { metric = \"AuroraReplicaLagMaximum\" statistic = \"Maximum\" threshold = 2000 above = true");
        values.ShouldNotContain("FreeStorageSpace");
        delivery.Notes.ShouldContain(n => n.English.Contains("full (", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(0, false)]
    public void Render_ALagOfRds_IsWatchedOnTheReplicasOnly(int replicas, bool isWatched)
    {
        var delivery =
            Rendered(Described($"  db: {{ uses: aws/rds-postgresql, sku: db.m6g.large, storage: 100 GB, read-replicas: {replicas} }}",
            "alerts: { late: { component: db, when: replication-lag > 30 s, for: 5 min } }"));
        Squeezed(File(delivery, "environments/prod/terraform.tfvars")).Contains("metric = \"ReplicaLag\"", StringComparison.Ordinal)
            .ShouldBe(isWatched);
        File(delivery, "modules/aws-rds-postgresql/main.tf").ShouldContain("aws_db_instance.replica[pair[1]].identifier");
        delivery.Notes.Any(n => n.English.Contains("late (", StringComparison.Ordinal)).ShouldBe(!isWatched);
    }

    [Theory]
    [MemberData(nameof(OwnersOfAws))]
    public void Render_AnyPolicy_AllowsNoActionOnEverything(string system)
    {
        foreach (var file in Modules(system))
            foreach (Match statement in Statement().Matches(file.Content))
                (statement.Groups["actions"].Value.Contains('*', StringComparison.Ordinal)
                    && statement.Groups["resources"].Value.Contains("\"*\"", StringComparison.Ordinal))
                    .ShouldBeFalse($"{file.Path}: {statement.Value}");
    }

    [Theory]
    [MemberData(nameof(OwnersOfAws))]
    public void Render_AnyFile_HoldsNoSecret(string system)
    {
        foreach (var file in SystemRendering.Render(Given.System(system), Alone).Files)
            SecretValue().Matches(file.Content).Select(m => m.Value).ShouldBeEmpty(file.Path);
    }

    [Fact]
    public void Render_LongNames_StayWithinWhatEachServiceTakes()
    {
        const string name = "a-component-whose-name-is-as-long-as-people-make-them-at-times";
        var main = File(Rendered(Described($$"""
              {{name}}-a: { uses: aws/load-balancer, sku: application, usage: { requests: 1/month, processed: 1 GB/month } }
              {{name}}-b: { uses: aws/elasticache, sku: cache.t4g.small, replicas: 1 }
              {{name}}-c: { uses: aws/opensearch, sku: t3.small.search, replicas: 1, storage: 10 GB }
              {{name[..58]}}: { uses: aws/s3, storage: 1 GB, usage: { reads: 1/month, writes: 1/month } }
            """.Replace("-a:", ":", StringComparison.Ordinal).Replace("-b:", "x:", StringComparison.Ordinal).Replace("-c:", "y:", StringComparison.Ordinal))), "environments/prod/main.tf");
        Longest(main, "aws-application-load-balancer").ShouldBeLessThanOrEqualTo(32);
        Longest(main, "aws-elasticache").ShouldBeLessThanOrEqualTo(40);
        Longest(main, "aws-opensearch").ShouldBeLessThanOrEqualTo(28);
    }

    [Fact]
    public void Render_NodesInThreeZones_AreOneGroupForEachZone()
    {
        Squeezed(Owners("twinme", "environments/prod/terraform.tfvars")).ShouldContain("zone_count = 3 min_nodes = 3 max_nodes = 12");
        var group = Owners("twinme", "modules/aws-eks-node-group/main.tf");
        group.ShouldContain("for_each        = local.zones");
        group.ShouldContain("ignore_changes = [scaling_config[0].desired_size]");
    }

    [Fact]
    public void Render_ABudgetInEuros_IsCountedInDollarsAtTheRateOfTheFile()
    {
        var values = Squeezed(Owners("ecommerce", "environments/prod/terraform.tfvars"));
        values.ShouldContain("aws_budget_compute = { limit_usd = 69767 tags_counted = { category = [\"compute\"]");
    }

    [Fact]
    public void Render_ABucketInTwoRegions_CopiesBothWays() =>
        Module(Owners("ecommerce", "environments/prod/main.tf"), "media_replication")
            .ShouldContain("copies    = [for region, copy in module.media : copy.bucket if region != each.key]");

    [Fact]
    public void Render_ADistributionOfABucketWithAZone_HasACertificateInItsOneRegion() =>
        Squeezed(Module(File(Rendered(Described("""
              zone: { uses: aws/route53, usage: { queries: 1M/month } }
              edge: { uses: aws/cloudfront, usage: { requests: 1M/month, egress: 1 GB/month } }
              files: { uses: aws/s3, storage: 1 GB, usage: { reads: 1/month, writes: 1/month } }
            """)), "environments/prod/main.tf"), "aws_certificates")).ShouldContain("regions = [\"us-east-1\"]");

    private static IEnumerable<RenderedFile> Modules(string system) =>
        SystemRendering.Render(Given.System(system), Alone)
            .Files.Where(f => f.Path.StartsWith("terraform/modules/aws-", StringComparison.Ordinal)
                && f.Path.EndsWith("main.tf", StringComparison.Ordinal));

    private static int Longest(string main, string module) =>
        Regex.Matches(main, $"modules/{module}\".*?\\n  name += \"(?<name>[^\"]+)\"", RegexOptions.Singleline)
            .Max(m => m.Groups["name"].Value.Length);

    private static Delivery Rendered(string text) => SystemRendering.Render(Given.Text(text), Alone);

    private static string Owners(string system, string path) => File(SystemRendering.Render(Given.System(system), Alone), path);

    private static string File(Delivery delivery, string path) => delivery.Files.Single(f => f.Path == $"terraform/{path}").Content;

    private static string Module(string main, string component)
    {
        var begin = main.IndexOf($"module \"{component.Replace('-', '_')}\" {{", StringComparison.Ordinal);
        begin.ShouldBeGreaterThan(-1, component);
        return main[begin..(main.IndexOf("\n}\n", begin, StringComparison.Ordinal) + 1)];
    }

    private static string Squeezed(string text) => Blanks().Replace(text, " ");

    private static string Described(string components, string rest = "") =>
        $$"""
        system: sample
        currency: USD
        region: aws/eu-west-3
        components:
        {{components}}
        {{rest}}
        environments: { prod: {} }
        """;

    [GeneratedRegex("""statement \{\s+actions\s+= \[(?<actions>.*?)\]\s+resources\s+= (?<resources>\[.*?\])""", RegexOptions.Singleline)]
    private static partial Regex Statement();

    [GeneratedRegex("""(?:AKIA[0-9A-Z]{16}|(?:password|secret|token)\s*=\s*"[^"$/]+")""", RegexOptions.IgnoreCase)]
    private static partial Regex SecretValue();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
