using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Jauge.Load.Plans;
using Jauge.Load.Results;
using Jauge.Testing.Servers;

namespace Jauge.Load.Tests.Runs;

public sealed class TlsTests : IDisposable
{
    private readonly X509Certificate2 _certificate = Certificate();

    public static TheoryData<bool> BothReactors => Plans.BothReactors;

    [Theory]
    [MemberData(nameof(BothReactors))]
    public void Run_OverTls_AsksAsWithout(bool byEpoll)
    {
        using var server =
            new LoopbackServer((_, stream) => LoopbackServer.Say(stream, LoopbackServer.Ok(new string('x', 40_000))), _certificate);
        var result = Over(server, new() { Trust = TlsTrust.Given, TrustedPem = _certificate.ExportCertificatePem() }).Play(byEpoll);
        result.Failed.ShouldBe(0);
        result.Answered.ShouldBeGreaterThan(5);
        (result.Connections.Opened, result.Connections.HandshakeTimes.Count).ShouldBe((3, 3));
        result.Requests[0].BodyBytes.ShouldBe(40_000 * result.Answered);
    }

    [Fact]
    public void Run_AnyCertificate_IsTakenWhereThePlanSaysSo()
    {
        using var server = new LoopbackServer((_, stream) => LoopbackServer.Say(stream, LoopbackServer.Ok()), _certificate);
        Over(server, new() { Trust = TlsTrust.Any, ServerName = "other.example" }).Play().Failed.ShouldBe(0);
    }

    [Fact]
    public void Run_ACertificateThatNobodyBelieves_IsAFailure()
    {
        using var server = new LoopbackServer((_, stream) => LoopbackServer.Say(stream, LoopbackServer.Ok()), _certificate);
        var result = Over(server, new()).Play();
        result.Count(LoadFailure.Tls).ShouldBe(result.Sent - result.Requests[0].Unfinished);
        result.Answered.ShouldBe(0);
    }

    [Fact]
    public void Run_AServerWithoutTls_IsAFailure()
    {
        using var server = LoopbackServer.Saying(LoopbackServer.Ok());
        var plan = Over(server, new() { Trust = TlsTrust.Any }) with { Duration = TimeSpan.FromMilliseconds(200), Drain = TimeSpan.Zero };
        plan.Play().Answered.ShouldBe(0);
        server.Asked.ShouldBeEmpty();
    }

    [Fact]
    public void Check_CertificatesThatAreNone_SaysSo() =>
        LoadRun.Check(Plans.To(443)
            .By(1) with { Targets = [new("t", "127.0.0.1", 443) { Tls = new() { Trust = TlsTrust.Given, TrustedPem = "nothing" } }] })
            .ShouldHaveSingleItem().Code.ShouldBe("JG5105");

    public void Dispose() => _certificate.Dispose();

    private static LoadPlan Over(LoopbackServer server, TlsPlan tls) =>
        Plans.To(server.Port).By(3, 5) with { Targets = [new("server", "127.0.0.1", server.Port) { Tls = tls }] };

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=loopback", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
