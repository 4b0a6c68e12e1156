using Jauge.Core;

namespace Jauge.Rendering;

/// <summary>How a delivery is written.</summary>
public sealed record RenderOptions
{
    /// <summary>Language of comments, titles and pages; names that programs read are English always.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>Parts that are written; all where it is empty.</summary>
    public EquatableList<DeliveryPart> Parts { get; init; } = [];
}
