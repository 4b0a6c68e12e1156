using System.Text.RegularExpressions;
using Jauge.Core;
using Jauge.Rendering.Files;

namespace Jauge.Rendering.Tests.Terraform.Azure;

public sealed partial class AzureTerraformTests
{
    private const int RandomSystems = 12;
    private const int PlannedSystems = 3;
    private static readonly RenderOptions Alone = new() { Parts = [DeliveryPart.Terraform] };

    private static Delivery Rendered(string text) => SystemRendering.Render(Given.Text(text), Alone);

    private static string Owners(string system, string path) => File(SystemRendering.Render(Given.System(system), Alone), path);

    private static string File(Delivery delivery, string path) => delivery.Files.Single(f => f.Path == $"terraform/{path}").Content;

    private static string Described(string components, string rest = "", string region = "westeurope") =>
        $$"""
        system: sample
        currency: EUR
        region: azure/{{region}}
        exchange-rates: { USD: { rate: 0.86 EUR, on: 2026-08-15, source: assumed } }
        components:
        {{components}}
        {{rest}}
        environments: { prod: {} }
        """;

    [Fact]
    public void Render_AnySystemOfAzure_IsReadByTheSchemaAndPlannedByTheRealBinary()
    {
        using var folder = new ScratchFolder();
        for (var seed = 0; seed < RandomSystems; seed++) folder.Write(Rendered(RandomAzure.Of(seed)), $"random-{seed}");
        RealTool.Accepts("node", WrongConfigurationChecks.Validators,
            ["terraform.mjs", .. Enumerable.Range(0, RandomSystems).Select(i => Path.Combine(folder.Path, $"random-{i}"))]);
        RealTool.Accepts("node", WrongConfigurationChecks.Validators,
            ["terraform-run.mjs", .. Enumerable.Range(0, PlannedSystems).Select(i => Path.Combine(folder.Path, $"random-{i}"))]);
    }

    [Fact]
    public void Render_AnAlert_BecomesAMetricAlertWithItsThresholdAndWindow()
    {
        var values = Owners("taylor-shift", "environments/prod/terraform.tfvars");
        var alert = Between(values, "memory-high = {", "    }\n");
        alert.ShouldContain("threshold   = 85");
        alert.ShouldContain("window      = \"PT5M\"");
        alert.ShouldContain("metric      = \"MemoryPercentage\"");
        alert.ShouldContain("""channels    = ["administrateurs", "slack", "teams"]""");
    }

    [Theory]
    [InlineData("1 min", "PT1M", "PT1M")]
    [InlineData("7 min", "PT15M", "PT1M")]
    [InlineData("45 min", "PT1H", "PT5M")]
    [InlineData("3 days", "P1D", "PT1H")]
    public void Render_AnAlertForATime_GetsTheNextWindowThatAzureTakes(string stated, string window, string frequency)
    {
        var values = File(Rendered(Described("  db: { uses: azure/postgresql-flexible-server, sku: GP_Standard_D2s_v3, storage: 64 GiB }",
            $"alerts: {{ busy: {{ component: db, when: cpu > 80 %, for: {stated} }} }}")), "environments/prod/terraform.tfvars");
        values.ShouldContain($"= \"{window}\"");
        Squeezed(values).ShouldContain($"frequency = \"{frequency}\"");
    }

    [Theory]
    [InlineData("mysql", "GP_Standard_D2ds_v4", "replication_lag")]
    [InlineData("postgresql", "GP_Standard_D2s_v3", "physical_replication_delay_in_seconds")]
    public void Render_ALagOfReplicas_IsWatchedOnEachReplicaBecauseTheirSourceReportsNone(string engine, string sku, string metric)
    {
        var delivery =
            Rendered(Described($"  db: {{ uses: azure/{engine}-flexible-server, sku: {sku}, storage: 64 GiB, read-replicas: 2 }}",
            "alerts: { late: { component: db, when: replication-lag > 30 s, for: 5 min } }"));
        var main = Squeezed(File(delivery, "environments/prod/main.tf"));
        main.ShouldMatch("late-1 = module\\.db\\.replica_ids\\[\"[a-z0-9-]+-replica-1\"\\]");
        main.ShouldMatch("late-2 = module\\.db\\.replica_ids\\[\"[a-z0-9-]+-replica-2\"\\]");
        File(delivery, "environments/prod/terraform.tfvars").ShouldContain($"\"{metric}\"");
    }

    [Fact]
    public void Render_ALagWithoutReplicas_IsNoAlertAndIsSaid() =>
        Rendered(Described("  db: { uses: azure/postgresql-flexible-server, sku: GP_Standard_D2s_v3, storage: 64 GiB }",
            "alerts: { late: { component: db, when: replication-lag > 30 s, for: 5 min } }")).Notes.ShouldContain(n =>
            n.English.Contains("late (", StringComparison.Ordinal));

