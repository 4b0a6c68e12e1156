using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using HttpResults = Microsoft.AspNetCore.Http.Results;

namespace Jauge.Load.Tests.Servers;

/// <summary>Kestrel on loopback: HTTP/2 without TLS, and over TLS by ALPN.</summary>
internal sealed class KestrelServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly X509Certificate2 _certificate = SelfSigned();

    private KestrelServer(Action<KestrelServerLimits> limits, bool isHttp2)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(options =>
        {
            limits(options.Limits);
            options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
            options.Listen(IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = isHttp2 ? HttpProtocols.Http1AndHttp2 : HttpProtocols.Http1;
                listen.UseHttps(_certificate);
            });
        });
        _application = builder.Build();
        Map();
    }

    public int ClearPort => PortOf("http:");

    public int TlsPort => PortOf("https:");

    public static async Task<KestrelServer> StartAsync(Action<KestrelServerLimits>? limits = null, bool isHttp2 = true)
    {
        var server = new KestrelServer(limits ?? (_ => { }), isHttp2);
        await server._application.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _certificate.Dispose();
    }

    private void Map()
    {
        _application.MapGet("/hello", (HttpContext context) => $"hello over {context.Request.Protocol}");
        _application.MapGet("/bytes/{count:int}", (int count) => HttpResults.Bytes(new byte[count]));
        _application.MapGet("/status/{code:int}", (int code) => HttpResults.StatusCode(code));
        _application.MapPost("/length", async (HttpContext context) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            return body.Length.ToString();
        });
        _application.MapGet("/login", (HttpContext context) => context.Response.Cookies.Append("session", "abc"));
        _application.MapGet("/mine", (HttpContext context) => context.Request.Cookies["session"] == "abc" ? HttpResults.Ok()
            : HttpResults.Unauthorized());
        _application.MapGet("/abort", (HttpContext context) => context.Abort());
    }

    private int PortOf(string scheme) =>
        new Uri(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!
        .Addresses.First(address => address.StartsWith(scheme, StringComparison.Ordinal))).Port;

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
    }
}
