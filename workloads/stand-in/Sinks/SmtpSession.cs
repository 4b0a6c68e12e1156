using System.Text;

namespace Jauge.StandIn.Sinks;

/// <summary>One SMTP connection, as far as a sender that wants to be rid of a mail needs it.</summary>
/// <remarks>RFC 5321, sections 3 and 4; no TLS and no login: whoever insists on them is refused.</remarks>
internal sealed class SmtpSession(Stream stream, Arrivals arrivals) : IDisposable
{
    private const int MostCharacters = 10_000_000;
    private readonly StreamReader _reader = new(stream, Encoding.Latin1);
    private readonly StreamWriter _writer = new(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
    private readonly List<string> _receivers = [];
    private string? _sender;

    internal async Task RunAsync(CancellationToken end)
    {
        await SayAsync("220 stand-in ready", end);
        while (await _reader.ReadLineAsync(end) is { } line)
        {
            var command = line.Split([' ', ':'], 2)[0].ToUpperInvariant();
            if (command == "DATA") await DataAsync(end);
            else await SayAsync(Answer(command, line), end);
            if (command == "QUIT") return;
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _writer.Dispose();
    }

    private string Answer(string command, string line)
    {
        switch (command)
        {
            case "EHLO": return "250-stand-in\r\n250 8BITMIME";
            case "HELO" or "NOOP" or "RSET": Forget(); return "250 OK";
            case "MAIL": Forget(); _sender = Address(line); return "250 OK";
            case "RCPT" when _sender is null: return "503 MAIL first";
            case "RCPT": _receivers.Add(Address(line)); return "250 OK";
            case "QUIT": return "221 bye";
            default: return "502 not here";
        }
    }

    private async Task DataAsync(CancellationToken end)
    {
        if (_receivers.Count == 0)
        {
            await SayAsync("503 RCPT first", end);
            return;
        }

        await SayAsync("354 end with a line of one dot", end);
        var (headers, body) = Parts(await ReadAsync(end));
        arrivals.Add(_sender ?? "", string.Join(", ", _receivers), headers, body);
        Forget();
        await SayAsync("250 OK", end);
    }

    private async Task<string> ReadAsync(CancellationToken end)
    {
        var text = new StringBuilder();
        while (await _reader.ReadLineAsync(end) is { } line && line != ".")
        {
            text.Append(line.StartsWith('.') ? line[1..] : line).Append('\n');
            if (text.Length > MostCharacters) throw new IOException("a mail of more than 10 MB");
        }

        return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(text.ToString()));
    }

    private static (Dictionary<string, string> Headers, string Body) Parts(string mail)
    {
        var blank = mail.IndexOf("\n\n", StringComparison.Ordinal);
        var (head, body) = blank < 0 ? (mail, "") : (mail[..blank], mail[(blank + 2)..]);
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in head.Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal).Split('\n'))
        {
            if (line.Split(':', 2) is [var name, var value]) headers[name.Trim().ToLowerInvariant()] = value.Trim();
        }

        return (headers, body);
    }

    private static string Address(string line) =>
        line.Contains('<', StringComparison.Ordinal) ? line.Split('<', 2)[1].Split('>', 2)[0] : line.Split(':', 2)[^1].Trim();

    private void Forget()
    {
        _sender = null;
        _receivers.Clear();
    }

    private Task SayAsync(string line, CancellationToken end) => _writer.WriteLineAsync(line.AsMemory(), end);
}
