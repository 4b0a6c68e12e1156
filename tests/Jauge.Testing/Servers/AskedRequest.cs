using System.Text;

namespace Jauge.Testing.Servers;

/// <summary>A request as a <see cref="LoopbackServer"/> has read it.</summary>
public sealed record AskedRequest(string Line, IReadOnlyList<string> Fields, string Body, int Connection)
{
    public string Path => Line.Split(' ')[1];

    public string? Field(string name) =>
        Fields.Where(f => f.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)).Select(f => f[(name.Length + 1)..].Trim())
            .FirstOrDefault();

    public static AskedRequest? Read(Stream from, int connection)
    {
        var head = new List<byte>();
        while (!(head.Count >= 4 && head[^1] == '\n' && head[^2] == '\r' && head[^3] == '\n'))
        {
            var next = from.ReadByte();
            if (next < 0) return null;
            head.Add((byte)next);
        }

        var lines = Encoding.UTF8.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var asked = new AskedRequest(lines[0], lines[1..], "", connection);
        var body = new byte[int.Parse(asked.Field("Content-Length") ?? "0", System.Globalization.CultureInfo.InvariantCulture)];
        from.ReadExactly(body);
        return asked with { Body = Encoding.UTF8.GetString(body) };
    }
}
