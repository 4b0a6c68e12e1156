namespace Jauge.Core.Messages;

/// <summary>Text as it is sent.</summary>
/// <param name="Text">May be empty.</param>
public sealed record TemplateText(string Text) : TemplatePart
{
    /// <inheritdoc/>
    public override IEnumerable<string> Names => [];

    /// <inheritdoc/>
    public override bool IsConstant => true;
}
