using System.Text.Json;
using System.Text.Json.Serialization;
using Jauge.Core;

namespace Jauge.Roles;

/// <summary>Lists that compare by value, as plain arrays.</summary>
internal sealed class ListConverter<T> : JsonConverter<EquatableList<T>>
{
    public override EquatableList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        [.. JsonSerializer.Deserialize<T[]>(ref reader, options) ?? []];

    public override void Write(Utf8JsonWriter writer, EquatableList<T> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.ToArray(), options);
}
