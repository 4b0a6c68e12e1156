using System.Text;
using System.Text.Json;
using Jauge.Core.Messages;

namespace Jauge.Load.Answers;

/// <summary>A way to values in a body of JSON, made ready: it reads the bytes as they are.</summary>
internal sealed class BodyPath(JsonPath path)
{
    private readonly BodyPathStep[] _steps =
        [.. path.Steps.Select(s => new BodyPathStep(s.Name is null ? null : Encoding.UTF8.GetBytes(s.Name), s.Index ?? -1))];

    /// <summary>Whether it may stand for several values.</summary>
    internal bool IsMany => path.IsMany;

    internal static BodyPath Of(string text) =>
        JsonPath.TryParse(text, out var path) ? new(path!) : throw new ArgumentException($"'{text}' is not a path in JSON.", nameof(text));

    /// <summary>How many values the path stands for.</summary>
    internal int Count(ReadOnlySpan<byte> json)
    {
        var count = 0;
        while (TryFind(json, count, out _)) count++;
        return count;
    }

    /// <summary>A value at the path: of a string its characters, of anything else its JSON.</summary>
    /// <param name="json">The body.</param>
    /// <param name="which">Of several, from 0.</param>
    /// <param name="value">Its bytes.</param>
    /// <returns>False: there is none, or this is not JSON.</returns>
    internal bool TryFind(ReadOnlySpan<byte> json, int which, out ReadOnlySpan<byte> value)
    {
        value = default;
        try
        {
            var reader = new Utf8JsonReader(json);
            if (!reader.Read() || !TryStep(ref reader, 0, ref which)) return false;
            value = Value(reader, json);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private bool TryStep(ref Utf8JsonReader reader, int at, ref int which)
    {
        if (at == _steps.Length) return which-- == 0;
        ref readonly var step = ref _steps[at];
        return step.Name is null ? TryElement(ref reader, at, ref which) : TryMember(ref reader, at, ref which);
    }

    private bool TryMember(ref Utf8JsonReader reader, int at, ref int which)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(_steps[at].Name);
            reader.Read();
            if (isIt) return TryStep(ref reader, at + 1, ref which);
            reader.Skip();
        }

        return false;
    }

    // of any element, each is tried by a copy of the reader
    private bool TryElement(ref Utf8JsonReader reader, int at, ref int which)
    {
        if (reader.TokenType != JsonTokenType.StartArray) return false;
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            if (_steps[at].Index < 0 || _steps[at].Index == i)
            {
                var inside = reader;
                if (TryStep(ref inside, at + 1, ref which))
                {
                    reader = inside;
                    return true;
                }

                if (_steps[at].Index >= 0) return false;
            }

            reader.Skip();
        }

        return false;
    }

    private static ReadOnlySpan<byte> Value(Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            var from = (int)reader.TokenStartIndex;
            reader.Skip();
            return json[from..(int)reader.BytesConsumed];
        }

        if (!reader.ValueIsEscaped) return reader.ValueSpan;
        var unescaped = new byte[reader.ValueSpan.Length];
        return unescaped.AsSpan(0, reader.CopyString(unescaped));
    }
}
