using System.Text;
using Jauge.Load.Http2;

namespace Jauge.Load.Tests.Http2;

/// <summary>What was told of the streams, one line each; parts of a body are summed up.</summary>
internal sealed class StreamLog : IHttp2Streams
{
    private readonly List<string> _lines = [];
    private readonly Dictionary<int, long> _bodies = [];

    public string Text => string.Join('\n', _lines);

    public int DoneCount { get; private set; }

    /// <summary>Called when a request is over, well or not.</summary>
    public Action<int>? Over { get; set; }

    /// <summary>Called with a part of a body.</summary>
    public Action<int>? Part { get; set; }

    public void Status(int token, int status) => _lines.Add($"{token} status {status}");

    public void Field(int token, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value) =>
        _lines.Add($"{token} {Encoding.Latin1.GetString(name)}: {Encoding.Latin1.GetString(value)}");

    public void Body(int token, ReadOnlySpan<byte> bytes)
    {
        _bodies[token] = _bodies.GetValueOrDefault(token) + bytes.Length;
        Part?.Invoke(token);
    }

    public void Done(int token)
    {
        DoneCount++;
        _lines.Add($"{token} done, {_bodies.GetValueOrDefault(token)} bytes");
        Over?.Invoke(token);
    }

    public void Failed(int token, Http2Failure failure, Http2ErrorCode code)
    {
        _lines.Add($"{token} failed, {failure} {code}");
        Over?.Invoke(token);
    }
}
