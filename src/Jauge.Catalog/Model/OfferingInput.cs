using Jauge.Core;
using Jauge.Core.Expressions;

namespace Jauge.Catalog;

/// <summary>A key that a component of this offering may write.</summary>
public sealed record OfferingInput
{
    /// <summary>The key; <c>usage.x</c> for one that stands under <c>usage:</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What may stand there.</summary>
    public required InputType Type { get; init; }

    /// <summary>Without it the component is an error.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Holds where the component does not write the key; of <see cref="Type"/>'s dimension. Null: the lines that need it stay
    /// open.</summary>
    public Value? Default { get; init; }

    /// <summary>Word that a bare count means (<c>vCPU</c>), for messages; null where there is none.</summary>
    public string? Unit { get; init; }

    /// <summary>The words of a choice; empty otherwise.</summary>
    public EquatableList<string> OneOf { get; init; } = [];

    /// <summary>Why the default is what it is, or what the key does.</summary>
    public Text? Why { get; init; }

    /// <summary>Where the key is written.</summary>
    public required SourceSpan Span { get; init; }
}
