namespace Jauge.Catalog.Yaml;

/// <summary>How much a file may ask of the reader. Beyond any of them the file is refused with a diagnostic.</summary>
/// <remarks>The largest of the five systems has 60 kB, 3,000 nodes and 9 levels: the defaults leave room for fifty times that.</remarks>
public sealed record YamlLimits
{
    /// <summary>4 MB, 64 levels, 200,000 nodes, 100,000 characters.</summary>
    public static YamlLimits Default { get; } = new();

    /// <summary>Size of the file, known before it is read where the file system tells it; at least 1.</summary>
    public int SizeBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Mappings and sequences within one another, through aliases too; at least 1. Whoever walks the tree may recurse.</summary>
    public int Depth { get; init; } = 64;

    /// <summary>Keys and values, every alias counted as a copy of what it stands for; at least 1.</summary>
    public int Nodes { get; init; } = 200_000;

    /// <summary>Characters (UTF-16 units) in one key or value; at least 1.</summary>
    public int ScalarChars { get; init; } = 100_000;
}
