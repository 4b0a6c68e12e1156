using Jauge.Simulation.Faults;

namespace Jauge.Simulation.Tests.Systems;

public sealed class FaultTextTests
{
    public static TheoryData<string, Fault> Known => new()
    {
        { "db primary lost at 10 min", Fault.PrimaryLost("db", TimeSpan.FromMinutes(10)) },
        { "db primary lost at 10 min for 90 s", Fault.PrimaryLost("db", TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(90)) },
        { " shop replica lost at 30 s ", Fault.ReplicaLost("shop", TimeSpan.FromSeconds(30)) },
        { "region aws/eu-west-3 lost at 10 min", Fault.RegionLost("aws/eu-west-3", TimeSpan.FromMinutes(10)) },
        { "payment slow 2.5 times at 1 h for 5 min", Fault.Slow("payment", TimeSpan.FromHours(1), TimeSpan.FromMinutes(5), 2.5) },
        { "payment failing 50 % at 10 min for 5 min", Fault.Failing("payment", TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(5), 0.5) },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void TryParse_Known_IsRead(string text, Fault expected)
    {
        FaultText.TryParse(text, out var fault).ShouldBeTrue();
        fault.ShouldBe(expected);
    }

    [Fact]
    public void TryParse_EachForm_IsRead()
    {
        foreach (var form in FaultText.Forms) FaultText.TryParse(form, out _).ShouldBeTrue(form);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("db lost")]
    [InlineData("db primary lost at noon")]
    [InlineData("db primary lost at 10 min for ever")]
    [InlineData("db slow at 10 min")]
    public void TryParse_AnythingElse_IsNot(string? text) => FaultText.TryParse(text, out _).ShouldBeFalse();
}
