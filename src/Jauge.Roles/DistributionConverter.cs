using System.Text.Json;
using System.Text.Json.Serialization;
using Jauge.Core;

namespace Jauge.Roles;

/// <summary>Distributions as the language writes them: <c>"lognormal(8 s, 2 s)"</c>.</summary>
internal sealed class DistributionConverter : JsonConverter<Distribution>
{
    public override Distribution Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Distribution.TryParse(reader.GetString(), out var read) ? read
            : throw new JsonException($"'{reader.GetString()}' is no distribution of times.");

    public override void Write(Utf8JsonWriter writer, Distribution value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