    [Fact]
    public void Render_HighAvailability_IsInTheNumbersOfTheEnvironmentThatAsksForIt()
    {
        Owners("taylor-shift", "environments/prod/terraform.tfvars").ShouldContain("high_availability     = \"ZoneRedundant\"");
        Owners("taylor-shift", "environments/dev/terraform.tfvars").ShouldNotContain("high_availability");
        Owners("taylor-shift", "modules/azure-mysql-flexible-server/main.tf").ShouldContain("dynamic \"high_availability\"");
    }

    [Fact]
    public void Render_AnEnvironmentWithoutNetworkAndEntrance_HasNeither()
    {
        var dev = Owners("taylor-shift", "environments/dev/main.tf");
        dev.ShouldNotContain("azure-virtual-network");
        dev.ShouldNotContain("azure-front-door");
        Owners("taylor-shift", "environments/staging/main.tf").ShouldContain("azure-front-door");
    }

    [Fact]
    public void Render_AutoscaleRules_AreTheFilesOwn()
    {
        var rules = Squeezed(Between(Owners("erp", "environments/prod/terraform.tfvars"), "autoscale_rules = [", "  ]\n"));
        rules.ShouldContain("metric = \"CpuPercentage\" operator = \"GreaterThan\" threshold = 70 window = \"PT5M\" direction = \"Increase\" type = \"ChangeCount\" value = 1");
        rules.ShouldContain("operator = \"LessThan\" threshold = 30 window = \"PT10M\" direction = \"Decrease\"");
    }

    [Theory]
    [InlineData("20 GB", 32768)]
    [InlineData("32 GiB", 32768)]
    [InlineData("33 GiB", 65536)]
    [InlineData("128 GB", 131072)]
    [InlineData("600 GiB", 1048576)]
    [InlineData("40 TiB", 33553408)]
    public void Render_PostgreSqlStorage_IsTheNextSizeOnSale(string stated, int mebibytes) =>
        Squeezed(File(Rendered(Described($"  db: {{ uses: azure/postgresql-flexible-server, sku: GP_Standard_D2s_v3, storage: {stated} }}")), "environments/prod/terraform.tfvars"))
            .ShouldContain($"storage_mb = {mebibytes}");

    [Theory]
    [InlineData("0.3", "0.5 GiB", "0.5", "1Gi")]
    [InlineData("0.5", "1 GiB", "0.5", "1Gi")]
    [InlineData("0.5", "4 GiB", "2", "4Gi")]
    [InlineData("6", "12 GiB", "4", "8Gi")]
    public void Render_AContainersSize_IsAPairThatAzureSells(string cpu, string memory, string cores, string gibibytes)
    {
        var values =
            Squeezed(File(Rendered(Described($"  web: {{ uses: azure/container-app, cpu: {cpu}, memory: {memory}, replicas: 1..2 }}")),
                "environments/prod/terraform.tfvars"));
        values.ShouldContain($"cpu = {cores} ");
        values.ShouldContain($"memory = \"{gibibytes}\"");
    }

    [Theory]
    [InlineData("10", "/27")]
    [InlineData("91", "/26")]
    [InlineData("250", "/26")]
    [InlineData("600", "/24")]
    public void Render_ANetworkOfContainerApps_HasTheSubnetThatAzureCountsForTheirReplicas(string most, string bits) =>
        File(Rendered(Described($"  web: {{ uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 1..{most} }}\n  net: {{ uses: azure/virtual-network }}")), "environments/prod/terraform.tfvars")
            .ShouldContain($"10.0.0.0{bits}");

    [Theory]
    [InlineData("taylor-shift")]
    [InlineData("erp")]
    public void Render_Secrets_AreAskedAndNeverWritten(string system)
    {
        foreach (var file in SystemRendering.Render(Given.System(system), Alone).Files)
        {
            file.Content.ShouldNotMatch("""password\s*=\s*"[^"]""", file.Path);
            if (file.Path.EndsWith(".tfvars", StringComparison.Ordinal)) file.Content.ShouldNotMatch("^secret_values", file.Path);
        }

        var variables = Owners(system, "environments/prod/variables.tf");
        Between(variables, "variable \"secret_values\"", "\n}").ShouldContain("sensitive = true");
    }

    [Fact]
    public void Render_AnAddressInASetting_NamesItsServerAndIsWiredToIt()
    {
        var main = Owners("erp", "environments/prod/main.tf");
        main.ShouldContain("= \"erp-postgres-prod\"");
        main.ShouldContain("= \"erp-supermarket-prod\"");
        Squeezed(main).ShouldContain("DB_HOST = module.db.host");
        Owners("erp", "environments/prod/terraform.tfvars").ShouldContain("DB_USER                = \"erpadmin\"\n");
    }

    // Django answers 400 to a host that it does not know: every deployment would fail at its slot
    [Fact]
    public void Render_TheHostsThatAnAppAdmits_HoldItsSlot() =>
        Owners("erp", "environments/prod/terraform.tfvars")
            .ShouldContain("erp-supermarket-prod.azurewebsites.net,erp-supermarket-prod-staging.azurewebsites.net");

