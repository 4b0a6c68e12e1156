using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Jauge.Load.Tests.Servers;

/// <summary>nginx on loopback with HTTP/2 without TLS, in a folder of its own.</summary>
internal sealed class NginxServer : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(20);

    // not on every user's PATH
    private static readonly string Program = File.Exists("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx";

    private readonly string _folder = Directory.CreateTempSubdirectory("jauge-nginx-").FullName;
    private readonly Process _process;

    /// <param name="more">Directives for its one server.</param>
    public NginxServer(string more)
    {
        var file = Path.Combine(_folder, "nginx.conf");
        File.WriteAllText(file, Configuration(more));
        _process = Process.Start(new ProcessStartInfo(Program, ["-p", _folder, "-e", Path.Combine(_folder, "error.log"), "-c", file]))!;
        WaitUntilReady();
    }

    public int Port { get; } = FreePort();

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void WaitUntilReady()
    {
        var since = Stopwatch.GetTimestamp();
        while (!Answers())
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(since) > StartLimit)
                throw new InvalidOperationException($"nginx did not start: {File.ReadAllText(Path.Combine(_folder, "error.log"))}");
            Thread.Yield();
        }
    }

    private bool Answers()
    {
        try
        {
            using var client = new TcpClient("127.0.0.1", Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string Configuration(string more) => $$"""
        daemon off;
        master_process off;
        pid {{_folder}}/pid;
        events { worker_connections 1024; }
        http {
          access_log off;
          client_body_temp_path {{_folder}}/body;
          proxy_temp_path {{_folder}}/proxy;
          fastcgi_temp_path {{_folder}}/fastcgi;
          uwsgi_temp_path {{_folder}}/uwsgi;
          scgi_temp_path {{_folder}}/scgi;
          default_type text/plain;
          server {
            listen 127.0.0.1:{{Port}} http2;
            {{more}}
            location / { return 200 "a small answer\n"; }
          }
        }
        """;
}
