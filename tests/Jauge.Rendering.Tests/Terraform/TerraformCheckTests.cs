namespace Jauge.Rendering.Tests.Terraform;

public sealed class TerraformCheckTests(WrongConfigurationChecks checks) : IClassFixture<WrongConfigurationChecks>
{
    public static TheoryData<string> Wrong => [.. WrongConfigurations.All.Select(w => w.Name)];

    [Fact]
    public void Check_ARightConfiguration_IsAccepted() =>
        RealTool.Accepts("node", WrongConfigurationChecks.Validators, "terraform.mjs", WrongConfigurationChecks.Sample);

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Check_AWrongConfiguration_IsRefused(string name) =>
        checks.About(name).ShouldContain(WrongConfigurations.All.Single(w => w.Name == name).Said);
}