    [Fact]
    public void Render_TheLimitOfTheFirewall_DoesNotCountLoadTests()
    {
        var (main, module) =
            (Owners("taylor-shift", "environments/prod/main.tf"), Owners("taylor-shift", "modules/azure-front-door/main.tf"));
        Squeezed(Between(main, "module \"edge\"", "\n}")).ShouldContain("operator_ip_ranges = var.operator_ip_ranges");
        Squeezed(module).ShouldContain("negation_condition = length(var.operator_ip_ranges) > 0");
    }

    [Fact]
    public void Render_AFrontDoorOfTheStandardTier_LimitsRequestsAndSaysWhatItLacks()
    {
        var delivery = SystemRendering.Render(Given.System("taylor-shift"), Alone);
        File(delivery, "modules/azure-front-door/main.tf").ShouldContain("type                           = \"RateLimitRule\"");
        delivery.Notes.ShouldContain(n => n.English.Contains("no managed WAF rules", StringComparison.Ordinal));
    }

    [Fact]
    public void Render_AnOfferingWithoutModule_IsNoted() =>
        Rendered(Described("  gate: { uses: azure/load-balancer, usage: { processed: 1 GB/month } }\n  web: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 1 }"))
            .Notes.ShouldContain(n => n.English.StartsWith("gate: azure/load-balancer", StringComparison.Ordinal));

    [Fact]
    public void Render_ABudget_IsCountedAMonth() =>
        Squeezed(File(Rendered(Described("  web: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 1 }",
            "budget: 1200 EUR/year")), "environments/prod/terraform.tfvars"))
            .ShouldContain("amount = 100");

    [Fact]
    public void Render_OneBudgetOverTwoClouds_IsNotedAndTheOthersAreWatched()
    {
        Owners("beta-50", "environments/beta/terraform.tfvars").ShouldContain("amount = 1000");
        Owners("beta-50", "environments/beta/terraform.tfvars").ShouldNotContain("amount = 300\n");
    }

    /// <summary>Limits of the names: Microsoft's page "Naming rules and restrictions for Azure resources", by resource.</summary>
    [Fact]
    public void Render_NamesOfAnyLength_KeepAzuresLimits()
    {
        (string Type, string Limit)[] limits =
        [
            ("ca-", "^(?!.*--)[a-z][a-z0-9-]{0,30}[a-z0-9]$"), ("cae-", "^[a-z][a-z0-9-]{0,58}[a-z0-9]$"),
            ("psql-", "^[a-z][a-z0-9-]{1,61}[a-z0-9]$"),
            ("kv-", "^(?!.*--)[a-z][a-z0-9-]{1,22}[a-z0-9]$"), ("st", "^[a-z0-9]{3,24}$"), ("vnet-", "^[a-z][a-z0-9-]{0,62}[a-z0-9]$"),
            ("afd-", "^[a-z][a-z0-9-]{0,44}[a-z0-9]$"),
            ("fde-", "^[a-z][a-z0-9-]{0,44}[a-z0-9]$"), ("rg-", "^[a-z][a-z0-9-]{0,88}[a-z0-9]$"),
            ("log-", "^[a-z][a-z0-9-]{2,61}[a-z0-9]$"), ("id-", "^[a-z][a-z0-9-]{1,126}[a-z0-9]$"),
        ];
        foreach (var length in new[] { 1, 5, 12, 20, 40, 55 })
        {
            var names = Names(Rendered(LongNames(length)));
            foreach (var (type, limit) in limits)
                names.Where(n => n.StartsWith(type, StringComparison.Ordinal))
                    .ShouldAllBe(n => Regex.IsMatch(n, limit), $"{type} {length}");
            names.Count.ShouldBe(names.Distinct().Count(), $"{length}");
        }
    }

    private static string LongNames(int length)
    {
        var part = new string('x', length);
        return Described(string.Join('\n',
            $"  {part}-web: {{ uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 1, secrets: [TOKEN] }}",
            $"  {part}-web-2: {{ uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 1 }}",
            $"  {part}-db: {{ uses: azure/postgresql-flexible-server, sku: GP_Standard_D2s_v3, storage: 64 GiB }}",
            $"  {part}-net: {{ uses: azure/virtual-network }}",
            $"  {part}-door: {{ uses: azure/front-door, sku: Standard, usage: {{ egress: 1 GB/month }} }}",
            $"  {part}-logs: {{ uses: azure/log-analytics, usage: {{ ingestion: 1 GB/month }} }}",
            $"  {part}-files: {{ uses: azure/blob-storage, sku: hot-lrs, storage: 1 GB, usage: {{ reads: 1/month, writes: 1/month }} }}",
            $"  {part}-vault: {{ uses: azure/key-vault, sku: Standard, usage: {{ operations: 1/month }} }}"), "requests: {}");
    }

    private static List<string> Names(Delivery delivery) =>
        [.. NameArgument().Matches(File(delivery, "environments/prod/main.tf")).Select(m => m.Groups[1].Value)];

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal);
        from.ShouldBeGreaterThanOrEqualTo(0, start);
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static string Squeezed(string text) => Blanks().Replace(text, " ");

    [GeneratedRegex("""^\s+(?:name|identity_name|endpoint_name)\s*=\s*"([^"]+)"$""", RegexOptions.Multiline)]
    private static partial Regex NameArgument();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
