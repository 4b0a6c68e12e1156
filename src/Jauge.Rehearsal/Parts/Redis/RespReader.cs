using System.Globalization;
using System.Text;
using Jauge.Core;

namespace Jauge.Rehearsal.Parts.Redis;

/// <summary>Reads Redis' protocol, version 2.</summary>
/// <remarks>Source: redis.io, "Redis serialization protocol specification".</remarks>
internal sealed class RespReader(Stream input)
{
    private const int Deepest = 8;

    /// <exception cref="EndOfStreamException">Redis hung up.</exception>
    /// <exception cref="FormatException">It is not Redis that answers.</exception>
    internal async Task<RespValue> ReadAsync(CancellationToken cancellation, int depth = 0)
    {
        var line = await LineAsync(cancellation).ConfigureAwait(false);
        var rest = line[1..];
        return line[0] switch
        {
            '+' => new(rest, null, [], false),
            '-' => new(rest, null, [], true),
            ':' => new(rest, Integer(rest), [], false),
            '$' => new(await TextAsync((int)Integer(rest), cancellation).ConfigureAwait(false), null, [], false),
            '*' when depth < Deepest => await ListAsync((int)Integer(rest), depth, cancellation).ConfigureAwait(false),
            _ => throw new FormatException($"Redis does not answer like that: {line}"),
        };
    }

    private async Task<RespValue> ListAsync(int count, int depth, CancellationToken cancellation)
    {
        var items = new List<RespValue>();
        for (var i = 0; i < count; i++) items.Add(await ReadAsync(cancellation, depth + 1).ConfigureAwait(false));
        return new(null, null, [.. items], false);
    }

    private async Task<string?> TextAsync(int length, CancellationToken cancellation)
    {
        if (length < 0) return null;
        var bytes = new byte[length + 2];
        await input.ReadExactlyAsync(bytes, cancellation).ConfigureAwait(false);
        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    private async Task<string> LineAsync(CancellationToken cancellation)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (line.Count < 2 || line[^1] != '\n' || line[^2] != '\r')
        {
            await input.ReadExactlyAsync(one, cancellation).ConfigureAwait(false);
            line.Add(one[0]);
        }

        return line.Count > 2 ? Encoding.UTF8.GetString([.. line[..^2]]) : throw new FormatException("Redis answered an empty line.");
    }

    private static long Integer(string text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
