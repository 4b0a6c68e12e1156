using System.Globalization;
using System.Net;
using System.Text;
using Jauge.Load.Exports;

namespace Jauge.Cli.Terminal;

/// <summary>Serves the metrics of a run to Prometheus, on this machine alone.</summary>
internal sealed class MetricsEndpoint : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly LoadMetrics _metrics;
    private readonly Thread _thread;

    /// <summary>Begins to listen.</summary>
    /// <exception cref="UserError">The port is taken.</exception>
    public MetricsEndpoint(int port, LoadMetrics metrics)
    {
        _metrics = metrics;
        _listener.Prefixes.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        try
        {
            _listener.Start();
        }
        catch (Exception failure) when (failure is HttpListenerException or ArgumentException)
        {
            throw new UserError(new($"port {port} cannot be listened on: {failure.Message}",
                $"le port {port} ne peut être écouté : {failure.Message}"),
                new("another --metrics PORT", "un autre --metrics PORT"), ExitCode.Errors);
        }

        _thread = new(Serve) { IsBackground = true, Name = "metrics" };
        _thread.Start();
    }

    public void Dispose()
    {
        _listener.Close();
        _thread.Join();
    }

    private void Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                Answer(_listener.GetContext());
            }
            catch (Exception failure) when (failure is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // closed, or the asker has gone
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        using var response = context.Response;
        if (context.Request.Url?.AbsolutePath != "/metrics")
        {
            response.StatusCode = (int)HttpStatusCode.NotFound;
            return;
        }

        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        _metrics.Write(writer);
        response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
        response.OutputStream.Write(Encoding.UTF8.GetBytes(writer.ToString()));
    }
}
