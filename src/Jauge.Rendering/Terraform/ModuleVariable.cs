using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform;

/// <summary>A variable of a module or of an environment.</summary>
/// <param name="Name">Snake case.</param>
/// <param name="Type">One of <see cref="HclType"/>.</param>
/// <param name="Description">One sentence.</param>
internal sealed record ModuleVariable(string Name, HclValue Type, Text Description)
{
    /// <summary>What it is where nobody gives it; null where it has to be given.</summary>
    internal HclValue? Default { get; init; }

    /// <summary>Whether Terraform must not print it.</summary>
    internal bool IsSensitive { get; init; }

    /// <summary>What it must fulfil.</summary>
    internal EquatableList<Validation> Validations { get; init; } = [];

    /// <summary>How an expression names it.</summary>
    internal HclValue Value => HclValue.Of($"var.{Name}");

    /// <summary>The block that declares it.</summary>
    internal HclBlock Block(Language language) => new("variable", Name)
    {
        { "description", Description.In(language) },
        { "type", Type },
        { "default", Default },
        { "sensitive", IsSensitive ? true : null },
        { "nullable", Default is HclLiteral { Text: "null" } ? null : (HclValue)false },
        Validations.Select(v => new HclBlock("validation") { { "condition", v.Condition }, { "error_message", v.Message.In(language) } }),
    };
}
