using System.Text.Json;
using System.Text.Json.Serialization;
using Jauge.Control.Scaling;
using Jauge.Core;

namespace Jauge.Rehearsal.Loop;

/// <summary>A decision trace as text: one JSON object a line, the header first. Writing what was read gives the same bytes.</summary>
public static class TraceLines
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false), new ListConverter<MetricSeries>(),
            new ListConverter<MetricSample>(),
            new ListConverter<PodObservation>(), new ListConverter<ContainerObservation>(), new ListConverter<ResourceObservation>(),
            new ListConverter<NamedMilli>(),
        },
    };

    /// <summary>The line of a header, without its line break.</summary>
    public static string Write(TraceHeader header) => JsonSerializer.Serialize(header, Options);

    /// <summary>The line of a decision, without its line break.</summary>
    public static string Write(TracedDecision decision) => JsonSerializer.Serialize(decision, Options);

    /// <summary>Reads a trace.</summary>
    /// <param name="text">Lines that <c>Write</c> made; an unfinished last line, as a killed rehearsal leaves it, is left out.</param>
    /// <exception cref="FormatException">It is no trace.</exception>
    public static (TraceHeader Header, EquatableList<TracedDecision> Decisions) Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0) throw new FormatException("The trace is empty.");
        return (Parsed<TraceHeader>(lines, 0), [.. Enumerable.Range(1, lines.Length - 1).Select(i => Parsed<TracedDecision>(lines, i))]);
    }

    private static T Parsed<T>(string[] lines, int index)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(lines[index], Options)
                ?? throw new FormatException($"Line {index + 1} of the trace is empty.");
        }
        catch (JsonException problem)
        {
            throw new FormatException($"Line {index + 1} of the trace cannot be read: {problem.Message}", problem);
        }
    }

    private sealed class ListConverter<T> : JsonConverter<EquatableList<T>>
    {
        public override EquatableList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            [.. JsonSerializer.Deserialize<T[]>(ref reader, options) ?? []];

        public override void Write(Utf8JsonWriter writer, EquatableList<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.ToArray(), options);
    }
}
