using System.Text.Json;
using System.Text.Json.Serialization;
using Jauge.Core;

namespace Jauge.Roles;

/// <summary>Times as the language writes them: <c>"30 s"</c>.</summary>
internal sealed class TimeConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Durations.TryParse(reader.GetString(), out var read) ? read : throw new JsonException($"'{reader.GetString()}' is no time.");

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Durations.Format(value));
}
