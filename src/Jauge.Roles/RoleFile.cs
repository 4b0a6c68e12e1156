using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Jauge.Roles;

/// <summary>The JSON of a role: names in camel case, times and distributions as the language writes them, unknown keys refused.</summary>
public static class RoleFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
        Converters =
        {
            new DistributionConverter(), new TimeConverter(),
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            new ListConverter<OperationRole>(), new ListConverter<CallRole>(), new ListConverter<DependencyRole>(),
        },
    };

    /// <summary>The text of a role.</summary>
    /// <param name="role">Written as it is; <see cref="Read"/> gives it again.</param>
    public static string Write(ReplicaRole role) => JsonSerializer.Serialize(role, Options) + "\n";

    /// <summary>Reads a role and checks what its records cannot: names that repeat, calls to nobody.</summary>
    /// <param name="text">What <see cref="Write"/> wrote, or a hand.</param>
    /// <exception cref="FormatException">It is no role; the message says where and why.</exception>
    public static ReplicaRole Read(string text)
    {
        var role = Parsed(text);
        RoleChecks.Check(role);
        return role;
    }

    private static ReplicaRole Parsed(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<ReplicaRole>(text, Options) ?? throw new FormatException("The role is empty.");
        }
        catch (JsonException problem)
        {
            throw new FormatException($"The role cannot be read: {problem.Message}", problem);
        }
    }
}
