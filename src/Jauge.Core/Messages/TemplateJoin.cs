namespace Jauge.Core.Messages;

/// <summary>Parts in a row, as <c>a + ':' + b</c> writes them.</summary>
/// <param name="Parts">At least one.</param>
public sealed record TemplateJoin(EquatableList<TemplatePart> Parts) : TemplatePart
{
    /// <inheritdoc/>
    public override IEnumerable<string> Names => Parts.SelectMany(p => p.Names);

    /// <inheritdoc/>
    public override bool IsConstant => Parts.All(p => p.IsConstant);
}
