using Jauge.Core;
using Jauge.Rendering.Files;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Jauge.Rendering.Tests.Runbooks;

public sealed class RunbookTests
{
    private static readonly MarkdownPipeline Reader = new MarkdownPipelineBuilder().UsePipeTables().UseTaskLists().Build();

    public static TheoryData<string> Systems => [.. Clone.Systems];

    [Theory]
    [MemberData(nameof(Systems))]
    public void Render_EverySystem_HasLinksThatLeadSomewhere(string system)
    {
        var delivery = Given.Rendered(system, Language.French);
        var paths = delivery.Files.Select(f => f.Path).ToHashSet();
        foreach (var (page, link) in Pages(delivery)
            .SelectMany(p => Markdown.Parse(p.Content, Reader).Descendants<LinkInline>().Select(l => (p, l.Url!))))
            paths.ShouldContain(Path.Combine(Path.GetDirectoryName(page.Path)!, link).Replace('\\', '/'), page.Path);
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void Render_EverySystem_HasNoEmptySection(string system)
    {
        foreach (var language in Enum.GetValues<Language>())
            foreach (var page in Pages(Given.Rendered(system, language)))
            {
                var blocks = Markdown.Parse(page.Content, Reader).ToList();
                blocks[0].ShouldBeOfType<HeadingBlock>(page.Path).Level.ShouldBe(1);
                foreach (var (block, next) in blocks.Zip(blocks.Skip(1).Append(null)))
                    if (block is HeadingBlock { Level: < 3 } heading)
                        (next is not null && (next is not HeadingBlock below || below.Level > heading.Level))
                            .ShouldBeTrue($"{page.Path}: {Title(heading)}");
            }
    }

    // every script that a page names is one of the delivery's, with options that it takes
    [Theory]
    [MemberData(nameof(Systems))]
    public void Render_EveryCommand_NamesAScriptOfTheDelivery(string system)
    {
        var delivery = Given.Rendered(system, Language.English);
        var scripts = delivery.Files.ToDictionary(f => f.Path, f => f.Content);
        foreach (var line in Pages(delivery).SelectMany(Code)
            .SelectMany(l => System.Text.RegularExpressions.Regex.Matches(l, @"\./(scripts/[a-z-]+\.sh)((?: --[a-z-]+(?: [^ `]+)?)*)")))
        {
            scripts.ShouldContainKey(line.Groups[1].Value);
            foreach (var option in System.Text.RegularExpressions.Regex.Matches(line.Groups[2].Value, "--[a-z-]+"))
                scripts[line.Groups[1].Value].ShouldContain($"  {option} ", customMessage: line.Value);
        }
    }

    // a certificate waits for the domain, manifests for their operators, pods for their secrets: nothing comes before what it needs
    [Fact]
    public void Render_ASystemOnClustersOfAws_SaysWhatComesBeforeTheFirstDeployment()
    {
        var page = Given.Rendered("twinme", Language.English).Files.Single(f => f.Path == "runbooks/deployment.md").Content;
        string[] order = ["s3api create-bucket", "-target=module.dns", "prod apply\n", "put-secret-value", "cert-manager --repo",
            "plugin-barman-cloud --repo", "./scripts/deploy.sh"];
        var places = order.Select(o => page.IndexOf(o, StringComparison.Ordinal)).ToList();
        places.ShouldAllBe(p => p > 0);
        places.ShouldBe(places.Order());
        page.ShouldContain("vpcId=$(aws eks describe-cluster --region eu-west-3");
    }

    // to look at what happened is not to do it again; a bucket for backups is no backup
    [Theory]
    [InlineData("twinme", "Vérifier le basculement automatique", "verify.sh")]
    [InlineData("twinme", "Vérifier le statut du déploiement", "verify.sh")]
    [InlineData("twinme", "Bucket S3 pour les backups, Route53, rôles IAM", "")]
    [InlineData("ecommerce", "Feature flags pour les déploiements progressifs", "")]
    public void Render_AStepOfTheOwner_HasTheScriptThatDoesIt(string system, string step, string script)
    {
        var line = Given.Rendered(system, Language.French).Files.Single(f => f.Path == "runbooks/deployment.md").Content.Split('\n')
            .Single(l => l.Contains(step, StringComparison.Ordinal));
        if (script.Length > 0) line.ShouldContain($"./scripts/{script}");
        else line.ShouldEndWith(step);
    }

    [Fact]
    public void Render_ASystemWithoutRisks_HasNoRiskPageAndSaysSo()
    {
        var delivery = Given.Rendered("erp", Language.English);
        delivery.Files.ShouldNotContain(f => f.Path == "runbooks/risks.md");
        Page(delivery, "README.md").ShouldContain("the description says nothing of it: Risk register");
    }

    [Fact]
    public void Render_TheCalendar_AddsUpAsTheOwnerDoes()
    {
        var page = Page(Given.Rendered("erp", Language.English), "operations.md");
        page.ShouldContain("| Daily | 2 | 5 min |");
        page.ShouldContain("| Weekly | 3 | 55 min |");
        page.ShouldContain("| Monthly | 3 | 4 h |");
        page.ShouldContain("| Quarterly | 3 | 6 h |");
    }

    [Fact]
    public void Render_APromiseThatCannotBeKept_IsSaid()
    {
        var page = Page(Given.Rendered("taylor-shift", Language.English), "disaster-recovery.md");
        page.ShouldContain("up to 1 h | **RPO cannot be kept**");
        page.ShouldContain("up to 5 min | open until rehearsed");
    }

    [Theory]
    [InlineData("erp", "| the region westeurope | to be measured | **everything** |")]
    [InlineData("beta-50", "| the region us-east-1 | to be measured | **everything** |")]
    public void Render_AStoreWhoseCopiesStayWithIt_LosesAllWithItsRegion(string system, string row)
    {
        var page = Page(Given.Rendered(system, Language.English), "disaster-recovery.md");
        page.ShouldContain(row);
        page.ShouldContain("leaves the region");
    }

    [Theory]
    [InlineData("taylor-shift", "az storage container create --account-name sttaylorshifttf92b6 --name tfstate --auth-mode login",
        "-backend-config=storage_account_name=sttaylorshifttf92b6")]
    [InlineData("beta-50", "aws s3api create-bucket --region us-east-1 --bucket beta-50-terraform-state", "packages/cron.zip")]
    public void Render_TheFirstDeployment_SaysWhatHasToBeThereBefore(string system, string makes, string more)
    {
        var delivery = Given.Rendered(system, Language.English);
        var page = Page(delivery, "deployment.md");
        page.ShouldContain(makes);
        page.ShouldContain(more);
        page.IndexOf(makes, StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("deploy.sh", StringComparison.Ordinal));
    }

    [Fact]
    public void Render_Risks_StandTheWorstFirst()
    {
        var page = Page(Given.Rendered("ecommerce", Language.English), "risks.md");
        page.ShouldContain("| Dépassement Budget | high | high | 9 | FinOps, budgets stricts, alertes | to be named |");
        page.IndexOf("Dépassement", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("Compétition", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void Render_EveryTable_IsReadAsOne(string system)
    {
        foreach (var page in Pages(Given.Rendered(system, Language.French)))
            Markdown.Parse(page.Content, Reader).Descendants<Table>().Count()
                .ShouldBe(page.Content.Split('\n').Count(l => l.StartsWith("|---", StringComparison.Ordinal)), page.Path);
    }

    // the owner's own words may name his scripts
    private static IEnumerable<string> Code(RenderedFile page)
    {
        var read = Markdown.Parse(page.Content, Reader);
        return read.Descendants<CodeInline>().Select(c => c.Content)
            .Concat(read.Descendants<FencedCodeBlock>().SelectMany(c => c.Lines.ToString().Split('\n')));
    }

    private static IEnumerable<RenderedFile> Pages(Delivery delivery) =>
        delivery.Files.Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal)
            && (f.Path == "README.md" || f.Path.StartsWith("runbooks/", StringComparison.Ordinal)));

    private static string Page(Delivery delivery, string name) => delivery.Files.Single(f => f.Path == $"runbooks/{name}").Content;

    private static string Title(HeadingBlock heading) => heading.Inline!.FirstChild?.ToString() ?? "";
}
