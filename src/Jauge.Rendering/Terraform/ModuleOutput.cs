using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform;

/// <summary>What a module or an environment tells after it was applied.</summary>
/// <param name="Name">Snake case.</param>
/// <param name="Value">The expression.</param>
/// <param name="Description">One sentence.</param>
internal sealed record ModuleOutput(string Name, HclValue Value, Text Description)
{
    /// <summary>Whether Terraform must not print it.</summary>
    internal bool IsSensitive { get; init; }

    /// <summary>The block that declares it.</summary>
    internal HclBlock Block(Language language) => new("output", Name)
    {
        { "description", Description.In(language) },
        { "value", Value },
        { "sensitive", IsSensitive ? true : null },
    };
}
