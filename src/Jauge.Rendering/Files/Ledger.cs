using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Jauge.Core;

namespace Jauge.Rendering.Files;

/// <summary>What was rendered into a folder last time, so that a hand's change is told from ours: a file of the folder itself,
/// readable and mergeable.</summary>
/// <param name="Hashes">SHA-256 of each file's content as it was written, by path.</param>
public sealed record Ledger(EquatableMap<string> Hashes)
{
    /// <summary>Its name in the folder.</summary>
    public const string FileName = ".jauge-rendered.json";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Of a folder that nothing was rendered into.</summary>
    public static Ledger Empty { get; } = new(EquatableMap<string>.Empty);

    /// <summary>Of a delivery that is being written.</summary>
    public static Ledger Of(Delivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return new(delivery.Files.ToEquatableMap(f => f.Path, f => HashOf(f.Content)));
    }

    /// <summary>Reads one.</summary>
    /// <returns>Null where the text is not a ledger: somebody damaged it, and nothing is known of the folder.</returns>
    public static Ledger? Read(string text)
    {
        try
        {
            var hashes = JsonSerializer.Deserialize<Dictionary<string, string>>(text);
            return hashes is null ? null : new(hashes.OrderBy(h => h.Key, StringComparer.Ordinal).ToEquatableMap());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text that <see cref="Read"/> reads.</summary>
    public string Write() => JsonSerializer.Serialize(Hashes.ToDictionary(h => h.Key, h => h.Value), Layout) + "\n";

    /// <summary>Whether a file is as it was rendered.</summary>
    public bool IsOurs(string path, string content) => Hashes.TryGetValue(path, out var hash) && hash == HashOf(content);

    private static string HashOf(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
