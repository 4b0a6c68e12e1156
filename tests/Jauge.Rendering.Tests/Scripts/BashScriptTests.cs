using Jauge.Core;

namespace Jauge.Rendering.Tests.Scripts;

public sealed class BashScriptTests
{
    public static TheoryData<string> Systems => [.. Clone.Systems];

    [Theory]
    [MemberData(nameof(Systems))]
    public void Render_EverySystem_PassesShellcheckAndBash(string system)
    {
        using var folder = new ScratchFolder();
        folder.Write(SystemRendering.Render(Given.System(system), new() { Parts = [DeliveryPart.Scripts], Language = Language.French }));
        var scripts = Directory.GetFiles(Path.Combine(folder.Path, "scripts"), "*.sh");
        RealTool.Accepts("shellcheck", Path.Combine(folder.Path, "scripts"), ["--external-sources", .. scripts]);
        foreach (var script in scripts) RealTool.Accepts("bash", folder.Path, "-n", script);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public void Render_TheLibrary_PassesShellcheckAndBash(Language language)
    {
        using var folder = new ScratchFolder();
        foreach (var system in new[] { "twinme", "beta-50" })
            folder.Write(SystemRendering.Render(Given.System(system), new() { Parts = [DeliveryPart.Scripts], Language = language }));
        var files = Directory.GetFiles(Path.Combine(folder.Path, "scripts/lib"), "*.sh");
        files.Length.ShouldBe(9);
        RealTool.Accepts("shellcheck", folder.Path, files);
        foreach (var file in files) RealTool.Accepts("bash", folder.Path, "-n", file);
    }

    [Theory]
    [InlineData("\"$ENVIRONMENT\"", "$ENVIRONMENT")]
    [InlineData("esac\n", "")]
    [InlineData("local code=$1", "local code=$(id)")]
    public void Shellcheck_AWrongScript_IsRefused(string right, string wrong)
    {
        using var folder = new ScratchFolder();
        var delivery = SystemRendering.Render(Given.System("erp"), new() { Parts = [DeliveryPart.Scripts] });
        folder.Write(delivery with { Files =
            [.. delivery.Files.Select(f => f with { Content = f.Content.Replace(right, wrong, StringComparison.Ordinal) })] });
        var scripts = Directory.GetFiles(folder.Path, "deploy.sh", SearchOption.AllDirectories)
            .Append(Path.Combine(folder.Path, "scripts/lib/common.sh"));
        Should.Throw<ShouldAssertException>(() =>
            RealTool.Accepts("shellcheck", Path.Combine(folder.Path, "scripts"), ["--external-sources", .. scripts]));
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void DryRun_EveryScriptInEveryEnvironment_SaysCommandsAndCallsNone(string system)
    {
        using var workshop = new Workshop(system);
        workshop.Stand("curl");
        foreach (var script in Directory.GetFiles(workshop.Below("scripts"), "*.sh").Select(f => Path.GetFileName(f)!))
            foreach (var environment in Given.System(system).Select(d => d.Environment))
            {
                var (code, said) = workshop.Run(script, [.. Arguments(script, workshop, environment)]);
                code.ShouldBe(0, $"{script} --env {environment}\n{said}");
            }

        workshop.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2, "deploy.sh")]
    [InlineData(2, "deploy.sh", "--env", "mars")]
    [InlineData(2, "deploy.sh", "--env")]
    [InlineData(2, "deploy.sh", "--env", "prod", "--nope", "x")]
    [InlineData(2, "deploy.sh", "--env", "prod", "--image", "shop")]
    [InlineData(2, "deploy.sh", "--env", "prod", "word")]
    [InlineData(0, "deploy.sh", "--help")]
    [InlineData(2, "restore.sh", "--env", "prod", "--dry-run")]
    [InlineData(2, "restore.sh", "--env", "prod", "--dry-run", "--only", "db", "--at", "yesterday")]
    [InlineData(5, "failover.sh", "--env", "prod", "--only", "db", "--yes")]
    [InlineData(5, "failover.sh", "--env", "prod", "--only", "db", "--confirm", "staging")]
    [InlineData(0, "failover.sh", "--env", "prod", "--only", "db", "--confirm", "prod")]
    public void Run_ByWhatIsAsked_EndsWithItsCode(int expected, string script, params string[] arguments)
    {
        using var workshop = new Workshop("taylor-shift");
        workshop.Answer("az mysql flexible-server show*", "Ready");
        var (code, said) = workshop.Run(script, arguments);
        code.ShouldBe(expected, said);
        workshop.Calls.Any(c => c.Contains("restart", StringComparison.Ordinal)).ShouldBe(expected == 0 && script == "failover.sh");
    }

    [Fact]
    public void Deploy_ANewImage_GetsVisitorsBySharesAndEndsAsTerraformDescribesIt()
    {
        using var workshop = Healthy();
        var (code, said) = workshop.Run("deploy.sh", "--env", "prod", "--yes", "--skip", "terraform", "--skip", "verify", "--image",
            "shop=registry/shop:2");
        code.ShouldBe(0, said);
        Writes(workshop).ShouldBe(
        [
            "revision set-mode --mode multiple", "ingress traffic set --revision-weight ca--old=100", "update --image registry/shop:2",
            "ingress traffic set --revision-weight ca--old=90 NEW=10", "ingress traffic set --revision-weight ca--old=50 NEW=50",
            "ingress traffic set --revision-weight NEW=100",
            "ingress traffic set --revision-weight latest=100", "revision set-mode --mode single",
        ]);
    }

    // the network lets nobody in but Front Door: a check that goes around it would take back every deployment
    [Theory]
    [InlineData("dev", "https://shop.io/")]
    [InlineData("staging", "https://door.azurefd.net/")]
    [InlineData("prod", "https://door.azurefd.net/")]
    public void Deploy_AnAppOfANetwork_IsAskedThroughItsFrontDoor(string environment, string address)
    {
        using var workshop = Healthy();
        var (code, said) = workshop.Run("deploy.sh", "--env", environment, "--yes", "--skip", "terraform", "--skip", "verify", "--image",
            "shop=registry/shop:2");
        code.ShouldBe(0, said);
        workshop.Calls.Where(c => c.StartsWith("curl ", StringComparison.Ordinal)).Select(c => c.Split(' ')[^1]).Distinct()
            .ShouldBe([address]);
    }

    [Theory]
    [InlineData("""{"format_version":"1.0"}""", false)]
    [InlineData("""{"format_version":"1.0","values":{"root_module":{}}}""", true)]
    public void Deploy_ByTheStateOfTerraform_SavesFirstWhatIsThere(string state, bool isSaved)
    {
        using var workshop = new Workshop("erp");
        workshop.Answer("terraform* show -json", state);
        var (code, said) = workshop.Run("deploy.sh", "--env", "prod", "--yes", "--skip", "terraform", "--skip", "verify");
        code.ShouldBe(0, said);
        workshop.Calls.Any(c => c.Contains("flexible-server backup create", StringComparison.Ordinal)).ShouldBe(isSaved);
    }

    [Fact]
    public void Deploy_AStateThatCannotBeRead_StopsBeforeAnythingChanges()
    {
        using var workshop = new Workshop("erp");
        workshop.Answer("terraform* show -json", "", 1);
        workshop.Run("deploy.sh", "--env", "prod", "--yes", "--skip", "verify").Code.ShouldBe(1);
        workshop.Calls.ShouldNotContain(c => c.Contains(" apply ", StringComparison.Ordinal)
            || c.Contains("backup", StringComparison.Ordinal));
    }

    // what is not said is public wherever the network has an internet gateway
    [Theory]
    [InlineData("True", " --publicly-accessible")]
    [InlineData("False", " --no-publicly-accessible")]
    public void Restore_ADatabaseOfAws_IsAsOpenAsTheOldOneAndGetsAPasswordOfItsOwn(string open, string flag)
    {
        using var workshop = new Workshop("beta-50");
        workshop.Answer("*PubliclyAccessible*", open);
        var (code, said) =
            workshop.Run("restore.sh", "--env", "beta", "--only", "database", "--at", "2026-11-20T08:30:00Z", "--confirm", "beta");
        code.ShouldBe(0, said);
        workshop.Calls.ShouldContain(c => c.Contains("restore-db-instance-to-point-in-time", StringComparison.Ordinal)
            && c.Contains(flag, StringComparison.Ordinal));
        workshop.Calls.ShouldContain(c => c.Contains("modify-db-instance", StringComparison.Ordinal)
            && c.Contains("--manage-master-user-password", StringComparison.Ordinal));
    }

    [Fact]
    public void Verify_ACacheOfFiles_IsNotAskedForAPageAtItsRoot()
    {
        using var workshop = new Workshop("erp");
        workshop.Stand("curl");
        workshop.Answer("az afd endpoint show*", "files.azurefd.net").Answer("curl *", "400");
        workshop.Run("verify.sh", "--env", "prod", "--only", "cdn");
        workshop.Calls.ShouldNotContain(c => c.StartsWith("curl ", StringComparison.Ordinal));
    }

    [Fact]
    public void Rollback_AfterADeploymentThatWasGivenBack_LeavesOneRevisionServing()
    {
        using var workshop = Healthy();
        workshop.Answer("*createdTime<*", "ca--older").Answer("*activeRevisionsMode*", "Multiple");
        var (code, said) = workshop.Run("rollback.sh", "--env", "prod", "--confirm", "prod");
        code.ShouldBe(0, said);
        Writes(workshop)
            .ShouldBe(["revision copy --from-revision ca--older", "ingress traffic set --revision-weight latest=100",
                "revision set-mode --mode single"]);
    }

    [Fact]
    public void Deploy_ARevisionThatAnswersBadly_GivesAllVisitorsBack()
    {
        using var workshop = Healthy(status: "500");
        var (code, said) = workshop.Run("deploy.sh", "--env", "prod", "--yes", "--skip", "terraform", "--image", "shop=registry/shop:2");
        code.ShouldBe(1, said);
        Writes(workshop).TakeLast(2).ShouldBe(["ingress traffic set --revision-weight ca--old=100", "revision deactivate --revision NEW"]);
    }

    [Fact]
    public void Deploy_TheImageThatIsThere_ChangesNothing()
    {
        using var workshop = Healthy(image: "registry/shop:2");
        workshop.Run("deploy.sh", "--env", "prod", "--yes", "--skip", "terraform", "--skip", "verify", "--image", "shop=registry/shop:2")
            .Code.ShouldBe(0);
        Writes(workshop).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, "", 0, false)]                                                  // nothing to change
    [InlineData(2, "# x will be created", 0, true)]
    [InlineData(2, "# x must be replaced", 5, false)]                              // --yes is not enough for what destroys
    [InlineData(1, "", 1, false)]
    public void Deploy_ByThePlanOfTerraform_AppliesOrAsksOrStops(int plan, string shown, int expected, bool applied)
    {
        using var workshop = Healthy();
        workshop.Answer("terraform* plan *", "", plan).Answer("terraform* show *", shown);
        var (code, said) = workshop.Run("deploy.sh", "--env", "prod", "--yes", "--skip", "verify");
        code.ShouldBe(expected, said);
        workshop.Calls.Any(c => c.Contains(" apply ", StringComparison.Ordinal)).ShouldBe(applied);
    }

