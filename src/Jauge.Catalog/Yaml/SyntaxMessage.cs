using Jauge.Core;

namespace Jauge.Catalog.Yaml;

/// <summary>What is wrong with a text that is not YAML, and the cure.</summary>
/// <param name="Message">One sentence.</param>
/// <param name="Help">What to write instead.</param>
internal sealed record SyntaxMessage(Text Message, Text Help);
