using System.Text.Json;

namespace Jauge.Catalog.Refresh;

/// <summary>Reads a JSON file of any size in memory bounded by its largest taken element: huge objects are walked, their members are taken
/// or skipped one by one, and nothing else is held.</summary>
internal sealed class JsonElementStream
{
    private const int FirstBufferBytes = 64 * 1024;

    private readonly IJsonVisitor _visitor;
    private readonly List<string> _path = [];
    private byte[] _buffer = new byte[FirstBufferBytes];
    private int _filled;
    private bool _final;
    private JsonReaderState _state;
    private JsonTreatment _treatment = JsonTreatment.Walk;
    private string? _pending;
    private int? _skipDepth;
    private bool _rootSeen;

    private JsonElementStream(IJsonVisitor visitor) => _visitor = visitor;

    /// <summary>Reads to the end of the stream.</summary>
    /// <param name="stream">UTF-8 JSON whose root is an object.</param>
    /// <param name="visitor">Chooses and receives members, in file order.</param>
    /// <param name="maxElementBytes">Largest token or taken element.</param>
    /// <param name="onTooLarge">Makes the exception for an element beyond that.</param>
    /// <param name="cancellationToken">Ends the reading between two buffers.</param>
    /// <exception cref="JsonException">The text is not JSON, breaks off, or its root is no object.</exception>
    public static async Task ReadAsync(
        Stream stream, IJsonVisitor visitor, int maxElementBytes, Func<Exception> onTooLarge, CancellationToken cancellationToken)
    {
        var reading = new JsonElementStream(visitor);
        while (!reading._final)
        {
            await reading.FillAsync(stream, cancellationToken).ConfigureAwait(false);
            reading.Consume();
            if (!reading.HasRoom(maxElementBytes))
            {
                throw onTooLarge();
            }
        }

        if (!reading._rootSeen)
        {
            throw new JsonException("the root is not an object");
        }
    }

    private async Task FillAsync(Stream stream, CancellationToken cancellationToken)
    {
        var count = await stream.ReadAsync(_buffer.AsMemory(_filled), cancellationToken).ConfigureAwait(false);
        _filled += count;
        _final = count == 0;
    }

    private void Consume()
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(0, _filled), _final, _state);
        while (Step(ref reader))
        {
        }

        _state = reader.CurrentState;
        var consumed = (int)reader.BytesConsumed;
        _buffer.AsSpan(consumed, _filled - consumed).CopyTo(_buffer);
        _filled -= consumed;
    }

    private bool HasRoom(int maxElementBytes)
    {
        if (_filled == _buffer.Length && _buffer.Length < maxElementBytes)
        {
            Array.Resize(ref _buffer, Math.Min(_buffer.Length * 2, maxElementBytes));
        }

        return _filled < _buffer.Length;
    }

    /// <returns>False when more bytes are needed; the reader then stands before what it could not read.</returns>
    private bool Step(ref Utf8JsonReader reader)
    {
        if (_pending is { } name && _treatment == JsonTreatment.Take)
        {
            return TakeValue(ref reader, name);
        }

        if (!reader.Read())
        {
            return false;
        }

        if (_skipDepth is not null)
        {
            EndSkip(ref reader);
        }
        else if (_pending is not null)
        {
            BeginValue(ref reader);
        }
        else
        {
            WalkOn(ref reader);
        }

        return true;
    }

    private bool TakeValue(ref Utf8JsonReader reader, string name)
    {
        var probe = reader;
        if (!probe.Read() || !probe.TrySkip())
        {
            return false;
        }

        reader.Read();
        var value = reader;
        _visitor.Take(_path, name, ref value);
        reader = probe;
        _pending = null;
        return true;
    }

    private void BeginValue(ref Utf8JsonReader reader)
    {
        var opens = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
        if (_treatment == JsonTreatment.Walk && reader.TokenType == JsonTokenType.StartObject)
        {
            _path.Add(_pending!);
        }
        else if (opens)
        {
            _skipDepth = reader.CurrentDepth;
        }

        _pending = null;
    }

    private void EndSkip(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray && reader.CurrentDepth == _skipDepth)
        {
            _skipDepth = null;
        }
    }

    private void WalkOn(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _pending = reader.GetString()!;
                _treatment = _visitor.Treat(_path, _pending);
                break;
            case JsonTokenType.StartObject when !_rootSeen:
                _rootSeen = true;
                break;
            case JsonTokenType.EndObject when _path.Count > 0:
                _path.RemoveAt(_path.Count - 1);
                break;
            case JsonTokenType.EndObject:
                break;
            default:
                throw new JsonException("the root is not an object");
        }
    }
}