    [Fact]
    public void Deploy_WhileAnotherRuns_StandsBack()
    {
        using var workshop = Healthy();
        Directory.CreateDirectory(workshop.Below("taylor-shift-prod.lock"));
        File.WriteAllText(workshop.Below("taylor-shift-prod.lock/pid"),
            Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture));
        workshop.Run("deploy.sh", "--env", "prod", "--yes").Code.ShouldBe(4);
        workshop.Calls.ShouldBeEmpty();
    }

    [Fact]
    public void Deploy_AfterOneThatDied_TakesItsLockOver()
    {
        using var workshop = Healthy();
        Directory.CreateDirectory(workshop.Below("taylor-shift-prod.lock"));
        File.WriteAllText(workshop.Below("taylor-shift-prod.lock/pid"), "999999999");
        workshop.Run("deploy.sh", "--env", "prod", "--yes", "--skip", "terraform", "--skip", "verify").Code.ShouldBe(0);
        Directory.Exists(workshop.Below("taylor-shift-prod.lock")).ShouldBeFalse();
    }

    [Fact]
    public void Deploy_AMissingTool_SaysWhich()
    {
        using var workshop = new Workshop("taylor-shift");
        File.Delete(workshop.Below("bin/az"));
        var (code, said) = workshop.Run("deploy.sh", "--env", "prod", "--yes");
        (code, said.Contains("please install: az", StringComparison.Ordinal)).ShouldBe((3, true), said);
    }

    [Fact]
    public void Deploy_ASlotThatDoesNotWarmUp_LeavesProductionAlone()
    {
        using var workshop = WebApp("http*staging*", "503");
        var (code, said) = workshop.Run("deploy.sh", "--env", "prod", "--yes", "--skip", "terraform", "--skip", "backup", "--package",
            $"app={workshop.Below("app.zip")}");
        code.ShouldBe(1, said);
        workshop.Calls.ShouldNotContain(c => c.Contains("slot swap", StringComparison.Ordinal));
    }

    [Fact]
    public void Deploy_ProductionThatFailsAfterTheSwap_SwapsBack()
    {
        using var workshop = WebApp("http*app.azurewebsites*", "503");
        var (code, said) = workshop.Run("deploy.sh", "--env", "prod", "--yes", "--skip", "terraform", "--skip", "backup", "--package",
            $"app={workshop.Below("app.zip")}");
        code.ShouldBe(1, said);
        workshop.Calls.Count(c => c.Contains("slot swap", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void Deploy_ARolloutThatFails_IsUndoneAndNeverReachesTheSecondRegion()
    {
        using var workshop = new Workshop("twinme");
        workshop.Answer("kubectl*rollout status deployment/api*", "", 1);
        var (code, said) =
            workshop.Run("deploy.sh", "--env", "prod", "--yes", "--skip", "terraform", "--image", "api=your-org/twinme-api:2.0.0");
        code.ShouldBe(1, said);
        workshop.Calls.ShouldContain(c => c.Contains("rollout undo deployment/api", StringComparison.Ordinal));
        workshop.Calls.ShouldNotContain(c => c.Contains("twinme-prod-eu-west-1", StringComparison.Ordinal));
    }

    [Fact]
    public void Failover_ADatabaseOfTwoRegions_FencesTheOldPrimaryFirst()
    {
        using var workshop = new Workshop("twinme");
        workshop.Run("failover.sh", "--env", "prod", "--only", "database", "--confirm", "prod").Code.ShouldBe(0);
        var calls = workshop.Calls.Where(c => c.Contains("annotate", StringComparison.Ordinal)
            || c.Contains("patch", StringComparison.Ordinal)).ToList();
        calls.Select(c => c.Split(' ')[2]).ShouldBe(["twinme-prod-eu-west-3", "twinme-prod-eu-west-3", "twinme-prod-eu-west-1"]);
        calls[0].ShouldContain("fencedInstances");
    }

    [Fact]
    public void Verify_OneBadComponent_FailsAndStillAsksTheOthers()
    {
        using var workshop = Healthy();
        workshop.Answer("az mysql flexible-server show*", "Stopped");
        var (code, said) = workshop.Run("verify.sh", "--env", "prod");
        code.ShouldBe(1, said);
        said.ShouldContain("✗ db: 'Stopped' ≠ 'Ready'");
        workshop.Calls.ShouldContain(c => c.StartsWith("az keyvault show", StringComparison.Ordinal));
    }

    [Fact]
    public void Verify_NodesAndEntranceOnAws_AsksEachGroupAndTheTargetsOfTheBalancer()
    {
        using var workshop = new Workshop("twinme");
        workshop.Answer("aws eks list-nodegroups*", "twinme-prod-nodes-a twinme-prod-nodes-b")
            .Answer("aws eks describe-nodegroup*nodes-a *", "ACTIVE")
            .Answer("aws eks describe-nodegroup*nodes-b *", "DEGRADED").Answer("aws elbv2 describe-target-groups*", "arn:targets")
                .Answer("aws elbv2 describe-target-health*arn:targets*", "False");
        var (code, said) = workshop.Run("verify.sh", "--env", "prod", "--only", "nodes", "--only", "api");
        code.ShouldBe(1, said);
        said.ShouldContain("✓ nodes (eu-west-3) twinme-prod-nodes-a: ACTIVE");
        said.ShouldContain("✗ nodes (eu-west-3) twinme-prod-nodes-b: 'DEGRADED' ≠ 'ACTIVE'");
        said.ShouldContain("✗ api ← twinme-prod-alb-targets (eu-west-3): 'False' ≠ 'True'");
        workshop.Calls.ShouldNotContain(c => c.Contains("get ingress", StringComparison.Ordinal));
    }

    [Fact]
    public void Verify_ALostRegion_StillAsksTheOther()
    {
        using var workshop = new Workshop("twinme");
        workshop.Answer("aws eks update-kubeconfig --region eu-west-3*", "", 255);
        workshop.Run("verify.sh", "--env", "prod", "--only", "cache").Said.ShouldContain("cache (twinme-prod-eu-west-1)");
    }

    [Fact]
    public void Rollback_InOneRegion_LeavesTheOtherAlone()
    {
        using var workshop = new Workshop("twinme");
        workshop.Answer("*eu-west-1*", "", 255);
        var (code, said) = workshop.Run("rollback.sh", "--env", "prod", "--only", "api", "--region", "eu-west-3", "--confirm", "prod");
        code.ShouldBe(0, said);
        workshop.Calls.ShouldNotContain(c => c.Contains("eu-west-1", StringComparison.Ordinal));
    }

    // the copy's service account has the archive's role by its name: another one could not read it
    [Fact]
    public void Restore_ADatabaseOnACluster_TakesTheNameThatTheArchiveKnows()
    {
        using var workshop = new Workshop("twinme");
        var (code, said) =
            workshop.Run("restore.sh", "--env", "prod", "--only", "database", "--at", "2026-11-20T08:30:00Z", "--confirm", "prod");
        code.ShouldBe(0, said);
        workshop.Calls.ShouldContain(c => c.Contains("wait clusters.postgresql.cnpg.io/database-restored", StringComparison.Ordinal));
        var terraform = SystemRendering.Render(Given.System("twinme"), new() { Parts = [DeliveryPart.Terraform] });
        terraform.Files.Single(f => f.Path == "terraform/environments/prod/main.tf")
            .Content.ShouldContain("service_accounts = [\"database\", \"database-restored\"]");
    }

    private static List<string> Arguments(string script, Workshop workshop, string environment)
    {
        List<string> arguments = ["--env", environment, "--dry-run"];
        if (script is "restore.sh" or "failover.sh")
            arguments.AddRange(["--only", First(workshop.Run(script, "--env", environment, "--dry-run").Said), "--region", "eu-west-3",
                "--from", "eu-west-3"]);
        if (script == "restore.sh") arguments.AddRange(["--at", "2026-11-20T08:30:00Z"]);
        return arguments;
    }

    // the answer names what may stand behind --only
    private static string First(string said) => said.Split("there are: ")[1].Split('\n')[0].Split(' ')[0];

    private static Workshop Healthy(string status = "200", string image = "registry/shop:1")
    {
        var workshop = new Workshop("taylor-shift");
        workshop.Stand("curl");
        return workshop.Answer("az account show*", "me").Answer("*containers[[]0].image*", image).Answer("*trafficWeight*", "ca--old")
            .Answer("*ingress.fqdn*", "shop.io").Answer("az afd endpoint show*", "door.azurefd.net")
                .Answer("*healthState --output tsv", "Healthy").Answer("curl *", status);
    }

    private static Workshop WebApp(string sick, string status)
    {
        var workshop = new Workshop("erp");
        workshop.Stand("curl");
        File.WriteAllText(workshop.Below("app.zip"), "");
        return workshop.Answer("az webapp show*--slot*defaultHostName*", "app-staging.azurewebsites.net")
            .Answer("az webapp show*defaultHostName*", "app.azurewebsites.net")
            .Answer($"curl *{sick}", status).Answer("curl *", "200");
    }

    // what changes something, without what every call says
    private static List<string> Writes(Workshop workshop) =>
        [.. workshop.Calls.Where(c => c.StartsWith("az containerapp", StringComparison.Ordinal)
            && !c.Contains(" show ", StringComparison.Ordinal) && !c.Contains(" list ", StringComparison.Ordinal))
            .Select(c =>
                System.Text.RegularExpressions.Regex.Replace(c,
                    @"^az containerapp | --resource-group \S+| --name \S+| --revision-suffix \S+", "")
                .Replace("ca-taylor-shift-prod-shop--d", "NEW", StringComparison.Ordinal))
            .Select(c => System.Text.RegularExpressions.Regex.Replace(c, @"NEW\d+", "NEW"))];
}
