using Jauge.Core;

namespace Jauge.Catalog.Yaml;

/// <summary>One key of a mapping with its value.</summary>
/// <param name="Key">Never empty.</param>
/// <param name="KeySpan">Where the key is written; for a key that came by <c>&lt;&lt;</c>, where the merged mapping has it.</param>
/// <param name="Value">A null scalar where nothing is written after the colon.</param>
public sealed record YamlEntry(string Key, SourceSpan KeySpan, YamlNode Value);
