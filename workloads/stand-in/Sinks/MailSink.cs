using System.Net;
using System.Net.Sockets;
using Jauge.StandIn.Hosting;

namespace Jauge.StandIn.Sinks;

/// <summary>Takes any mail by SMTP and keeps it; nothing is sent on.</summary>
internal sealed class MailSink : IStandIn
{
    private readonly Arrivals _arrivals;
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _end = new();

    /// <summary>Listens for mail.</summary>
    /// <param name="port">On 127.0.0.1; 0: any free one, shown by <c>GET /smtp</c>.</param>
    /// <param name="clock">Dates what arrives.</param>
    /// <exception cref="SocketException">The port is taken.</exception>
    internal MailSink(int port, TimeProvider clock)
    {
        _arrivals = new(clock);
        _listener = new(IPAddress.Loopback, port);
        _listener.Start();
        _ = AcceptAsync();
    }

    public bool IsReady => true;

    public int InBackground => 0;

    public void Map(WebApplication app)
    {
        _arrivals.Map(app);
        app.MapGet("/smtp", () => new { port = ((IPEndPoint)_listener.LocalEndpoint).Port });
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception problem) when (problem is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // the sink is closed
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var session = new SmtpSession(client.GetStream(), _arrivals);
                await session.RunAsync(_end.Token);
            }
            catch (Exception problem) when (problem is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // the sender has gone: what it had not ended is no mail
            }
        }
    }
}
