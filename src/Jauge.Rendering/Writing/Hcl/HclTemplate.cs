namespace Jauge.Rendering.Writing.Hcl;

/// <summary>Texts and expressions in one text: <c>"${var.name}-db"</c>.</summary>
public sealed class HclTemplate : HclValue
{
    internal HclTemplate(IReadOnlyList<HclValue> parts) => Parts = parts;

    internal IReadOnlyList<HclValue> Parts { get; }
}
