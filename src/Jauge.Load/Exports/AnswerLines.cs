using System.Text.Json;

namespace Jauge.Load.Exports;

/// <summary>Writes kept answers, each JSON body on a line of its own: a ledger of what clients were told. Any thread may add.</summary>
/// <param name="into">UTF-8 is written here; whoever made it closes it.</param>
public sealed class AnswerLines(Stream into)
{
    private readonly Lock _gate = new();
    private long _count;

    /// <summary>Lines so far.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>Adds an answer; a body that is no JSON, such as an error page, says nothing to whoever reads the lines and is left
    /// out.</summary>
    /// <param name="body">Only read.</param>
    /// <exception cref="IOException">The disk is full.</exception>
    public void Add(ReadOnlySpan<byte> body)
    {
        if (Read(body) is not { } read) return;
        using (read)
        {
            lock (_gate)
            {
                using (var line = new Utf8JsonWriter(into)) read.WriteTo(line);
                into.WriteByte((byte)'\n');
                _count++;
            }
        }
    }

    private static JsonDocument? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body.ToArray());
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
