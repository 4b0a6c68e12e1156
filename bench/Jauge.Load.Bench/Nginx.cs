using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Jauge.Load.Bench;

/// <summary>The one server of all tools: one worker on core 0, keep-alive without end, its own configuration and folder.</summary>
internal sealed partial class Nginx : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(10);

    // not on every user's PATH
    private static readonly string Program = File.Exists("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx";

    private readonly Scratch _scratch = new();
    private readonly HttpClient _http = new();
    private readonly Process _process;
    private readonly int _statusPort = FreePort.Next();

    public Nginx()
    {
        var (certificate, key) = Certificate.Make();
        _scratch.Write("cert.pem", certificate);
        _scratch.Write("key.pem", key);
        var file = _scratch.Write("nginx.conf", Configuration());
        _process = Pinned.Start(0, Program, ["-p", _scratch.Folder, "-e", _scratch.File("error.log"), "-c", file],
            new Dictionary<string, string>());
        WaitUntilReady();
    }

    public int HttpPort { get; } = FreePort.Next();

    public int TlsPort { get; } = FreePort.Next();

    public int ClearHttp2Port { get; } = FreePort.Next();

    public int TlsHttp2Port { get; } = FreePort.Next();

    /// <summary>Requests since its start, by its own count; this question is one of them.</summary>
    public long Requests()
    {
        var text = _http.GetStringAsync($"http://127.0.0.1:{_statusPort}/status").GetAwaiter().GetResult();
        return long.Parse(Counts().Match(text).Groups[1].Value);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _http.Dispose();
        _scratch.Dispose();
    }

    private void WaitUntilReady()
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                Requests();
                return;
            }
            catch (HttpRequestException) when (!_process.HasExited && Stopwatch.GetElapsedTime(since) < StartLimit)
            {
                Thread.Sleep(20);
            }
        }
    }

    private string Configuration() => $$"""
        daemon off;
        master_process off;
        worker_processes 1;
        worker_rlimit_nofile 20000;
        pid {{_scratch.File("nginx.pid")}};
        events { worker_connections 19000; multi_accept on; }
        http {
          access_log off;
          keepalive_requests 1000000000;
          keepalive_timeout 1h;
          http2_max_concurrent_streams 1000;
          default_type text/plain;
          client_body_temp_path {{_scratch.File("body")}};
          proxy_temp_path {{_scratch.File("proxy")}};
          fastcgi_temp_path {{_scratch.File("fastcgi")}};
          uwsgi_temp_path {{_scratch.File("uwsgi")}};
          scgi_temp_path {{_scratch.File("scgi")}};
          ssl_certificate {{_scratch.File("cert.pem")}};
          ssl_certificate_key {{_scratch.File("key.pem")}};
          ssl_session_cache shared:s:10m;
          server {
            listen 127.0.0.1:{{HttpPort}} backlog=4096;
            listen 127.0.0.1:{{TlsPort}} ssl backlog=4096;
            listen 127.0.0.1:{{ClearHttp2Port}} http2 backlog=4096;
            listen 127.0.0.1:{{TlsHttp2Port}} ssl http2 backlog=4096;
            location / { return 200 "A body of sixty-nine bytes, as a small answer of a real service is.\n\n"; }
            location /shop/ { add_header Set-Cookie "session=$connection; Path=/"; return 200 "{\"seat\": 17, \"row\": \"H\", \"state\": \"free\", \"price\": 45, \"ok\": 1234}\n"; }
          }
          server {
            listen 127.0.0.1:{{_statusPort}};
            location /status { stub_status; }
          }
        }
        """;

    [GeneratedRegex(@"requests\s+\d+ \d+ (\d+)")]
    private static partial Regex Counts();
}
