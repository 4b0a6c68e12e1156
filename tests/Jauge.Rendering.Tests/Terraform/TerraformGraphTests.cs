using Jauge.Rendering.Files;
using Jauge.Rendering.Tests.Terraform.Aws;

namespace Jauge.Rendering.Tests.Terraform;

public sealed class TerraformGraphTests
{
    private const int RandomGraphs = 60;
    private static readonly RenderOptions Alone = new() { Parts = [DeliveryPart.Terraform] };

    [Theory]
    [InlineData("module.b[each.key].id", "module.a[each.key].id", true)]
    [InlineData("module.b[\"x\"].id", "module.a[\"x\"].id", false)]
    [InlineData("module.b[\"x\"].all", "module.a[\"x\"].all", true)]
    [InlineData("{ for key, copy in module.b : key => copy.id }", "module.a[\"x\"].all", true)]
    [InlineData("module.b[each.key].id", "1", false)]
    [InlineData("module.b[each.key].id", "1\n  depends_on = [module.a]", true)]
    public void Circle_TwoModulesThatNameEachOther_IsFoundWhereTerraformFindsIt(string first, string second, bool closes) =>
        (new TerraformGraph(Two(first, second), "prod").Circle().Count > 0).ShouldBe(closes);

    [Theory]
    [InlineData("erp")]
    [InlineData("twinme")]
    [InlineData("beta-50")]
    [InlineData("ecommerce")]
    [InlineData("taylor-shift")]
    public void Render_ASystem_WaitsInNoCircle(string system) =>
        WaitsInNoCircle(SystemRendering.Render(Given.System(system), Alone), system);

    [Fact]
    public void Render_EveryOffering_WaitsInNoCircle() => WaitsInNoCircle(Rendered(EveryOffering.Text), "every offering");

    [Fact]
    public void Render_ProgramsAndStoresThatCallEachOther_WaitInNoCircle()
    {
        for (var seed = 0; seed < RandomGraphs; seed++)
            WaitsInNoCircle(Rendered(RandomCalls.Of(seed)), $"seed {seed}\n{RandomCalls.Of(seed)}");
    }

    [Theory]
    [InlineData("aws/fargate, replicas: 1..2, cpu: 1, memory: 2 GiB")]
    [InlineData("aws/ec2-instance, sku: t3.medium, replicas: 1")]
    public void Render_TwoProgramsThatCallEachOther_LetEachOtherIn(string uses)
    {
        var main = Rendered(RandomCalls.Described([$"a: {{ uses: {uses} }}", $"b: {{ uses: {uses} }}"], [("a", "b"), ("b", "a")]))
            .Files.Single(f => f.Path == "terraform/environments/prod/main.tf").Content;
        main.ShouldContain("a = module.a_security_group[each.key].id");
        main.ShouldContain("b = module.b_security_group[each.key].id");
    }

    private static void WaitsInNoCircle(Delivery delivery, string about)
    {
        foreach (var environment in delivery.Files.Select(f => f.Path.Split('/')).Where(p => p[1] == "environments").Select(p => p[2])
            .Distinct())
            new TerraformGraph(delivery.Files, environment).Circle().ShouldBeEmpty(about);
    }

    private static Delivery Rendered(string text) => SystemRendering.Render(Given.Text(text), Alone);

    // two copies of a module of which "id" waits for nothing, and "all" for what is handed in
    private static RenderedFile[] Two(string first, string second) =>
    [
        new("terraform/environments/prod/main.tf", Use("a", first) + Use("b", second)),
        new("terraform/modules/shelf/main.tf", """
            variable "given" {
              type = any
            }

            resource "time_sleep" "one" {
              create_duration = "1s"
            }

            resource "time_sleep" "two" {
              triggers = var.given
            }

            output "id" {
              value = time_sleep.one.id
            }

            output "all" {
              value = time_sleep.two.id
            }

            """.ReplaceLineEndings("\n")),
    ];

    private static string Use(string name, string given) =>
        $"module \"{name}\" {{\n  source = \"../../modules/shelf\"\n  for_each = toset([\"x\"])\n  given = {given}\n}}\n";
}
